// What the commands do with watches, whoever has the ledger open: this process (`LedgerWatches`) or a server (`ServerWatches`).
import type { Expected } from '../../store/alerts/expected.ts';
import type { AlertPage, AlertsAsked } from '../../store/alerts/stored-alerts.ts';
import type { Watch, Watched } from '../../store/alerts/watch.ts';
import type { Resolved } from './watched.ts';

/** What a watch would tell. */
export interface Preview extends Resolved {
  readonly expected: Expected;
}

/** A watch to be kept. */
export interface WatchAsked {
  /** As a preview gave it. */
  readonly of: Resolved;
  /** What it is called; by what it asks for when left out. */
  readonly name?: string;
  /** Where alerts are sent; a secret to sign with is made when left out. */
  readonly webhook?: { readonly url: string; readonly secret?: string };
  /** Whether it begins with what is there. */
  readonly begin: boolean;
}

/**
 * The watches of a ledger. Methods reject with a `LedgerError` (`watch-refused`, `watch-unknown`, `delivery-unknown`) for what
 * cannot be done, with an `AskError` or a `UsageError` for a name that is not understood, and with a `ServerError` where a
 * server does not answer.
 */
export interface Watches {
  /** The oldest first, with those that have ended. */
  list(): Promise<readonly Watch[]>;
  /** A watch with a page of what it has told, the newest first. */
  told(id: string, asked: AlertsAsked): Promise<{ readonly watch: Watch; readonly page: AlertPage }>;
  preview(watched: Watched): Promise<Preview>;
  /** Keeps a watch; `secret` is the one that was made. */
  add(asked: WatchAsked): Promise<{ readonly watch: Watch; readonly secret: string | null }>;
  end(id: string): Promise<Watch>;
  /** Lets failed deliveries be tried again: that of one alert, or all. Gives how many. */
  again(id: string, alert: string | null): Promise<number>;
  close(): Promise<void>;
}

// The alerts of a ledger: watches, what they found, and the way of that to receivers. Part of an open ledger, and closed with it.
import type { Database, Queries } from '../database.ts';
import {
  type Claim,
  claimNext,
  nextToSend,
  noteSent,
  type Outgoing,
  releaseClaims,
  type Sent,
  sendAgain,
  watchesToSend,
} from './deliveries.ts';
import { type Expected, expectedOf } from './expected.ts';
import { matchStep } from './match-watches.ts';
import { type AlertPage, type AlertsAsked, alertsOf, alertsState } from './stored-alerts.ts';
import type { NewWatch, Watch, Watched } from './watch.ts';
import { addWatch, endWatch, watchesOf } from './watches.ts';

export interface AlertsSettings {
  /** Runs work as the one writer. */
  readonly write: <T>(work: (tx: Queries) => Promise<T>) => Promise<T>;
  /** Runs work that sees one state throughout. */
  readonly reading: <T>(work: (tx: Queries) => Promise<T>) => Promise<T>;
  readonly author: string;
}

/** Watches and alerts. Every moment is given by the caller, ISO 8601 in UTC. */
export class Alerts {
  readonly #database: Database;
  readonly #settings: AlertsSettings;
  readonly #listeners = new Set<() => void>();

  constructor(database: Database, settings: AlertsSettings) {
    this.#database = database;
    this.#settings = settings;
  }

  /**
   * Has `listener` told after each change that this object made to watches, alerts or deliveries; gives what ends that. What other
   * processes do is seen by `state`.
   */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Changes with every change of watches, alerts and deliveries. */
  state(): Promise<string> {
    return alertsState(this.#database);
  }

  /** Keeps a watch. Rejects with `watch-refused`. */
  add(watch: NewWatch, at: string, author = this.#settings.author): Promise<Watch> {
    return this.#changing((tx) => addWatch(tx, watch, { at, author }));
  }

  /** Ends a watch; ending one that has ended changes nothing. Rejects with `watch-unknown`. */
  end(id: string, at: string, author = this.#settings.author): Promise<Watch> {
    return this.#changing((tx) => endWatch(tx, id, { at, author }));
  }

  /** All watches, the oldest first, those that have ended too. */
  watches(): Promise<Watch[]> {
    return watchesOf(this.#database);
  }

  /** A watch by its id; null where there is none. */
  async watch(id: string): Promise<Watch | null> {
    return (await watchesOf(this.#database, id))[0] ?? null;
  }

  /** How much a watch would tell. Rejects with `watch-refused` for what cannot be watched for. */
  expected(watched: Watched, at: string): Promise<Expected> {
    return this.#settings.reading((tx) => expectedOf(tx, watched, at));
  }

  /** Looks at all that is new to watches, to the end. Resolves to how many alerts that made. */
  async match(at: string): Promise<number> {
    for (let found = 0; ; ) {
      const step = await this.#settings.write((tx) => matchStep(tx, at));
      found += step.found;
      if (step.found > 0) this.#tell();
      if (!step.more) return found;
    }
  }

  /** What a watch has told, the newest first. Rejects with `watch-unknown`. */
  alerts(watch: string, asked: AlertsAsked): Promise<AlertPage> {
    return alertsOf(this.#database, watch, asked);
  }

  /** Watches that have something to send now. */
  toSend(at: string): Promise<string[]> {
    return watchesToSend(this.#database, at);
  }

  /** When there is something to send next; null where nothing waits. */
  nextToSend(): Promise<string | null> {
    return nextToSend(this.#database);
  }

  /** Takes what a watch has to send first; null for nothing. */
  claim(watch: string, claim: Claim): Promise<Outgoing | null> {
    return this.#settings.write((tx) => claimNext(tx, watch, claim));
  }

  /** Writes down what came of sending an alert that was taken. */
  note(alert: string, claim: Pick<Claim, 'by' | 'at'>, sent: Sent): Promise<void> {
    return this.#changing((tx) => noteSent(tx, alert, claim, sent));
  }

  /** Gives free what others had taken to send, where there can be no others: on a server it does nothing. */
  async release(by: string): Promise<void> {
    if (this.#database.kind !== 'server') await this.#settings.write((tx) => releaseClaims(tx, by));
  }

  /** Tries failed deliveries again: that of one alert, or all of a watch. Rejects with `watch-unknown`, `delivery-unknown`. */
  again(watch: string, alert: string | null, at: string): Promise<number> {
    return this.#changing((tx) => sendAgain(tx, watch, alert, at));
  }

  async #changing<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    const done = await this.#settings.write(work);
    this.#tell();
    return done;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

// What the routes work with.
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Desk } from '../desk/desk.ts';
import type { ExportRoom } from '../desk/export-room.ts';
import type { ReadingRoom } from '../desk/reading-room.ts';
import type { Tokens } from './access.ts';

/** What a server is given besides its ledger. */
export interface AppSettings {
  /** Of Dateline. */
  readonly version: string;
  /** The present moment, ISO 8601 in UTC. */
  readonly clock: () => string;
  /** The folder of the built web app; null where there is none. */
  readonly files: string | null;
  /** Told what went wrong here and is nobody's mistake. */
  readonly report: (error: unknown) => void;
  /** Tokens that are asked for; nobody is asked where it is left out, which only a server on this machine may. */
  readonly tokens?: Tokens | null;
  /** Where others ask it, `https://desk.example`, through a server in front; null or left out where there is none. */
  readonly publicOrigin?: string | null;
  /** Where reports that come in are read; none are taken where it is left out. */
  readonly room?: ReadingRoom;
  /** Where exports are made; one of its own when left out. */
  readonly exports?: ExportRoom;
  /** What finds and sends alerts; nothing does where it is left out. */
  readonly alerts?: {
    /** Something may be new. */
    soon(): void;
    /** Why nothing is sent to an address; null where it may be. */
    refusal(url: string): string | null;
  };
}

/** What routes are made from. */
export interface Served {
  readonly app: OpenAPIHono;
  readonly desk: Desk;
  readonly settings: AppSettings;
}

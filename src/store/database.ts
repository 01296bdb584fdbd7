// What a ledger asks of PostgreSQL. Embedded, in memory and on a server it is the same SQL with the same values:
// bigint comes as number, timestamptz as ISO 8601 in UTC, jsonb parsed, bytea as Uint8Array.

/** A value for `$1`, `$2`, …: JSON goes in as a string; bytes are a bytea, or any type in its binary form. */
export type Parameter = string | number | boolean | null | Uint8Array | readonly Parameter[];

/** Where statements can be run: a database, or a transaction of it. */
export interface Queries {
  /** Runs one statement. `R` is the shape of its rows, which nobody checks. */
  query<R = Readonly<Record<string, unknown>>>(sql: string, parameters?: readonly Parameter[]): Promise<R[]>;
  /** Runs statements without parameters, parted by semicolons. */
  exec(sql: string): Promise<void>;
  /** Copies rows into `into`, `table (column, …)`: in the binary form of COPY, all columns that are named. */
  copy(into: string, rows: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** An open database. */
export interface Database extends Queries {
  readonly kind: 'folder' | 'memory' | 'server';
  /**
   * Runs `work` in a transaction: kept when it resolves, undone when it rejects. Inside, only `tx` may be used: an
   * embedded database has one connection, and waits for itself.
   */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /** Has others that want the place told where they can ask instead, over HTTP. Left out where any number may have it. */
  answersAt?(address: string): Promise<void>;
  /** Ends all work and gives the place free for others. */
  close(): Promise<void>;
}

/** Runs `work` in a transaction, one writer at a time over all processes. */
export type Write = <T>(work: (tx: Queries) => Promise<T>) => Promise<T>;

/** `2019-10-23 09:00:00+00` as PostgreSQL writes it, as ISO 8601 in UTC; infinity as it is. */
export function isoMoment(written: string): string {
  if (written.endsWith('infinity')) return written;
  return new Date(`${written.replace(' ', 'T')}${/[+-]\d\d$/.test(written) ? ':00' : ''}`).toISOString();
}

/** PostgreSQL's numbers for the types whose values are made alike. */
export const TYPE = { bytea: 17, int8: 20, timestamptz: 1184 } as const;

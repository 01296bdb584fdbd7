// Queries of what holds at a moment: `live` stands for the newest version of each report on the record by then.
import type { Parameter, Queries } from '../database.ts';

interface LiveVersion {
  readonly report: string;
  readonly version: string;
}

/** ISO 8601 in UTC, or `infinity`. */
type Moment = readonly [onRecord: string, knownBy: string];

/** Questions at one moment on the record, and one of knowing. */
export class Live {
  readonly #tx: Queries;
  readonly #moments: Moment;
  /** Of another moment than now, looked up once: a plan that joins it must know how many there are. */
  #then: Promise<LiveVersion[]> | null = null;

  constructor(tx: Queries, moments: Moment) {
    this.#tx = tx;
    this.#moments = moments;
  }

  /** Whether it is all that there is, at whatever moment it was published and came to be known. */
  get isNow(): boolean {
    return this.#moments.every((one) => one === 'infinity');
  }

  /** Runs a `select` that may name `live (report, version)`. Its parameters are `$1`, `$2`, … */
  async query<R>(sql: string, parameters: readonly Parameter[] = []): Promise<R[]> {
    if (this.isNow)
      return this.#tx.query<R>(
        `with live as (select report, version from dateline.newest) ${sql}`,
        parameters,
      );
    const live = await (this.#then ??= this.#tx.query<LiveVersion>(
      `select report, id as version from dateline.live_version($1::timestamptz, $2::timestamptz)`,
      this.#moments,
    ));
    const n = parameters.length;
    return this.#tx.query<R>(
      `with live as (
         select report, version from unnest($${n + 1}::text[], $${n + 2}::text[]) t (report, version)
       ) ${sql}`,
      [...parameters, live.map(({ report }) => report), live.map(({ version }) => version)],
    );
  }
}

// Queries of what holds at a moment: `live` stands for the newest version of each report on the record by then.
import type { Parameter, Queries } from '../database.ts';

/** Questions at one moment on the record. */
export class Live {
  readonly #tx: Queries;
  readonly #onRecord: string;

  /** `onRecord`: ISO 8601 in UTC, or `infinity`. */
  constructor(tx: Queries, onRecord: string) {
    this.#tx = tx;
    this.#onRecord = onRecord;
  }

  /** Runs a `select` that may name `live (report, version)`. Its parameters are `$1`, `$2`, … */
  query<R>(sql: string, parameters: readonly Parameter[] = []): Promise<R[]> {
    if (this.#onRecord === 'infinity')
      return this.#tx.query<R>(
        `with live as (select report, version from dateline.newest) ${sql}`,
        parameters,
      );
    const moment = `$${parameters.length + 1}::timestamptz`;
    return this.#tx.query<R>(
      `with live as materialized (select report, id as version from dateline.live_version(${moment}, 'infinity')) ${sql}`,
      [...parameters, this.#onRecord],
    );
  }
}

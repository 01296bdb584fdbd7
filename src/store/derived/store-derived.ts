// Writes what follows from each version alone, of versions that have no rows.
import { copyRows } from '../copy-rows.ts';
import type { Queries } from '../database.ts';
import type { EncodedRows } from '../encoded-rows.ts';
import { ACTOR, PLACE, PROPOSITION } from './derived-rows.ts';
import { type EncodedDerived, QUESTION } from './encoded-derived.ts';

/** Stores rows of versions that have none. */
export async function storeDerived(tx: Queries, derived: readonly EncodedDerived[]): Promise<void> {
  const store = (
    table: string,
    columns: Readonly<Record<string, unknown>>,
    rowsOf: (one: EncodedDerived) => EncodedRows,
  ) =>
    copyRows(
      tx,
      table,
      { columns, same: OF },
      derived.map((one) => ({ rows: rowsOf(one), same: { version: one.version } })),
    );
  await store('named_actor', ACTOR, (one) => one.named_actor);
  await store('named_place', PLACE, (one) => one.named_place);
  await store('proposition', PROPOSITION, (one) => one.proposition);
  await store('asked', QUESTION, (one) => one.question);
}

/** What all rows of a version share. */
const OF = { version: 'text' } as const;

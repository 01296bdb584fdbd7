// Writes what follows from each version alone, of versions that have no rows.
import type { Queries } from '../database.ts';
import type { Columns, EncodedRows } from '../encoded-rows.ts';
import { insertEncoded } from '../insert-rows.ts';
import { ACTOR, PLACE, PROPOSITION } from './derived-rows.ts';
import { type EncodedDerived, QUESTION } from './encoded-derived.ts';

/** Stores rows of versions that have none. */
export async function storeDerived(tx: Queries, derived: readonly EncodedDerived[]): Promise<void> {
  const store = (
    table: string,
    columns: Columns<Record<string, unknown>>,
    rowsOf: (one: EncodedDerived) => EncodedRows,
  ) =>
    insertEncoded(
      tx,
      table,
      { ...columns, version: 'text' },
      derived.map((one) => ({ rows: rowsOf(one), same: { version: one.version } })),
    );
  await store('named_actor', ACTOR, (one) => one.named_actor);
  await store('named_place', PLACE, (one) => one.named_place);
  await store('proposition', PROPOSITION, (one) => one.proposition);
  await store('asked', QUESTION, (one) => one.question);
}

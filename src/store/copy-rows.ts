// Copies encoded rows into a table: the quickest way for many of them.
import type { Queries } from './database.ts';
import { type Columns, type EncodedRows, encodeRows, joinRows } from './encoded-rows.ts';

/** Copies the rows of `parts`, which have `columns`, in their order; `same` are columns that all rows of a part share. */
export async function copyRows<Same extends object>(
  tx: Queries,
  table: string,
  { columns, same }: { readonly columns: Readonly<Record<string, unknown>>; readonly same: Columns<Same> },
  parts: readonly { readonly rows: EncodedRows; readonly same: Same }[],
): Promise<void> {
  const rows = joinRows(
    parts.map(({ rows, same: values }) => ({ rows, same: encodeRows<Same>(same, [values]) })),
  );
  if (rows === null) return;
  const names = [...Object.keys(columns), ...Object.keys(same)];
  await tx.copy(`dateline.${table} (${names.join(', ')})`, rows);
}

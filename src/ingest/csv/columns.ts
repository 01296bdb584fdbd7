// Which column of a table holds what: by the names in its first line, or as `--columns` maps them.

/** What a report can take from a table. */
export const COLUMNS = ['id', 'url', 'title', 'published', 'outlet', 'text'] as const;

export type Column = (typeof COLUMNS)[number];

/** The names that columns have in a table, where they are not those of `COLUMNS`. */
export type ColumnNames = Readonly<Partial<Record<Column, string>>>;

/** Reads `text=body,published=date`. Throws, with what to write, for anything else. */
export function parseColumns(value: string): ColumnNames {
  const names: { -readonly [C in Column]?: string } = {};
  for (const pair of value.split(',')) {
    const at = pair.indexOf('=');
    const column = pair.slice(0, at).trim() as Column;
    const name = pair.slice(at + 1).trim();
    if (at < 1 || !COLUMNS.includes(column) || name === '')
      throw new Error(
        `"${pair}" does not name a column. Write for instance text=body,published=date; known are ${COLUMNS.join(', ')}.`,
      );
    names[column] = name;
  }
  return names;
}

/**
 * Where each column stands among the cells of the first line, which must be as `names` says, or where `names` says
 * nothing may be any writing of the column's own name. `missing` are the names that are not there: of columns that were
 * named, and of the text, which is needed.
 */
export function columnsOf(
  header: readonly string[],
  names: ColumnNames,
): { readonly at: ReadonlyMap<Column, number>; readonly missing: readonly string[] } {
  const at = new Map<Column, number>();
  const missing: string[] = [];
  const plain = header.map((cell) => cell.trim());
  for (const column of COLUMNS) {
    const named = names[column];
    const index =
      named === undefined ? plain.findIndex((cell) => cell.toLowerCase() === column) : plain.indexOf(named);
    if (index >= 0) at.set(column, index);
    else if (named !== undefined || column === 'text') missing.push(named ?? column);
  }
  return { at, missing };
}

/** The separator that the first line of a table uses: a comma, unless another stands there more often. */
export function delimiterOf(firstLine: string): string {
  const count = (mark: string) => firstLine.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

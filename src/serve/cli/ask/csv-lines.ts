// Rows of cells as CSV (RFC 4180): quotation marks where a cell needs them, CRLF at the end of each line.
import type { Cell } from './answer.ts';

/** The lines of a table with its head. A cell without a value is empty. */
export function csvLines(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Rows as JSON in UTF-8, made where there is time for it: those of many reports are put side by side without looking into
// them, and go to the database as they are.

/** The inside of a JSON array of rows; empty for none. */
export type EncodedRows = Uint8Array;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const [COMMA, BEGIN, END] = [0x2c, 0x5b, 0x5d];

export function encodeRows(rows: readonly object[]): EncodedRows {
  return encoder.encode(JSON.stringify(rows).slice(1, -1));
}

/** The rows again. */
export function decodeRows<Row>(rows: EncodedRows): Row[] {
  return JSON.parse(`[${decoder.decode(rows)}]`) as Row[];
}

/** All rows of `parts`, in order, as one JSON array; null when there are none. */
export function joinRows(parts: readonly EncodedRows[]): Uint8Array | null {
  const filled = parts.filter(({ length }) => length > 0);
  if (filled.length === 0) return null;
  // A comma or bracket before each part, and one bracket behind the last.
  const joined = new Uint8Array(filled.reduce((sum, { length }) => sum + length + 1, 1));
  let at = 0;
  for (const part of filled) {
    joined[at] = at === 0 ? BEGIN : COMMA;
    joined.set(part, at + 1);
    at += part.length + 1;
  }
  joined[at] = END;
  return joined;
}

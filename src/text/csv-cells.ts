// A line of CSV in, its cells out. Quotation marks around a cell, doubled inside it; a cell holds no line end.

/** The cells of a line. Throws when a quotation mark is not closed; `where` opens the message. Linear. */
export function csvCells(line: string, where: string): string[] {
  const out: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const quoted = line[at] === '"';
    const end = quoted ? endOfQuoted(line, at) : line.indexOf(',', at);
    if (quoted && end < 0) throw new Error(`${where}: a quotation mark is not closed.`);
    const stop = end < 0 ? line.length : end;
    out.push(quoted ? line.slice(at + 1, stop - 1).replaceAll('""', '"') : line.slice(at, stop));
    at = stop + 1;
  }
  return out;
}

/** Where a cell that opens with a quotation mark ends: behind the mark that closes it, at a comma or the end; or -1. */
function endOfQuoted(line: string, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = line.indexOf('"', at);
    if (at < 0) return -1;
    if (line[at + 1] === '"') continue;
    return at + 1 === line.length || line[at + 1] === ',' ? at + 1 : -1;
  }
}

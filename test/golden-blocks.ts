// The cases of a golden file as blocks: a title line, then the marked text up to a blank line.

/** Before the title of a known miss. */
export const MISS = '! ';

/** A block; `line` is that of the title, from 0, and `miss` whether it is marked as a known miss. */
export interface GoldenBlock {
  readonly title: string;
  readonly miss: boolean;
  readonly line: number;
  /** The lines below the title, and the same joined with blanks. */
  readonly lines: readonly string[];
  readonly marked: string;
}

/** All blocks of a file, between blank lines; lines with `#` are headings. */
export function goldenBlocks(file: string): GoldenBlock[] {
  const lines = file.split('\n');
  const blocks: GoldenBlock[] = [];
  for (let line = 0; line < lines.length; line++) {
    const title = lines[line]!;
    if (title.trim() === '' || title.startsWith('#')) continue;
    let end = line + 1;
    while (end < lines.length && lines[end]!.trim() !== '') end++;
    if (end === line + 1) throw new Error(`line ${line + 1}: a title without a text: ${title}`);
    const miss = title.startsWith(MISS);
    const below = lines.slice(line + 1, end);
    const marked = below.join(' ');
    blocks.push({ title: miss ? title.slice(MISS.length) : title, miss, line, lines: below, marked });
    line = end;
  }
  return blocks;
}

/** The file with the titles of `cases` marked as misses or not, as `isMiss` says. */
export function remarked<C extends Pick<GoldenBlock, 'title' | 'line'>>(
  file: string,
  cases: readonly C[],
  isMiss: (one: C) => boolean,
): string {
  const lines = file.split('\n');
  for (const one of cases) lines[one.line] = (isMiss(one) ? MISS : '') + one.title;
  return lines.join('\n');
}

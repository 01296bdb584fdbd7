// What the label of a mark says: a line for each force with its signs and numbers, the forces most spoken of first, and how many
// more there are; and how much room that takes, so that labels can be laid before they are drawn.
import { countText } from './count-text.ts';
import type { Size } from './lay-labels.ts';
import type { Tally } from './tallies.ts';

export interface LabelLine {
  /** Null where the claims name no force. */
  readonly force: string | null;
  readonly signs: readonly { readonly tally: Tally; readonly many: string | null }[];
}

export interface LabelLines {
  readonly lines: readonly LabelLine[];
  /** Forces that have no line. */
  readonly more: number;
}

/** Signs in a line and lines in a label; the list has them all. */
export const SIGNS = 3;
export const LINES = 4;

/** At most `most` lines. Takes the tallies of the mark in their order. */
export function labelLines(tallies: readonly Tally[], most: number): LabelLines {
  const forces = new Map<string, LabelLine & { signs: { tally: Tally; many: string | null }[] }>();
  for (const tally of tallies) {
    const key = tally.force?.key ?? '';
    const line = forces.get(key) ?? { force: shortName(tally.force?.name ?? null), signs: [] };
    line.signs.push({ tally, many: shortCount(countText(tally.counts)) });
    forces.set(key, line);
  }
  const lines = [...forces.values()];
  return { lines: lines.slice(0, most), more: Math.max(0, lines.length - most) };
}

const shortName = (name: string | null): string | null => name?.replace(' (its forces)', '') ?? null;

const shortCount = (many: string | null): string | null =>
  many?.replace('about ', '~').replace(' to ', '–').replace('up to ', '≤') ?? null;

/** Pixels of a letter of a name and of a line, of a sign, and at the most. */
const NAME_LETTER = 9.6;
const LETTER = 6.6;
const SIGN = 22;
const WIDEST = 246;
const LINE = 18;

/** Room for the label with its lines, then with the signs alone. */
export function labelSizes(name: string, tallies: readonly Tally[]): readonly [lines: Size, signs: Size] {
  const { lines, more } = labelLines(tallies, LINES);
  const wide = (width: number): number => Math.min(WIDEST, Math.round(width) + 16);
  const widths = lines.map(({ force, signs }) => {
    const letters = (force ?? 'force not named').length + (signs[0]?.many ?? '').length;
    return letters * LETTER + 10 + SIGN * Math.min(SIGNS, signs.length) + (signs.length > SIGNS ? SIGN : 0);
  });
  const title = name.length * NAME_LETTER;
  return [
    {
      width: wide(Math.max(title, more > 0 ? 110 : 0, ...widths)),
      height: 28 + LINE * (lines.length + (more > 0 ? 1 : 0)),
    },
    { width: Math.min(150, wide(Math.max(title, SIGN * Math.min(5, tallies.length)))), height: 28 + LINE },
  ];
}

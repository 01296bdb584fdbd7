// What the label of a mark says: a line for each force with its signs and numbers, the forces most spoken of first, and how many
// more there are. Takes the tallies of the mark in their order.
import { countText } from './count-text.ts';
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

/** At most `most` lines. */
export function labelLines(tallies: readonly Tally[], most: number): LabelLines {
  const forces = new Map<string, LabelLine & { signs: { tally: Tally; many: string | null }[] }>();
  for (const tally of tallies) {
    const key = tally.force?.key ?? '';
    const line = forces.get(key) ?? { force: tally.force?.name ?? null, signs: [] };
    line.signs.push({ tally, many: countText(tally.counts) });
    forces.set(key, line);
  }
  const lines = [...forces.values()];
  return { lines: lines.slice(0, most), more: Math.max(0, lines.length - most) };
}

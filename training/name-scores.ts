// How well names were found: whole names with their kinds, against gold labels.
import { NAME_LABELS } from '../src/language/namer.ts';

/** Precision, recall and F of whole names, for each kind and all. */
export function nameScores(
  gold: readonly Uint8Array[],
  found: readonly Uint8Array[],
): Record<string, { p: number; r: number; f: number }> {
  const spans = (labels: Uint8Array): Set<string> => {
    const set = new Set<string>();
    for (let i = 0; i < labels.length; i++) {
      const name = NAME_LABELS[labels[i]!]!;
      if (!name.startsWith('B')) continue;
      let end = i + 1;
      while (end < labels.length && labels[end] === labels[i]! + 1) end++;
      set.add(`${i} ${end} ${name.slice(2)}`);
    }
    return set;
  };
  const counts = new Map<string, [number, number, number]>();
  gold.forEach((labels, s) => {
    const right = spans(labels);
    const guess = spans(found[s]!);
    const count = (span: string, at: number): void => {
      for (const kind of ['all', span.split(' ')[2]!]) {
        if (!counts.has(kind)) counts.set(kind, [0, 0, 0]);
        counts.get(kind)![at]!++;
      }
    };
    for (const span of right) count(span, 0);
    for (const span of guess) count(span, 1);
    for (const span of guess) if (right.has(span)) count(span, 2);
  });
  return Object.fromEntries(
    [...counts]
      .sort()
      .map(([kind, [g, p, hit]]) => [
        kind,
        { p: hit / (p || 1), r: hit / (g || 1), f: (2 * hit) / (g + p || 1) },
      ]),
  );
}

// Many pairs, one disagreement: carriers and later reports repeat both sides. Conflicts are gathered by rule, question
// and who says what; each disagreement is shown by its smallest pair of sentences.
import type { Conflict, ConflictSide } from './conflict.ts';

/** A disagreement: the pair of sentences that shows it, and all pairs that say the same. */
export interface Disagreement {
  readonly key: string;
  readonly shown: Conflict;
  /** Best first; the first is `shown`. */
  readonly pairs: readonly Conflict[];
}

/** Conflicts with one key are one disagreement. The own voices of reports count as one. */
export function disagreementKey({ rule, question, a, b }: Conflict): string {
  // Who calls it an occupation has not permitted it.
  const side = ({ told, value }: ConflictSide): string =>
    `${told[0] ?? 'reports'}: ${value === 'contested' ? 'refused' : value}`;
  return [rule, question, ...[side(a), side(b)].sort()].join(' | ');
}

/** Surest first; then the one with fewer words to read, then by ids, so that the order is always the same. */
export function compareConflicts(x: Conflict, y: Conflict): number {
  const length = ({ a, b }: Conflict): number =>
    a.sentence[1] - a.sentence[0] + b.sentence[1] - b.sentence[0];
  const ids = ({ a, b, rule }: Conflict): string => `${a.id} ${b.id} ${rule}`;
  return y.score - x.score || length(x) - length(y) || (ids(x) < ids(y) ? -1 : ids(x) > ids(y) ? 1 : 0);
}

/** The disagreements among conflicts, surest first. */
export function disagreements(conflicts: readonly Conflict[]): Disagreement[] {
  const byKey = new Map<string, Conflict[]>();
  for (const one of conflicts) {
    const key = disagreementKey(one);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [one]);
    else group.push(one);
  }
  return [...byKey]
    .map(([key, pairs]) => {
      const sorted = pairs.toSorted(compareConflicts);
      return { key, shown: sorted[0]!, pairs: sorted };
    })
    .sort((x, y) => compareConflicts(x.shown, y.shown));
}

// Many pairs, one disagreement: carriers and later reports repeat both sides. Conflicts are gathered by rule, question
// and who says what; each disagreement is shown by its smallest pair of sentences, with what people said of it.
import { NO_RULINGS, type Rulings } from '../rulings.ts';
import { shortHash } from '../short-hash.ts';
import type { Conflict, ConflictSide } from './conflict.ts';
import { type Judged, judgedAs, saidValue } from './judged.ts';

/** A disagreement: the pair of sentences that shows it, and all pairs that say the same. */
export interface Disagreement {
  /** `k_…`: the same as long as the same two say the same two things. */
  readonly id: string;
  readonly key: string;
  readonly shown: Conflict;
  /** Best first; the first is `shown`. */
  readonly pairs: readonly [Conflict, ...Conflict[]];
  /** What people said of it: of all pairs where they dismissed it, of any where they confirmed it. */
  readonly judged: Judged | null;
}

/** Conflicts with one key are one disagreement. The own voices of reports count as one. */
export function disagreementKey({ rule, question, a, b }: Conflict): string {
  const side = (one: ConflictSide): string => `${one.told[0] ?? 'reports'}: ${saidValue(one)}`;
  return [rule, question, ...[side(a), side(b)].sort()].join(' | ');
}

/** Of pairs with the same two sentences the first: one sentence may claim the same twice. */
export function bySentences<P extends Pick<Conflict, 'a' | 'b'>>(pairs: readonly P[]): P[] {
  const where = ({ version, sentence }: ConflictSide): string => `${version} ${sentence.join('-')}`;
  const found = new Map<string, P>();
  for (const pair of pairs) {
    const key = [where(pair.a), where(pair.b)].sort().join(' | ');
    if (!found.has(key)) found.set(key, pair);
  }
  return [...found.values()];
}

/** The id of the disagreement with a key, `k_` and 16 characters. */
export function disagreementId(key: string): string {
  return `k_${shortHash([key])}`;
}

/**
 * Surest first; then the one with fewer words to read, then what was published first (of copies the original), then by ids, so
 * that the order is always the same.
 */
export function compareConflicts(x: Conflict, y: Conflict): number {
  const length = ({ a, b }: Conflict): number =>
    a.sentence[1] - a.sentence[0] + b.sentence[1] - b.sentence[0];
  const day = ({ publishedAt }: ConflictSide): string => publishedAt ?? '~';
  const rest = ({ a, b, rule }: Conflict): string => [...[day(a), day(b)].sort(), a.id, b.id, rule].join(' ');
  return y.score - x.score || length(x) - length(y) || (rest(x) < rest(y) ? -1 : rest(x) > rest(y) ? 1 : 0);
}

/**
 * The disagreements among conflicts, surest first, dismissed ones too. Pairs that were dismissed stand apart from others
 * of the same key, which nobody has dismissed: the two then share an id.
 */
export function disagreements(conflicts: readonly Conflict[], rulings: Rulings = NO_RULINGS): Disagreement[] {
  const groups = new Map<string, { key: string; pairs: [Conflict, ...Conflict[]]; judged: Judged | null }>();
  for (const one of conflicts) {
    const key = disagreementKey(one);
    const judged = judgedAs(rulings, one);
    const apart = `${judged === 'dismissed'} ${key}`;
    const group = groups.get(apart);
    if (group === undefined) groups.set(apart, { key, pairs: [one], judged });
    else {
      group.pairs.push(one);
      group.judged ??= judged;
    }
  }
  return [...groups.values()]
    .map(({ key, pairs, judged }) => {
      pairs.sort(compareConflicts);
      return { id: disagreementId(key), key, shown: pairs[0], pairs, judged };
    })
    .sort((x, y) => compareConflicts(x.shown, y.shown));
}

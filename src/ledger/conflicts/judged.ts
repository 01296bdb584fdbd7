// What people say of a disagreement, held against a conflict. It holds by what it was said of: the same two claims; or
// the same two saying the same two things, under whatever keys people have them now.
import { isLasting } from '../actor-key.ts';
import { type ConflictRuling, type RuledSide, type Rulings, shownAs } from '../rulings.ts';
import type { Conflict, ConflictSide } from './conflict.ts';

export type Judged = 'dismissed' | 'confirmed';

/** Who says it, by the innermost teller; null for the own voice of a report. */
export const whoSays = ({ told }: Pick<ConflictSide, 'told'>): string | null => told[0] ?? null;

/** What a side says, as far as disagreements are told apart: who calls it an occupation has not permitted it. */
export const saidValue = ({ value }: Pick<ConflictSide, 'value'>): string =>
  value === 'contested' ? 'refused' : value;

/** What people said of a conflict last; null where nobody said anything. */
export function judgedAs(rulings: Rulings, conflict: Conflict): Judged | null {
  const last = rulings.conflicts.findLast((ruling) => isOf(ruling, conflict, rulings));
  return last === undefined ? null : last.action === 'dismiss' ? 'dismissed' : 'confirmed';
}

/** Whether a ruling is of a conflict: each side is the same claim, or the same value by the same mouth. */
function isOf(ruling: ConflictRuling, { rule, question, a, b }: Conflict, rulings: Rulings): boolean {
  if (ruling.rule !== rule) return false;
  const asked = rekeyed(ruling.question, rulings) === question;
  const [x, y] = ruling.sides;
  const both = (one: ConflictSide, other: ConflictSide): boolean =>
    (x.entries.includes(one.id) && y.entries.includes(other.id)) ||
    (asked && isSide(x, one, rulings) && isSide(y, other, rulings));
  return both(a, b) || both(b, a);
}

function isSide(ruled: RuledSide, side: ConflictSide, rulings: Rulings): boolean {
  if (ruled.entries.includes(side.id)) return true;
  const { who, value } = ruled;
  // *officials* of a reading may be others in the next one.
  if (saidValue({ value }) !== saidValue(side) || (who !== null && !isLasting(who))) return false;
  return (who === null ? null : shownAs(rulings, who)) === whoSays(side);
}

/** A question with its force under the key that it is shown by now. */
function rekeyed(question: string, rulings: Rulings): string {
  const [, topic, force, place] = /^(\S+) (\S+:.*) (\S+)$/s.exec(question) ?? [];
  return force === undefined ? question : `${topic} ${shownAs(rulings, force)} ${place}`;
}

/** What is written down when people dismiss or confirm a disagreement, all of whose pairs are `pairs`. */
export function ruledOn(pairs: readonly [Conflict, ...Conflict[]]): Omit<ConflictRuling, 'id' | 'action'> {
  const [{ rule, question, ...first }] = pairs;
  const sides = [first.a, first.b].map(({ told, value }): RuledSide => {
    const who = told[0] ?? null;
    const said = pairs.flatMap(({ a, b }) => [a, b]);
    const same = said.filter((one) => whoSays(one) === who && saidValue(one) === saidValue({ value }));
    return { who, value, entries: [...new Set(same.map(({ id }) => id))].sort() };
  });
  return { rule, question, sides: [sides[0]!, sides[1]!] };
}

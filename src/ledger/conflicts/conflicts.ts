// Conflicts between propositions: a pure, symmetric function of two, and the keys by which a store finds the few that
// may be in conflict with one, so that adding a report costs the same however long the record is.
import { dayText } from '../../time/day-span.ts';
import type { Proposition } from '../proposition.ts';
import type { Answered, Conflict, ConflictRule, ConflictSide } from './conflict.ts';
import { DECIDED_OR_NOT } from './decided-or-not.ts';
import { DONE_OR_DENIED } from './done-or-denied.ts';
import { LEAVES_OR_STAYS } from './leaves-or-stays.ts';
import { NUMBERS } from './numbers.ts';
import { PERMITTED_OR_REFUSED } from './permitted-or-refused.ts';
import { areTwoVoices, daysApart, isFirm, sameForce } from './told-apart.ts';

/** All rules, in the order in which their conflicts are given. */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  LEAVES_OR_STAYS,
  NUMBERS,
  DONE_OR_DENIED,
  PERMITTED_OR_REFUSED,
  DECIDED_OR_NOT,
];

/** Said in the course of more windows than these, a claim is about no time in particular: it shares no question. */
const MOST_WINDOWS = 20;

/** The questions without their time that a proposition answers: `stay force:us iq`. Sorted, without repeats. */
export function topicsOf(p: Proposition): string[] {
  return [...new Set(CONFLICT_RULES.flatMap((rule) => topicsFor(rule, p)))].sort();
}

function topicsFor(rule: ConflictRule, p: Proposition): string[] {
  const answer = p.side === null ? null : rule.answer(p);
  return (answer?.places ?? []).map(({ id, country }) => `${rule.topic} ${p.side!.key} ${country ?? id}`);
}

/**
 * The keys of the questions that a proposition answers, each with a window of days: two propositions can be in conflict
 * only if they share one. Empty for one that cannot be in conflict. A few keys a proposition.
 */
export function questionsOf(p: Proposition): string[] {
  if (!isFirm(p)) return [];
  const keys = new Set<string>();
  for (const rule of CONFLICT_RULES) {
    const first = Math.floor(p.said!.from / rule.window);
    const last = Math.floor(p.said!.to / rule.window) + 1;
    if (last - first > MOST_WINDOWS) continue;
    for (const topic of topicsFor(rule, p))
      for (let window = first; window <= last; window++) keys.add(`${topic} ${window}`);
  }
  return [...keys].sort();
}

/** The conflicts between two propositions, at most one a rule; the same for (a, b) and (b, a). */
export function conflictsBetween(one: Proposition, other: Proposition): Conflict[] {
  return areTwoVoices(one, other) ? opposition(one, other) : [];
}

/**
 * Where two propositions cannot both hold, whoever says so: at most one a rule, the same for (a, b) and (b, a). A function
 * of the two alone, whatever other reports say of who is who.
 */
export function opposition(one: Proposition, other: Proposition): Conflict[] {
  if (!isFirm(one) || !isFirm(other) || !sameForce(one, other)) return [];
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const apart = daysApart(a, b);
  return CONFLICT_RULES.flatMap((rule) => {
    if (apart === null || apart > rule.window || isVague(rule, a) || isVague(rule, b)) return [];
    const [x, y] = [rule.answer(a), rule.answer(b)];
    if (x === null || y === null) return [];
    const sideA: Answered = { is: a, answer: x };
    const sideB: Answered = { is: b, answer: y };
    const why =
      rule.topic === 'number' || (x.side === 'yes' && y.side === 'no')
        ? rule.opposed(sideA, sideB)
        : x.side === 'no' && y.side === 'yes'
          ? rule.opposed(sideB, sideA)
          : null;
    if (why === null) return [];
    const shared = topicsFor(rule, a).filter((topic) => topicsFor(rule, b).includes(topic));
    const score = a.score * b.score * a.side!.score * b.side!.score;
    return shared.length === 0
      ? []
      : [{ rule: rule.name, question: shared.sort()[0]!, a: sideOf(sideA), b: sideOf(sideB), why, score }];
  });
}

/** Whether it was said over so long a time that it is about no time in particular. */
function isVague(rule: ConflictRule, { said }: Proposition): boolean {
  return Math.floor(said!.to / rule.window) + 1 - Math.floor(said!.from / rule.window) > MOST_WINDOWS;
}

function sideOf({ is, answer }: Answered): ConflictSide {
  const { id, version, publishedAt, sentence, told } = is;
  const said = { from: dayText(is.said!.from), to: dayText(is.said!.to) };
  return { id, version, publishedAt, sentence, value: answer.value, told, said };
}

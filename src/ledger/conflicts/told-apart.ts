// What is no conflict although the words differ: the same voice again (a change of position, `positions.ts`), a copy of
// the account, an outlet that corrects itself, another force, another time.
import { gapBetween } from '../../time/day-span.ts';
import type { Proposition } from '../proposition.ts';

/** Claims below these scores are passed over: a conflict needs two that are likely right. */
const LEAST_SCORE: Readonly<Record<Proposition['kind'], number>> = {
  presence: 0.5,
  movement: 0.45,
  deadline: 0.6,
  decision: 0.45,
  consent: 0.3,
};

/** Below this it is too doubtful whose force it is. */
const LEAST_SIDE = 0.55;

/** Whether a proposition can be in conflict at all. */
export function isFirm(p: Proposition): boolean {
  return p.said !== null && p.side !== null && p.side.score >= LEAST_SIDE && p.score >= LEAST_SCORE[p.kind];
}

/**
 * Whether two propositions may come from two mouths, as far as they tell by themselves: within one report two sources may
 * differ, but its own voice does not differ with itself or with whom it quotes; an outlet in its own voice goes on.
 */
export function mayDiffer(a: Proposition, b: Proposition): boolean {
  if (a.id === b.id) return false;
  if (a.version === b.version) return a.voice !== null && b.voice !== null && a.voice !== b.voice;
  if (a.report === b.report) return false;
  return a.voice !== null || b.voice !== null || a.outlet === null || a.outlet !== b.outlet;
}

/** Whether two propositions come from two mouths: they may, the voices are not one, and neither is a copy of the other. */
export function areTwoVoices(a: Proposition, b: Proposition): boolean {
  if (!mayDiffer(a, b)) return false;
  if (a.voice !== null && a.voice === b.voice) return false;
  return a.version === b.version || a.account !== b.account;
}

/** Whether both are about the same force. */
export function sameForce(a: Proposition, b: Proposition): boolean {
  return a.side !== null && a.side.key === b.side?.key;
}

/** Days between the two sayings; null where one is undated. */
export function daysApart(a: Proposition, b: Proposition): number | null {
  return a.said === null || b.said === null ? null : gapBetween(a.said, b.said);
}

/** Whether `later` was not said before the first day of `earlier`. */
export function notBefore(later: Proposition, earlier: Proposition): boolean {
  return later.said !== null && earlier.said !== null && later.said.to >= earlier.said.from;
}

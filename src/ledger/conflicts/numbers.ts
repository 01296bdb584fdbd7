// How many of a force are at a place, stay or leave: two numbers for the same time that do not overlap.
import type { Counted, Proposition } from '../proposition.ts';
import type { Answer, ConflictRule } from './conflict.ts';

/** Fewer than this are as a rule some of a force, not the force. */
const LEAST = 20;

/** Hedged numbers may be off by this share of themselves. */
const HEDGED = 0.2;

/** The range that a number phrase may mean: a round number is rounded, and *about* is wider. */
export function allowance({ min, max, hedged }: Counted): { readonly min: number; readonly max: number } {
  const slack = (n: number): number => Math.max(roundedBy(n), hedged ? n * HEDGED : 0);
  return {
    min: Math.max(0, min - slack(min)),
    max: max === null ? Number.POSITIVE_INFINITY : max + slack(max),
  };
}

/** Half of a number's last figure that is not 0: 2,000 may be 1,500 to 2,500 and is taken for a fifth less. */
function roundedBy(n: number): number {
  if (n === 0) return 0;
  let unit = 1;
  while (n % (unit * 10) === 0) unit *= 10;
  return Math.min(unit / 2, n * 0.2);
}

function answer(p: Proposition): Answer | null {
  const { counts } = p;
  if (counts === null || p.partial || (counts.max ?? counts.min) < LEAST) return null;
  const state =
    p.kind === 'presence' && (p.status === 'is' || p.status === 'planned')
      ? p.status === 'is'
        ? 'are there'
        : 'are to be there'
      : p.kind === 'movement' && p.act === 'leave' && (p.status === 'planned' || p.status === 'demanded')
        ? 'are to leave'
        : null;
  const places = p.places.filter(({ leg }) => leg === 'at' || (state === 'are to leave' && leg === 'from'));
  if (state === null || places.length === 0) return null;
  return { side: 'yes', value: `${phrase(counts)} ${state}`, places };
}

function phrase({ min, max, hedged }: Counted): string {
  const about = hedged ? 'about ' : '';
  if (max === null) return `${about}${min} or more`;
  return min === max ? `${about}${min}` : min === 0 ? `at most ${max}` : `${about}${min} to ${max}`;
}

const stateOf = ({ value }: Answer): string => value.slice(value.indexOf(' are '));

export const NUMBERS: ConflictRule = {
  name: 'numbers',
  topic: 'number',
  window: 10,
  example: 'About 200 will stay in Syria. / About 400 will stay in Syria.',
  counter: '2,000 are in Syria. / 200 will stay in Syria.',
  reason: 'one force is one number at one time and place; what is and what will be are two times',
  answer,
  opposed({ is: a, answer: x }, { is: b, answer: y }) {
    if (stateOf(x) !== stateOf(y)) return null;
    if (!x.places.some(({ id }) => y.places.some((other) => other.id === id))) return null;
    const [one, two] = [allowance(a.counts!), allowance(b.counts!)];
    if (one.min <= two.max && two.min <= one.max) return null;
    return 'the numbers do not overlap, rounding and “about” allowed for';
  },
};

// A force has moved or is moving; another account, at the same time or later, denies it. A denial before the deed is
// overtaken by it, and no conflict. Also: a force is at a place, and is denied to be.
import { liesWithin, type PlaceRef } from '../place-key.ts';
import type { Proposition } from '../proposition.ts';
import type { Answer, ConflictRule } from './conflict.ts';
import { daysApart, notBefore } from './told-apart.ts';

function answer(p: Proposition): Answer | null {
  if (p.kind === 'movement' && p.act !== null && p.places.length > 0) {
    if ((p.status === 'done' && !p.nominal) || p.status === 'underway')
      return { side: 'yes', value: p.status, places: p.places };
    return p.status === 'denied' && p.soFar ? { side: 'no', value: 'denied', places: p.places } : null;
  }
  if (p.kind !== 'presence') return null;
  const places = p.places.filter(({ leg }) => leg === 'at');
  if (places.length === 0) return null;
  // *In Iraq and Syria* says of neither that it is there still.
  if (new Set(places.map(({ country }) => country)).size > 1) return null;
  if (p.status === 'is') return { side: 'yes', value: 'is there', places };
  // *Will not stay* is about what is ahead.
  return p.status === 'denied' && p.act !== 'stay' ? { side: 'no', value: 'is not there', places } : null;
}

export const DONE_OR_DENIED: ConflictRule = {
  name: 'done-or-denied',
  topic: 'done',
  window: 10,
  example: 'The withdrawal from Syria has begun. / No troops have left Syria yet.',
  counter: 'They will not leave, he said on Monday. / They left on Friday.',
  reason: 'what was done was done; a denial holds up to the day on which it is made',
  answer,
  opposed({ is: done, answer: x }, { is: denied, answer: y }) {
    if (done.kind !== denied.kind || (done.kind === 'movement' && done.act !== denied.act)) return null;
    if (!notBefore(denied, done) || done.partial || denied.partial) return null;
    // Who is there one day may be gone the next.
    if (done.kind === 'presence' && daysApart(done, denied)! > 1) return null;
    const leaving = done.act === 'leave';
    const fits = (did: PlaceRef, not: PlaceRef): boolean =>
      did.leg === not.leg && (leaving ? liesWithin(not, did) : liesWithin(did, not));
    if (!x.places.some((did) => y.places.some((not) => fits(did, not)))) return null;
    return `one account has it ${x.value}, the other, not earlier, denies it`;
  },
};

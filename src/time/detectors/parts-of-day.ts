// Parts of a day: this morning, last night, tonight, the afternoon, in the morning.

import type { Candidate, Point } from '../candidate.ts';
import { Head } from '../en/vocabulary.ts';
import type { Detector } from '../rule.ts';
import { type Scan, words } from '../scan.ts';
import { clockOf, written } from './clock.ts';

const EACH = words('each every');
const IN = words('in during by until');

function detect(scan: Scan, at: number): Candidate | null {
  const { part, offset, plural } = scan.entry(at)!;
  const low = scan.low(at - 1);
  const point = (begin: number, by: number | null, base: 'published' | 'text' = 'published'): Candidate => {
    const shift = by === null ? {} : { shift: { unit: 'day' as const, by, base } };
    const meaning: Point = { kind: 'point', parts: { part: part! }, ...shift };
    return { begin, end: at + 1, meaning };
  };
  // The Tonight Show: a name.
  if (offset !== null)
    return at > scan.begin && scan.capital(at) && scan.capital(at + 1) ? null : point(at, offset);
  if (plural) {
    // "Monday and Tuesday nights": the weekday before makes it a set.
    return scan.entry(at - 1)?.weekday == null
      ? null
      : { begin: at, end: at + 1, meaning: { kind: 'set', value: `T${part!}` } };
  }
  if (scan.low(at + 1) === 'of') return null;
  if (low === 'this') return point(at - 1, 0);
  if (low === 'last' && part === 'NI') return point(at - 1, -1);
  if (EACH.has(low))
    return {
      begin: at - 1,
      end: at + 1,
      meaning: { kind: 'set', value: `XXXX-XX-XXT${part!}`, quant: low.toUpperCase() },
    };
  if (low === 'that' || (low === 'same' && scan.low(at - 2) === 'the'))
    return point(low === 'that' ? at - 1 : at - 2, 0, 'text');
  if (low === 'the' && scan.is(at - 2, IN)) {
    const clock = scan.low(at - 2) === 'in' ? clockOf(scan, at - 3) : null;
    if (clock === null || clock.hour > 12 || part === 'NI') return point(at - 1, 0, 'text');
    // "4 in the morning": the part of the day says which half.
    const hour = (clock.hour % 12) + (part === 'MO' ? 0 : 12);
    return {
      begin: at - 3,
      end: at + 1,
      meaning: { kind: 'point', parts: { clock: written({ hour, minute: clock.minute }) } },
    };
  }
  if ((low === 'previous' || low === 'following') && scan.low(at - 2) === 'the')
    return point(at - 2, low === 'previous' ? -1 : 1, 'text');
  // Beside a day (Tuesday morning) the join makes one time of it.
  const next = scan.entry(at + 1);
  if (next?.offset != null && next.part === null) return point(at, null);
  const day = scan.entry(at - 1);
  if (day?.weekday != null || day?.offset != null) return point(at, null);
  return null;
}

export const partsOfDay: Detector = {
  name: 'parts of the day',
  example: 'They flew out {2019-10-22TNI last night} and landed {2019-10-23TMO this morning}.',
  counter: 'A good night to all.',
  reason: 'With a word that says which day; a bare `night` says nothing.',
  heads: [Head.part],
  detect,
};

// Candidates from unit phrases, and the word lists that several unit rules share.
import type { Candidate, Mod, Point } from '../candidate.ts';
import { hedged } from '../modifiers.ts';
import { type Scan, words } from '../scan.ts';
import type { UnitPhrase } from './unit-phrase.ts';

/** Pointers to what lies before and ahead, and those that count from the text instead of from publication. */
export const BACK = words('last past previous preceding prior');
export const AHEAD = words('next coming upcoming following ensuing');
export const TOLD = words('previous preceding prior following same ensuing that year-earlier corresponding');

export function point(begin: number, end: number, meaning: Omit<Point, 'kind'>): Candidate {
  return { begin, end, meaning: { kind: 'point', ...meaning } };
}

/** Where a length ends with what belongs to it: `long`, `or so`, `or two`. */
function tail(scan: Scan, end: number): { end: number; mod?: Mod } {
  const next = scan.low(end + 1);
  if (scan.hyphen(end) && next === 'long') return { end: end + 2 };
  if (scan.low(end) !== 'or') return { end };
  if (next === 'so' || next === 'two') return { end: end + 2, mod: 'APPROX' };
  return next === 'more' ? { end: end + 2, mod: 'EQUAL_OR_MORE' } : { end };
}

/** The phrase as a length, with the hedge before it and what belongs to it behind; `side` as in `Length`. */
export function length(scan: Scan, phrase: UnitPhrase, side?: -1 | 1): Candidate {
  const { begin, unit, most, further } = phrase;
  // "a year and a half"
  const half =
    phrase.count != null && scan.low(phrase.end) === 'and' && scan.low(phrase.end + 2) === 'half' ? 3 : 0;
  const count = half > 0 && phrase.count != null ? phrase.count + 0.5 : phrase.count;
  const { end, mod } = tail(scan, phrase.end + half);
  const found = hedged(scan, {
    begin,
    end,
    meaning: {
      kind: 'length',
      count: count ?? null,
      unit,
      ...(most === undefined ? {} : { most }),
      ...(further ? { further } : {}),
      ...(side === undefined ? {} : { side }),
    },
  });
  return mod === undefined ? found : { ...found, mod };
}

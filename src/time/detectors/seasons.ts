// Seasons: last summer, the winter of 1994, spring 2017, each winter.
import type { Candidate } from '../candidate.ts';
import { Head } from '../en/vocabulary.ts';
import type { Detector } from '../rule.ts';
import { type Scan, words } from '../scan.ts';
import { choiceBefore, yearOf } from './dates.ts';

const EACH = words('each every');
const IN = words('in during since over by until before after of for through');

function detect(scan: Scan, at: number): Candidate | null {
  const { season, plural } = scan.entry(at)!;
  if (plural) return null;
  const parts = { season: season! };
  if (scan.is(at - 1, EACH))
    return {
      begin: at - 1,
      end: at + 1,
      meaning: { kind: 'set', value: `XXXX-${season!}`, quant: scan.low(at - 1).toUpperCase() },
    };
  const chosen = choiceBefore(scan, at);
  if (chosen !== null)
    return {
      begin: chosen.begin,
      end: at + 1,
      meaning: {
        kind: 'point',
        parts,
        choice: chosen.choice,
        ...(chosen.base === undefined ? {} : { base: chosen.base }),
      },
    };
  const of = scan.low(at + 1) === 'of' ? 1 : 0;
  const year = yearOf(scan.form(at + 1 + of));
  const the = scan.low(at - 1) === 'the' ? 1 : 0;
  if (year !== null)
    return { begin: at - the, end: at + 2 + of, meaning: { kind: 'point', parts: { ...parts, year } } };
  if (
    season === 'FA' &&
    scan.low(at) === 'fall' &&
    !(scan.is(at - 2, IN) && the === 1 && scan.low(at + 1) !== 'of')
  )
    return null;
  if (season === 'SP' && the === 0 && !scan.is(at - 1, IN)) return null;
  if (!scan.is(at - 1 - the, IN)) return null;
  return { begin: at - the, end: at + 1, meaning: { kind: 'point', parts } };
}

export const seasons: Detector = {
  name: 'seasons',
  example: 'They came {2019-SU last summer} and left in {2018-WI the winter of 2018}.',
  counter: 'Prices fall, and a fall of 5% followed.',
  reason:
    'With a word that points, a year, or after a preposition; `fall` and `spring` are other words more often.',
  heads: [Head.season],
  detect,
};

// Weekdays: Monday, last Thursday, this coming Sunday, every Friday, Mondays.

import { Head } from '../en/vocabulary.ts';
import type { Detector } from '../rule.ts';
import { words } from '../scan.ts';
import { choiceBefore } from './dates.ts';

const EACH = words('each every');

export const weekdays: Detector = {
  name: 'weekdays',
  example:
    'They talked on {2019-10-21 Monday}, met {2019-10-17 last Thursday} and pray {SET XXXX-WXX-5 every Friday}.',
  counter: 'They sat in the sun.',
  reason: 'Only with a capital. Which one is meant hangs on the words before and on the tense of the verb.',
  heads: [Head.weekday],
  detect: (scan, at) => {
    if (!scan.capital(at)) return null;
    const { weekday, plural } = scan.entry(at)!;
    const value = `XXXX-WXX-${weekday!}`;
    if (plural) return { begin: at, end: at + 1, meaning: { kind: 'set', value } };
    if (scan.is(at - 1, EACH))
      return {
        begin: at - 1,
        end: at + 1,
        meaning: { kind: 'set', value, quant: scan.low(at - 1).toUpperCase() },
      };
    const chosen = choiceBefore(scan, at);
    return {
      begin: chosen?.begin ?? at,
      end: at + 1,
      meaning: {
        kind: 'point',
        parts: { weekday: weekday! },
        ...(chosen === null ? {} : { choice: chosen.choice }),
        ...(chosen?.base === undefined ? {} : { base: chosen.base }),
      },
    };
  },
};

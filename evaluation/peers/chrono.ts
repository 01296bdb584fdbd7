// chrono-node as a reader of times. It gives dates whose parts are certain or implied; the certain ones make a value.
import { parse } from 'chrono-node';
import type { ReadTimes } from '../times.ts';
import { noonOf, type PeerTime, trimmed, weekValue } from './peer-time.ts';

/** Values as exact as the parts that chrono is certain of; of weeks, the week. */
export const readChrono: ReadTimes = ({ text, published }) =>
  parse(text, noonOf(published)).map(({ index, text: words, start }): PeerTime => {
    const pad = (n: number | null, digits = 2) => String(n ?? 0).padStart(digits, '0');
    const year = pad(start.get('year'), 4);
    const month = `${year}-${pad(start.get('month'))}`;
    const day = `${month}-${pad(start.get('day'))}`;
    const span = trimmed(text, [index, index + words.length]);
    if (/^(?:right )?now$/i.test(words)) return { span, type: 'DATE', value: 'PRESENT_REF' };
    if (start.isCertain('hour'))
      return { span, type: 'TIME', value: `${day}T${pad(start.get('hour'))}:${pad(start.get('minute'))}` };
    if (/\bweeks?\b/i.test(words)) return { span, type: 'DATE', value: weekValue(day) };
    const exact = start.isCertain('day') || start.isCertain('weekday');
    const value = exact ? day : start.isCertain('month') ? month : start.isCertain('year') ? year : day;
    return { span, type: 'DATE', value };
  });

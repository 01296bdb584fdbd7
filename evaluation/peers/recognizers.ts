// Microsoft's recognizers as a reader of times. They give TIMEX themselves; of two readings of a weekday
// or month, the nearer one is taken.
import recognizers from '@microsoft/recognizers-text-date-time';
import { dayNumber, parseDay } from '../../src/time/calendar.ts';
import type { ReadTimes } from '../times.ts';
import { noonOf, type PeerTime, trimmed, weekValue } from './peer-time.ts';

const TYPES: Readonly<Record<string, string>> = {
  date: 'DATE',
  daterange: 'DATE',
  time: 'TIME',
  timerange: 'TIME',
  datetime: 'TIME',
  datetimerange: 'TIME',
  duration: 'DURATION',
  set: 'SET',
};

/** What a range in brackets is as a TIMEX3 value: `(1989-07-01,1989-10-01,P3M)` a quarter. */
function rangeValue(range: string): string {
  const [start = '', , length = ''] = range.slice(1, -1).split(',');
  if (length === 'P3M') return `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
  if (length === 'P1W') return weekValue(start);
  return length === 'P1Y' ? start.slice(0, 4) : length === 'P1M' ? start.slice(0, 7) : start;
}

type Resolution = Readonly<Record<string, string>>;

/** The TIMEX as it is when it says all; else, of the resolved dates, the one nearest to publication in its place. */
function timexValue(values: readonly Resolution[], published: number): string {
  const dateOf = (one: Resolution) => one['value'] ?? one['start'] ?? '';
  const far = (one: Resolution) => Math.abs(dayNumber(parseDay(dateOf(one)) ?? EPOCH) - published);
  const best = values.toSorted((a, b) => far(a) - far(b))[0];
  const timex = best?.['timex'] ?? '';
  if (best !== undefined && timex.startsWith('('))
    return rangeValue(`(${dateOf(best).slice(0, 10)},,${timex.slice(1, -1).split(',')[2] ?? ''})`);
  if (best === undefined || !timex.includes('XXXX')) return timex;
  const exact = /^XXXX-\d\d$/.test(timex) ? 7 : 10;
  return `${dateOf(best).slice(0, exact)}${timex.includes('T') ? timex.slice(timex.indexOf('T')) : ''}`;
}

const EPOCH = { year: 1970, month: 1, day: 1 };

export const readRecognizers: ReadTimes = ({ text, published }) => {
  const today = dayNumber(parseDay(published) ?? EPOCH);
  return recognizers
    .recognizeDateTime(text, 'en-us', undefined, noonOf(published))
    .map(({ start, end, typeName, resolution }): PeerTime => {
      const kind = typeName.split('.').at(-1) ?? '';
      const values = (resolution?.['values'] ?? []) as readonly Resolution[];
      const value = timexValue(values, today);
      return { span: trimmed(text, [start, end + 1]), type: TYPES[kind] ?? 'DATE', value };
    });
};

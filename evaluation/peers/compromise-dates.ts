// compromise-dates as a reader of times: its dates as intervals with a unit, and its durations.
import nlp from 'compromise/three';
import dates from 'compromise-dates';
import type { ReadTimes } from '../times.ts';
import { type PeerTime, trimmed, weekValue } from './peer-time.ts';

interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly dates?: {
    readonly start: string | null;
    readonly duration?: Readonly<Record<string, number>>;
    readonly repeat?: { readonly interval?: Readonly<Record<string, number>> };
  };
  readonly duration?: Readonly<Record<string, number>>;
}

interface View {
  dates(options: object): View;
  durations(options: object): View;
  json(options: object): Found[];
}

const plugged = nlp.extend(dates as Parameters<typeof nlp.extend>[0]) as unknown as (text: string) => View;
const LETTERS: Readonly<Record<string, string>> = {
  year: 'Y',
  quarter: 'Q',
  month: 'M',
  week: 'W',
  day: 'D',
};

/** `{ year: 2 }` as P2Y, `{ hour: 1 }` as PT1H. */
function lengthValue(parts: Readonly<Record<string, number>>): string | null {
  const [unit, count] = Object.entries(parts).find(([, n]) => n > 0) ?? ['', 0];
  const name = unit.replace(/s$/, '');
  if (name in LETTERS) return `P${count}${LETTERS[name]}`;
  return name === 'hour' || name === 'minute' || name === 'second'
    ? `PT${count}${name[0]!.toUpperCase()}`
    : null;
}

/** The start of an interval, as exact as it is long. */
function dateValue(start: string, parts: Readonly<Record<string, number>>): string {
  const { years = 0, months = 0, days = 0 } = parts;
  if (years > 0) return start.slice(0, 4);
  if (months >= 3) return `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
  if (months > 0) return start.slice(0, 7);
  return days >= 7 ? weekValue(start) : start.slice(0, 10);
}

function timeOf({ offset, dates: found, duration }: Found): PeerTime[] {
  const span = [offset.start, offset.start + offset.length] as const;
  if (duration !== undefined) {
    const value = lengthValue(duration);
    return value === null ? [] : [{ span, type: 'DURATION', value }];
  }
  const every = found?.repeat?.interval;
  if (every !== undefined) return [{ span, type: 'SET', value: lengthValue(every) ?? 'P1D' }];
  if (found?.start == null) return [{ span, type: 'DATE', value: '' }];
  return [{ span, type: 'DATE', value: dateValue(found.start, found.duration ?? {}) }];
}

/** The times of one piece of text: its durations, then those of its dates that meet none of them. */
function readPiece(text: string, today: string): readonly PeerTime[] {
  const document = plugged(text);
  const options = { today, timezone: 'UTC' };
  const json = { offset: true, terms: false };
  const lengths = document.durations(options).json(json).flatMap(timeOf);
  const rest = document.dates(options).json(json).flatMap(timeOf);
  const meets = (a: PeerTime, b: PeerTime) => a.span[0] < b.span[1] && b.span[0] < a.span[1];
  return [...lengths, ...rest.filter((one) => !lengths.some((length) => meets(one, length)))];
}

/** Line by line: some dates make the library throw, and then only their line is lost. */
export const readCompromiseDates: ReadTimes = ({ text, published }) =>
  [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    try {
      const times = readPiece(line, published.slice(0, 10));
      return times.map((time) => ({
        ...time,
        span: trimmed(text, [time.span[0] + index, time.span[1] + index]),
      }));
    } catch {
      return [];
    }
  });

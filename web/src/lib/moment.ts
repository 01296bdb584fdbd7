// The moment of *as of* as it stands in the address: a year, month, day or time. A day, month or year means its end.
import { dayWords } from './day.ts';

export interface Moment {
  /** As the address has it. */
  readonly text: string;
  /** Its last day, `2019-10-31` of `2019-10`. */
  readonly day: string;
  /** `the end of October 2019`, `23 October 2019`. */
  readonly words: string;
}

/** A moment; null when the text is none, or no day of the calendar. */
export function momentOf(text: string | null): Moment | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]{2,12}(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(
    text?.trim() ?? '',
  );
  if (parts === null) return null;
  const [whole, year, month, date] = parts;
  if (month === undefined) return { text: whole, day: `${year}-12-31`, words: `the end of ${year}` };
  const last = lastDay(Number(year), Number(month));
  if (last === null) return null;
  if (date === undefined) {
    const day = `${year}-${month}-${last}`;
    return { text: whole, day, words: `the end of ${dayWords(`${year}-${month}`)}` };
  }
  if (Number(date) < 1 || Number(date) > last) return null;
  const day = `${year}-${month}-${date}`;
  return { text: whole, day, words: dayWords(day) };
}

/** How many days a month has; null for none of the twelve. */
function lastDay(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

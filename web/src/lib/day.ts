// Dates as a person writes them, and days counted between them. Takes ISO 8601; everything is in UTC.
import { countWords } from './count-words.ts';

const LONG = new Intl.DateTimeFormat('en-GB', {
  ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY_LENGTH = 86_400_000;
/** Days, on the average. */
const YEAR = 365.25;

/** `2019-10-23` as `23 October 2019`; a time of day is left out, a month or year stays one; else as it is. */
export function dayWords(iso: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(iso)) return named(LONG, iso.slice(0, 10), iso);
  if (/^\d{4}-\d\d$/.test(iso)) return named(MONTH, `${iso}-01`, iso);
  return iso;
}

/** A day, or the first and the last of several; all of a month or a year goes by its name. */
export function daysWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return wholeOf(from, to) ?? (from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`);
}

/** `December 2018` for its first and last day, `2018` for those of a year; null for other days. */
export function wholeOf(from: string, to: string): string | null {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  if (from !== `${month}-01` || to.slice(0, 7) !== month || to.length !== 10) return null;
  return new Date(Date.parse(to) + DAY_LENGTH).getUTCDate() === 1 ? dayWords(month) : null;
}

/** Days within a value of the record, and the numbers of how many there are, as a person writes them: `leaves by 2019-11-20`,
 * `about 2000 are to leave`. */
export function plainValue(value: string): string {
  const days = value.replace(/\d{4}-\d\d-\d\d/g, dayWords);
  return / are (there|to )/.test(value)
    ? days.replace(/\b\d{4,15}\b/g, (count) => Number(count).toLocaleString('en-GB'))
    : days;
}

/** Days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_LENGTH);
}

/** `28 days left`, `that day`, `28 days ago`, `7 years ago`: where a day stands as seen from another; `past` is said for *ago*. */
export function distanceWords(from: string, to: string, past = 'ago'): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'that day';
  const away = Math.abs(days);
  const many = away < 2 * YEAR ? countWords(away, 'day') : countWords(Math.floor(away / YEAR), 'year');
  return `${many} ${days > 0 ? 'left' : past}`;
}

function named(format: Intl.DateTimeFormat, day: string, whole: string): string {
  const time = Date.parse(day);
  return Number.isNaN(time) ? whole : format.format(time);
}

// Dates as a person writes them, and days counted between them. Takes ISO 8601; everything is in UTC.

const LONG = new Intl.DateTimeFormat('en-GB', {
  ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY_LENGTH = 86_400_000;

/** `2019-10-23` as `23 October 2019`; a time of day is left out, a month or year stays one; else as it is. */
export function dayWords(iso: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(iso)) return named(LONG, iso.slice(0, 10), iso);
  if (/^\d{4}-\d\d$/.test(iso)) return named(MONTH, `${iso}-01`, iso);
  return iso;
}

/** A day, or the first and the last of several. */
export function daysWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}

/** Days within a value of the record: `leaves by 2019-11-20` as `leaves by 20 November 2019`. */
export function plainValue(value: string): string {
  return value.replace(/\d{4}-\d\d-\d\d/g, dayWords);
}

/** Days from one ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_LENGTH);
}

/** `in 28 days`, `today`, `28 days ago`: where a day stands as seen from another. */
export function distanceWords(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'that day';
  const count = Math.abs(days).toLocaleString('en-GB');
  const noun = Math.abs(days) === 1 ? 'day' : 'days';
  return days > 0 ? `${count} ${noun} left` : `${count} ${noun} past`;
}

function named(format: Intl.DateTimeFormat, day: string, whole: string): string {
  const time = Date.parse(day);
  return Number.isNaN(time) ? whole : format.format(time);
}

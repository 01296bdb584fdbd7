// Dates as a person writes them. Takes the ISO 8601 of a report, gives plain English.

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2019-10-23T18:05:00Z` as `23 October 2019, 18:05 UTC`; what is not understood stays as it is. */
export function day(iso: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(iso);
  if (!match) return iso;
  const [, year, month, date, time, zone] = match;
  const parts = [date && String(Number(date)), month && MONTHS[Number(month) - 1], year].filter(Boolean);
  const clock = time && time !== '00:00' ? `, ${time}${zone ? ` UTC${zone === 'Z' ? '' : zone}` : ''}` : '';
  return parts.join(' ') + clock;
}

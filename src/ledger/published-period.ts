// A date of publication, as precise as it was given, becomes the first and the last moment that it may mean.

/** ISO 8601 in UTC, with milliseconds. Of a date with a time both are the same moment. */
export interface PublishedPeriod {
  readonly from: string;
  readonly to: string;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;
const TIMED = /^\d{4}-\d\d-\d\dT(\d\d:\d\d)(:\d\d)?(?:[.]\d{1,9})?(Z|[+-]\d\d:\d\d)?$/;

/**
 * The moments that `published` (`2019`, `2019-10`, `2019-10-23`, or a date and time) covers. Where no zone is stated
 * UTC is taken. Null for what is no such date.
 */
export function publishedPeriod(published: string): PublishedPeriod | null {
  const date = DATE.exec(published);
  if (!date || Number(date[1]) < 1) return null;
  const [, year, month, day] = date as unknown as [string, string, string?, string?];
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (published.length > date[0].length) {
    const timed = TIMED.exec(published);
    const moment = timed
      ? Date.parse(
          `${date[0]}T${timed[1]}${timed[2] === ':60' ? ':59' : (timed[2] ?? ':00')}${timed[3] ?? 'Z'}`,
        )
      : Number.NaN;
    if (Number.isNaN(moment)) return null;
    const iso = new Date(moment).toISOString();
    return { from: iso, to: iso };
  }
  const from = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00.000Z`);
  if (Number.isNaN(from.getTime()) || (day !== undefined && from.getUTCDate() !== Number(day))) return null;
  const next = new Date(from);
  if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1);
  else if (month !== undefined) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { from: from.toISOString(), to: new Date(next.getTime() - 1).toISOString() };
}

// Dates of publication as they come in, made ISO 8601 when they plainly are that already.
// Nothing is guessed: 03/04/2019 is no date here, because it is two.

const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|(\d\d)(\d\d))?(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * `2019`, `2019-10`, `2019-10-23`, `20191023`, or a date with a time (`T` or one space between), as an extended
 * ISO 8601 date; null for anything else and for days that do not exist. An offset is kept as given.
 */
export function isoPublished(value: string): string | null {
  const match = ISO.exec(value.trim());
  if (!match) return null;
  const [, year, monthA, dayA, monthB, dayB, hour, minute, second, zone] = match;
  const month = monthA ?? monthB;
  const day = dayA ?? dayB;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return null;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined) return date;
  if (day === undefined || Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  return `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${extended(zone)}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `+0300` and `+03` as `+03:00`. */
function extended(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (zone.length === 1) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

// Dates as feeds and web pages write them: ISO 8601, the mail format of RSS, and English dates with the month in
// letters. Only what can be read in one way is read.
import { isoPublished } from './published.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Zones by name, as RFC 5322 knows them; other names are not believed. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const TIME = String.raw`(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s+([A-Z]{1,4}|[+-]\d\d:?\d\d))?)?`;
/** `Wed, 23 Oct 2019 18:05:00 +0300`, `23 October 2019`. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[A-Z]{3,9},?\s+)?(\d{1,2})\s+([A-Z]{3,9})\.?,?\s+(\d{4})${TIME}$`,
  'i',
);
/** `October 23, 2019`, `Wed, Oct 23, 2019 18:05`. */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[A-Z]{3,9},\s+)?([A-Z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}$`,
  'i',
);
const SLASHES = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/** Before it there were no newspapers: `0001-01-01` and the like stand for no date at all. */
const FIRST_YEAR = 1600;

/**
 * `value` as an ISO 8601 date or date and time, as precise as it was given, with its offset; null for everything else,
 * and for the placeholders that programs leave (year 1, the first second of 1970).
 */
export function statedDate(value: string): string | null {
  const text = value.trim();
  if (text.length > 60) return null;
  const iso = isoPublished(text) ?? written(text);
  if (iso === null || Number(iso.slice(0, 4)) < FIRST_YEAR) return null;
  return /^1970-01-01(?:T00:00(?::00)?(?:Z|\+00:00)?)?$/.test(iso) ? null : iso;
}

function written(text: string): string | null {
  const slashes = SLASHES.exec(text);
  if (slashes) return assembled(slashes[1]!, Number(slashes[2]), slashes[3]!, []);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return assembled(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!, dayFirst.slice(4));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return assembled(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!, monthFirst.slice(4));
  return null;
}

/** 1 to 12 for a month in full, by its first three letters or `Sept`; 0 for what is no month. */
function monthOf(name: string): number {
  const given = name.toLowerCase();
  const short = given === 'sept' ? 'sep' : given;
  return MONTHS.findIndex((month) => month === short || month.slice(0, 3) === short) + 1;
}

function assembled(
  year: string,
  month: number,
  day: string,
  time: readonly (string | undefined)[],
): string | null {
  const two = (part: string | number) => String(part).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const [hour, minute, second, zone] = time;
  if (hour === undefined) return isoPublished(date);
  const offset = zone === undefined ? '' : (ZONES[zone.toLowerCase()] ?? zone);
  const clock = `T${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
  return isoPublished(`${date}${clock}${offset}`) ?? isoPublished(`${date}${clock}`);
}

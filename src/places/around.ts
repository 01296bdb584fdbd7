// The words around a name: its article, the words that make it a part of the place, the country they put it in.
import { directions, kinds, parts } from './en/words.ts';
import type { Known } from './gazetteer.ts';
import type { Found, Mention } from './mention.ts';
import type { Scan } from './scan.ts';
import { ARTICLES } from './spelling.ts';
import { liesIn } from './weigh.ts';

const NOWHERE: Pick<Mention, 'stated' | 'strict'> = { stated: [], strict: false };
/** Decimal logarithm of the people of a region that may be meant by the name of a country. */
const LARGE_REGION = 6.5;
const isCountry = ({ precision }: Known): boolean => precision === 'country';

/** Where the name at `i` begins with its article: *al-Hasakah*. */
export function nameStart(scan: Scan, i: number): number {
  if (scan.free(i - 2) && scan.hyphen(i - 1) && ARTICLES.has(scan.low(i - 2))) return i - 2;
  const before = scan.low(i - 1);
  return (before === 'al' || before === 'el') && scan.free(i - 1) ? i - 1 : i;
}

/** Where the words of direction before a name begin: *north-eastern*, *northern*. */
export function directionBefore(scan: Scan, i: number): number {
  const isSide = (at: number) => scan.free(at) && directions.words.has(scan.low(at));
  if (!isSide(i - 1) || scan.hyphen(i)) return i;
  return scan.hyphen(i - 2) && isSide(i - 3) ? i - 3 : i - 1;
}

/** Where *the outskirts of*, *the east bank of the* begin, and where their last word before *of* is; else null. */
export function partBefore(scan: Scan, i: number): { begin: number; stop: number } | null {
  const of = scan.low(i - 1) === 'the' ? i - 2 : i - 1;
  if (!scan.free(of - 1) || scan.low(of) !== 'of' || !parts.words.has(scan.low(of - 1))) return null;
  return { begin: directionBefore(scan, of - 1), stop: of };
}

/** The country or region that the words around a name put it in: *Tal Tamr, Syria*, *the Syrian town of Tal Tamr*. */
export function statedAround(
  scan: Scan,
  name: number,
  end: number,
  known: readonly Known[],
  found: Found,
): Pick<Mention, 'stated' | 'strict'> {
  if (known.some(isCountry)) return NOWHERE;
  let at = scan.low(name - 1) === 'of' ? name - 2 : name - 1;
  if (kinds.words.has(scan.low(at))) {
    for (let k = 0; k < 4; k++) {
      const country = scan.gazetteer.countryOf(scan.key(--at));
      const known = country === null ? null : scan.gazetteer.country(country);
      if (known !== null) return { stated: [known], strict: true };
      if (/^[,.;:(]$/u.test(scan.low(at))) break;
    }
  }
  const match = scan.low(end) === ',' && scan.capital(end + 1) ? scan.longest(end + 1) : null;
  const stated =
    match?.known.filter(({ precision }) => precision === 'country' || precision === 'region') ?? [];
  if (match === null || stated.length === 0) return NOWHERE;
  noteCountry(match.known, found);
  for (const land of stated) if (known.some((one) => liesIn(one, land))) found.holders.add(land);
  const more = scan.low(match.stop) === ',' ? match.stop + 1 : match.stop;
  const listed =
    scan.low(more) === 'and' || scan.low(more) === 'or' || (more > match.stop && scan.capital(more));
  return { stated: stated.slice(0, 2), strict: !listed };
}
/** Counts a country as named where nothing else in another country is likely to be meant. */
export function noteCountry(known: readonly Known[], { countries }: Found): void {
  const only = known.find(isCountry);
  if (only === undefined) return;
  for (const one of known) {
    const rival = one.precision === 'region' ? one.people > LARGE_REGION : isCountry(one);
    if (rival && one.country !== only.country) return;
  }
  countries.add(only.country!);
}

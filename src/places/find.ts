// Finds the mentions of places in tagged words: what the model of names calls a place, and known names that it missed
// where only a place can stand. Countries that are only hinted at (*Syrian*, *Ankara said*) are told apart.
import type { Span } from '../text/span.ts';
import { directionBefore, nameStart, noteCountry, partBefore, statedAround } from './around.ts';
import { AFTER_PARTS, directions, lands, NEVER, REGION_KINDS, WHOLE_LANDS } from './en/words.ts';
import type { Head } from './heads.ts';
import type { Found, Standing } from './mention.ts';
import { Label, type Match, type Scan } from './scan.ts';
import { isSettlement, speaks, standing } from './standing.ts';

/** Adds what the sentence that `scan` has entered says to `found`. */
export function findPlaces(scan: Scan, found: Found): void {
  for (let i = scan.begin; i < scan.end; )
    i = scan.mayBegin(i) && scan.capital(i) ? placeAt(scan, i, found) : i + 1;
}

/** Looks at the word at `i`, and returns where to go on. */
function placeAt(scan: Scan, i: number, found: Found): number {
  const head = scan.head(i);
  const label = scan.label(i);
  if (head.dull && label !== Label.place && !isSettlement(scan, i))
    return label === Label.outside || label === Label.people ? i + 1 : scan.runEnd(i);
  const match = scan.longest(i);
  const adjective = adjectiveAt(scan, i, head);
  if (adjective !== null && (match === null || match.stop <= adjective.stop))
    return landAt(scan, i, adjective.stop, adjective.country, found);
  if (label === Label.people) {
    const isArea = match !== null && match.known[0]!.precision === 'area';
    return isArea ? add(scan, i, match.stop, match, 'sure', found) : i + 1;
  }
  const end = label === Label.outside ? i + 1 : scan.runEnd(i);
  const whole = match !== null && match.stop >= end ? match : null;
  if (whole !== null) noteCountry(whole.known, found);
  if (whole !== null && speaks(scan, i, whole)) {
    const [first] = whole.known;
    if (first!.country !== null) found.countries.add(first!.country);
    return whole.stop;
  }
  if (label === Label.place) return labelled(scan, i, end, match, found);
  const stands = whole === null ? null : standing(scan, i, whole, label);
  if (match === null && isSettlement(scan, i)) return add(scan, i, end, null, 'sure', found);
  if (whole === null || stands === null) return label === Label.outside ? i + 1 : end;
  return add(scan, i, whole.stop, whole, stands, found);
}

/** A name that the model takes for a place. */
function labelled(scan: Scan, i: number, end: number, match: Match | null, found: Found): number {
  if (directions.words.has(scan.low(i)) && i + 1 < end && (match === null || match.stop < end)) return i + 1;
  const cut = match !== null && match.stop < end && !scan.capital(match.stop) && !scan.hyphen(match.stop);
  const kind = match !== null && REGION_KINDS.has(scan.low(match.stop));
  if (match !== null && (match.stop >= end || cut || kind))
    return add(scan, i, match.stop, match, 'labelled', found);
  if (NEVER.has(scan.keyOf(scan.text(i, end)))) return end;
  return add(scan, i, end, null, 'labelled', found);
}

/** An adjective of a country at `i`, of one word or two. */
function adjectiveAt(
  scan: Scan,
  i: number,
  { key, country, opensAdjective }: Head,
): { stop: number; country: string } | null {
  const two =
    opensAdjective && scan.capital(i + 1) ? scan.gazetteer.countryOf(`${key} ${scan.key(i + 1)}`) : null;
  if (two !== null) return { stop: i + 2, country: two };
  return country === null ? null : { stop: i + 1, country };
}

/** *Syrian territory*, *Iraqi government-held land*, *the Syrian capital*: a place; *Syrian* alone hints at one. */
function landAt(scan: Scan, i: number, stop: number, country: string, found: Found): number {
  found.countries.add(country);
  const noun = scan.low(stop);
  const known = scan.gazetteer.country(country);
  if (known === null) return stop;
  const side = directionBefore(scan, i);
  const span: Span = [scan.words.from[side]!, scan.words.to[stop]!];
  const base = {
    span,
    loose: false,
    standing: 'sure' as const,
    region: false,
    stated: [],
    strict: false,
  };
  if (lands.words.has(noun)) {
    const paired = scan.hyphen(i - 1);
    const part = WHOLE_LANDS.has(noun) ? (side < i ? scan.text(side, i) : null) : noun;
    const key = part === null ? known.key : `${scan.key(i)} ${noun}`;
    if (!paired) found.mentions.push({ ...base, key, known: [known], part });
    return (scan.floor = stop + 1);
  }
  const capital = noun === 'capital' ? scan.gazetteer.capital(country) : null;
  const named = scan.capital(stop + 1) || (scan.low(stop + 1) === ',' && scan.capital(stop + 2));
  if (capital === null || named) return stop;
  const key = capital.key;
  found.mentions.push({ ...base, span: [scan.words.from[i]!, span[1]], key, known: [capital], part: null });
  return (scan.floor = stop + 1);
}

/** Puts down a mention of words [i, stop), with what stands around it, and returns where to go on. */
function add(
  scan: Scan,
  i: number,
  stop: number,
  match: Match | null,
  standing: Standing,
  found: Found,
): number {
  if (standing === 'echo') return echo(scan, i, stop, match!, found);
  const name = nameStart(scan, i);
  const key = match === null || name < i ? scan.keyOf(scan.text(name, stop)) : match.key;
  let known = match?.known ?? [];
  if (name < i) {
    const withArticle = scan.gazetteer.find(key);
    if (withArticle.length > 0) known = withArticle;
  }
  const loose = known.length === 0;
  if (loose) known = scan.gazetteer.findLoose(key);
  const behind = scan.low(stop);
  const region = REGION_KINDS.has(behind) && !known.some(({ precision }) => precision === 'country');
  const after = AFTER_PARTS.has(behind);
  const end = region || after ? stop + 1 : stop;
  const side = directionBefore(scan, name);
  const part = partBefore(scan, side);
  const begin = part?.begin ?? side;
  const label = begin < name ? scan.text(begin, part?.stop ?? name) : after ? scan.text(stop, end) : null;
  const { stated, strict } = statedAround(scan, name, end, known, found);
  found.mentions.push({
    span: [scan.words.from[begin]!, scan.words.to[end - 1]!],
    key,
    known,
    loose,
    standing,
    region,
    part: label,
    stated,
    strict,
  });
  return (scan.floor = end);
}

/** Puts down a person's name that may be a place's. */
function echo(scan: Scan, i: number, stop: number, { key, known }: Match, found: Found): number {
  const span: Span = [scan.words.from[i]!, scan.words.to[stop - 1]!];
  const bare = { loose: false, region: false, part: null, stated: [], strict: false };
  found.mentions.push({ span, key, known, standing: 'echo', ...bare });
  return (scan.floor = stop);
}

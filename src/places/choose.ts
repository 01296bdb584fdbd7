// Mentions of one name to a place: weighs who bears the name and takes one, or says that it is not known which.
import type { Known } from './gazetteer.ts';
import type { Found, Mention } from './mention.ts';
import type { Place, PlaceCandidate, Precision } from './place.ts';
import { type Ground, liesIn, sameSpot, type Weighed, weigh } from './weigh.ts';

/** Below this share of the belief a place is not taken. */
const SURE = 0.5;
const MOST_CANDIDATES = 5;
/** Candidates with less are not shown and do not count. */
const LEAST = 0.005;

/** What was made of a name, before the parts of a place go apart. */
export interface Choice {
  /** Null where it is not known which place is meant. */
  readonly known: Known | null;
  readonly country: string | null;
  readonly candidates: readonly PlaceCandidate[];
  readonly why: string;
}

/** Decides for all mentions of one name; `keyOf` gives the key of a name. */
export function choose(
  mentions: readonly Mention[],
  { countries, holders }: Pick<Found, 'countries' | 'holders'>,
  anchors: readonly Known[],
  keyOf: (name: string) => string,
): Choice {
  const first = mentions[0]!;
  const stated = [...new Set(mentions.flatMap((mention) => mention.stated))].slice(0, 4);
  const ground: Ground = {
    ...{ countries, holders, stated, anchors, key: first.key, region: first.region, loose: first.loose },
    strict: mentions.some((mention) => mention.strict),
    certain: mentions.some(({ standing }) => standing === 'labelled' || standing === 'sure'),
  };
  const weighed = weigh(first.known, ground, keyOf).filter(({ score }) => score >= LEAST);
  const best = weighed[0];
  const candidates = weighed.slice(0, MOST_CANDIDATES).map(candidate);
  const belief = weighed.reduce(
    (sum, { known, score }) => sum + (sameSpot(known, best!.known) ? score : 0),
    0,
  );
  if (best !== undefined && belief >= SURE && best.score >= SURE / 2)
    return {
      known: best.known,
      country: best.known.country,
      candidates,
      why: whyChosen(best, weighed, ground),
    };
  return {
    known: null,
    country: sharedCountry(weighed, ground),
    candidates,
    why: whyNot(first.known, weighed),
  };
}

function candidate({ known, score }: Weighed): PlaceCandidate {
  return {
    name: known.name,
    precision: known.precision,
    ...whereOf(known),
    score: Math.round(score * 100) / 100,
  };
}

/** Country and coordinates as they stand in a Reading. */
export function whereOf({ country, lat, lon }: Known): Pick<PlaceCandidate, 'country' | 'lat' | 'lon'> {
  return { ...(country === null ? {} : { country }), ...(lat === null || lon === null ? {} : { lat, lon }) };
}

function whyChosen(
  { known }: Weighed,
  all: readonly Weighed[],
  { stated, countries, anchors, loose }: Ground,
): string {
  const spelling = loose ? ', in another spelling' : '';
  if (known.own) return 'from the gazetteer of the user';
  if (known.precision === 'country') return 'a country';
  if (known.precision === 'area') return 'an area';
  const land = stated.find((one) => liesIn(known, one));
  if (land !== undefined) return `said to be in ${land.name}${spelling}`;
  const most = all.length > 1 ? 'likeliest of its namesakes' : 'no namesakes';
  if (known.country !== null && countries.has(known.country))
    return `in a country that the report names (${known.country}), ${most}${spelling}`;
  if (anchors.some((one) => one !== known && one.country === known.country))
    return `in the country of other places (${known.country}), ${most}${spelling}`;
  return `${most}, and large enough to be meant without its country${spelling}`;
}

function whyNot(known: readonly Known[], weighed: readonly Weighed[]): string {
  if (known.length === 0) return 'in no gazetteer';
  const sum = weighed.reduce((all, { score }) => all + score, 0);
  return sum >= SURE ? 'several places bear the name' : 'its namesakes are small and far from the story';
}

/** The country that the words state, or that all likely bearers of the name share. */
function sharedCountry(weighed: readonly Weighed[], { stated, strict }: Ground): string | null {
  if (strict && stated.length === 1) return stated[0]!.country;
  const sum = weighed.reduce((all, { score }) => all + score, 0);
  const countries = new Set(weighed.filter(({ score }) => score > 0.02).map(({ known }) => known.country));
  return sum >= SURE && countries.size === 1 ? [...countries][0]! : null;
}

/** The place for mentions that share a choice and a part. */
export function placeOf(id: Place['id'], choice: Choice, mentions: readonly Mention[], shown: string): Place {
  const { known, country, candidates, why } = choice;
  const { part } = mentions[0]!;
  const precision: Precision = known === null ? 'unknown' : part === null ? known.precision : 'area';
  const { lat, lon } = known === null || part !== null ? {} : whereOf(known);
  return {
    id,
    name: known === null || part !== null ? shown : known.name,
    precision,
    ...(country === null ? {} : { country }),
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    ...(part === null ? {} : { part }),
    candidates,
    why,
    mentions: mentions.map(({ span }) => span),
  };
}

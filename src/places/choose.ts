// Mentions of one name to a place: weighs who bears the name and takes one, or says that it is not known which.
import type { Known } from './gazetteer.ts';
import type { Found, Mention } from './mention.ts';
import type { Place, PlaceCandidate, Precision } from './place.ts';
import { type Ground, liesIn, sameSpot, type Weighed, weigh } from './weigh.ts';

/** Below this share of the belief a place is not taken. */
const SURE = 0.5;
const MOST_CANDIDATES = 5;
const MOST_STATED = 4;
/** Candidates with less are not shown and do not count. */
const LEAST = 0.005;

/** What was decided for a name, before it is put in words. */
export interface Choice {
  /** Null where it is not known which place is meant. */
  readonly known: Known | null;
  readonly weighed: readonly Weighed[];
  readonly ground: Ground;
  readonly anchors: readonly Known[];
}

/** What all mentions of one name together say. */
export function groundOf(
  mentions: readonly Mention[],
  { countries, holders }: Pick<Found, 'countries' | 'holders'>,
): Ground {
  const { key, region, loose } = mentions[0]!;
  const stated: Known[] = [];
  for (const mention of mentions)
    for (const land of mention.stated)
      if (stated.length < MOST_STATED && !stated.includes(land)) stated.push(land);
  return {
    countries,
    holders,
    key,
    region,
    loose,
    stated,
    strict: mentions.some((mention) => mention.strict),
    certain: mentions.some(isCertain),
  };
}

/** Whether the words around a mention, or the model of names, say that it is a place. */
export function isCertain({ standing }: Mention): boolean {
  return standing === 'labelled' || standing === 'sure';
}

/** Decides who of those that bear a name is meant; `anchors` are sure towns. */
export function choose(known: readonly Known[], ground: Ground, anchors: readonly Known[]): Choice {
  const weighed = weigh(known, ground, anchors);
  const best = weighed[0];
  if (best === undefined || best.score < SURE / 2) return { known: null, weighed, ground, anchors };
  let belief = 0;
  for (const { known, score } of weighed) if (sameSpot(known, best.known)) belief += score;
  return { known: belief >= SURE ? best.known : null, weighed, ground, anchors };
}

function candidate({ known, score }: Weighed): PlaceCandidate {
  return {
    name: known.name,
    precision: known.precision,
    ...(known.country === null ? {} : { country: known.country }),
    ...spotOf(known),
    score: Math.round(score * 100) / 100,
  };
}

function spotOf({ lat, lon }: Known): Pick<PlaceCandidate, 'lat' | 'lon'> {
  return lat === null || lon === null ? {} : { lat, lon };
}

function whyChosen(
  known: Known,
  all: readonly Weighed[],
  { stated, countries, loose }: Ground,
  anchors: readonly Known[],
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
  const { known, ground, anchors } = choice;
  const weighed = choice.weighed.filter(({ score }) => score >= LEAST);
  const { part } = mentions[0]!;
  const precision: Precision = known === null ? 'unknown' : part === null ? known.precision : 'area';
  const country = known === null ? sharedCountry(weighed, ground) : known.country;
  return {
    id,
    name: known === null || part !== null ? shown : known.name,
    precision,
    ...(country === null ? {} : { country }),
    ...(known === null || part !== null ? {} : spotOf(known)),
    ...(part === null ? {} : { part }),
    candidates: weighed.slice(0, MOST_CANDIDATES).map(candidate),
    why: known === null ? whyNot(mentions[0]!.known, weighed) : whyChosen(known, weighed, ground, anchors),
    mentions: mentions.map(({ span }) => span),
  };
}

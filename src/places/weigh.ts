// How likely each bearer of a name is meant: points for what it is and for what the report says, made into shares of
// one belief with “none of these” among them. The table of points is the whole model; it was set by hand.
import type { Known } from './gazetteer.ts';

/** What a report says that bears on one name. */
export interface Ground {
  readonly countries: ReadonlySet<string>;
  /** Countries and regions that the words put the place in; `strict` when a place elsewhere cannot be meant. */
  readonly stated: readonly Known[];
  readonly strict: boolean;
  /** Whether the words say that it is a region. */
  readonly region: boolean;
  readonly loose: boolean;
  /** Whether the words surely name a place. */
  readonly certain: boolean;
  readonly holders: ReadonlySet<Known>;
  /** Key of the name. */
  readonly key: string;
}

export const POINTS = {
  country: 10,
  area: 6.5,
  /** A region or town has the decimal logarithm of its people, less this. */
  regionLess: 3.5,
  cityLess: 3,
  /** A town has so many times the decimal logarithm of its names in all languages, less this. */
  fame: 3,
  fameLess: 1.3,
  capital: 1,
  /** A region that holds a town of its own name, when no word says that the region is meant. */
  shadowed: -1.5,
  regionSaid: 4,
  regionDenied: -3,
  otherName: -0.7,
  /** A city by a name that has nothing of its own: *Manchester* is an old part of Richmond. */
  strangeName: -2,
  looseName: -1,
  countryNamed: 2.5,
  /** The same for a bearer far less spoken of than another, in a report that names several countries. */
  lesserNamed: 0,
  /** A base, crossing or village of the table of sites. */
  site: 6,
  /** The report names countries, and not its. */
  farFromStory: -0.5,
  stated: 6,
  statedElsewhere: -6,
  /** A name that lies in it stands before it. */
  holder: 8.5,
  near: 1,
  own: 20,
  /** None of these: the name is one that the gazetteer lacks. */
  none: 2.5,
  /** The same where it is not sure that the words name a place at all. */
  noneUncertain: 3,
} as const;

const SHARPNESS = 1.5;
/** Decimal logarithm of names: a town with so many has one in English, which its own language may not have. */
const FAMOUS = Math.log10(21);
/** Decimal logarithm of the people of a city. */
const LARGE = 5;
/** So many points more make a namesake the one that is spoken of. */
const FAR_MORE = 1.5;
/** Kilometres within which towns support each other. */
const NEAR = 200;
/** Kilometres within which two entries of a name are one spot. */
const SAME = 30;

/** A bearer of the name and its share of the belief. */
export interface Weighed {
  readonly known: Known;
  readonly score: number;
}

/** Kilometres of a degree on a meridian. */
const DEGREE = 111;

/** Roughly, on a globe cut flat at the place; enough to tell near from far. */
function kilometres(a: Known, b: Known): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Infinity;
  const across = Math.abs(a.lon - b.lon);
  const x = Math.min(across, 360 - across) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.hypot(x, a.lat - b.lat) * DEGREE;
}

function isNear(a: Known, b: Known, most: number): boolean {
  const far = a.lat === null || b.lat === null || Math.abs(a.lat - b.lat) * DEGREE >= most;
  return !far && kilometres(a, b) < most;
}

/** Whether a place lies in a country or region. */
export function liesIn(known: Known, land: Known): boolean {
  if (known === land) return false;
  return land.precision === 'country' ? known.country === land.country : known.region === land;
}

/** Whether two entries stand for one spot: neighbours, or a region and its town. */
export function sameSpot(a: Known, b: Known): boolean {
  return a === b || a.region === b || b.region === a || (a.precision === b.precision && isNear(a, b, SAME));
}

/** All bearers, the likeliest first; `anchors` are towns that the report speaks of for sure. */
export function weigh(known: readonly Known[], ground: Ground, anchors: readonly Known[]): Weighed[] {
  const none = ground.certain ? POINTS.none : POINTS.noneUncertain;
  const points = known.map((one) => pointsOf(one, known, ground, anchors));
  let most: number = none;
  for (const p of points) if (p > most) most = p;
  let total = Math.exp((none - most) * SHARPNESS);
  for (let i = 0; i < points.length; i++) total += points[i] = Math.exp((points[i]! - most) * SHARPNESS);
  const weighed = known.map((one, i) => ({ known: one, score: points[i]! / total }));
  return weighed.length > 1 ? weighed.sort((a, b) => b.score - a.score) : weighed;
}

function pointsOf(
  one: Known,
  all: readonly Known[],
  { countries, stated, strict, region, loose, key, holders }: Ground,
  anchors: readonly Known[],
): number {
  if (one.own)
    return POINTS.own + (one.country !== null && countries.has(one.country) ? POINTS.countryNamed : 0);
  let points = loose ? POINTS.looseName : 0;
  if (one.precision === 'country') points += POINTS.country;
  else if (one.precision === 'area') points += POINTS.area;
  else if (one.precision === 'region') {
    points += Math.max(0, one.people - POINTS.regionLess);
    if (!region && all.some((other) => other.region === one)) points += POINTS.shadowed;
  } else {
    points += townPoints(one);
    if (!loose) points += otherNamePoints(one, key);
  }
  if (region) points += one.precision === 'region' ? POINTS.regionSaid : POINTS.regionDenied;
  if (one.precision === 'region' || one.precision === 'city') {
    if (one.country !== null && countries.has(one.country))
      points += countries.size > 1 && isLesser(one, all) ? POINTS.lesserNamed : POINTS.countryNamed;
    else if (countries.size > 0) points += POINTS.farFromStory;
    if (anchors.some((other) => other !== one && isNear(one, other, NEAR))) points += POINTS.near;
  }
  if (holders.has(one)) points += POINTS.holder;
  if (stated.length === 0) return points;
  const binding = stated.filter((land) => all.some((other) => liesIn(other, land)));
  if (binding.some((land) => liesIn(one, land))) points += POINTS.stated;
  else if (strict) points += POINTS.statedElsewhere;
  return points;
}

/** How much a town is spoken of whatever the report. */
function townPoints({ site, fame, people, capital }: Known): number {
  if (site) return POINTS.site;
  const spoken = POINTS.fame * Math.max(0, fame - POINTS.fameLess);
  return spoken + Math.max(0, people - POINTS.cityLess) + (capital ? POINTS.capital : 0);
}

/** Whether another town of the name is far more spoken of: a country named among others then says little. */
function isLesser(one: Known, all: readonly Known[]): boolean {
  if (one.precision !== 'city') return false;
  const least = townPoints(one) + FAR_MORE;
  return all.some((other) => other.precision === 'city' && townPoints(other) > least);
}

/** Points for a town whose own name is another than the report's. */
function otherNamePoints(one: Known, key: string): number {
  if (one.key === key) return 0;
  if (one.fame < FAMOUS) return POINTS.otherName;
  return one.people >= LARGE && !one.key.includes(key.slice(0, 4)) ? POINTS.strangeName : 0;
}

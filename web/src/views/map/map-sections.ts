// The claims of a period → sections: one for each place, each way from place to place, and what has no place on the map. Map
// and list are both made from these sections and from nothing else, which is why they say the same.
import { type Direction, type Entry, isSpot, type PlacedClaim, type Spot } from './placed-claim.ts';
import { type Tally, talliesOf } from './tallies.ts';

interface Base {
  /** The same for the same places in every period; stands in the address. */
  readonly key: string;
  readonly name: string;
  readonly entries: readonly Entry[];
  /** What the entries say in sum: by force, kind, direction and status. */
  readonly tallies: readonly Tally[];
}

/** What is said of one place. */
export interface Site extends Base {
  readonly kind: 'site';
  readonly spot: Spot;
}

/** Movements that are said to lead from one place to another. */
export interface Way extends Base {
  readonly kind: 'way';
  /** At least two places, in the order of the way. */
  readonly stops: readonly Spot[];
}

/** What names no place that has coordinates. */
export interface Unplaced extends Base {
  readonly kind: 'unplaced';
}

export type Section = Site | Way | Unplaced;

/** Ways of one claim at most: one that names more places on both ends says nothing of which leads where. */
const MOST_WAYS = 16;

/** The sections of `claims`: places by how much is said of them, then ways, then the rest. */
export function mapSections(claims: readonly PlacedClaim[]): readonly Section[] {
  const spots = new Map<string, Spot>();
  const stops = new Map<string, readonly Spot[]>();
  const entries = new Map<string, Entry[]>();
  const put = (key: string, entry: Entry): void => {
    const there = entries.get(key);
    if (there === undefined) entries.set(key, [entry]);
    // Claims come one after the other: one that names a place twice is the last that came.
    else if (there.at(-1)!.claim !== entry.claim) there.push(entry);
  };
  for (const claim of claims) {
    const placed = claim.places.filter(isSpot);
    const ways = claim.kind === 'movement' ? waysOf(placed) : [];
    for (const way of ways) {
      const key = `way:${way.map(spotKey).join('>')}`;
      stops.set(key, way);
      put(key, { claim, direction: 'through' });
    }
    if (ways.length === 0)
      for (const spot of placed) {
        const key = spotKey(spot);
        if (!spots.has(key)) spots.set(key, spot);
        put(key, { claim, direction: directionOf(claim, spot) });
      }
    if (placed.length === 0) put('unplaced', { claim, direction: 'nowhere' });
  }
  const sections = [...entries].map(([key, of]): Section => {
    const base = { key, entries: of, tallies: talliesOf(of) };
    const spot = spots.get(key);
    if (spot !== undefined) return { ...base, kind: 'site', name: spot.name, spot };
    const way = stops.get(key);
    if (way !== undefined)
      return { ...base, kind: 'way', name: way.map(({ name }) => name).join(' → '), stops: way };
    return { ...base, kind: 'unplaced', name: 'Not on the map' };
  });
  const order = { site: 0, way: 1, unplaced: 2 };
  return sections.toSorted(
    (a, b) =>
      order[a.kind] - order[b.kind] || b.entries.length - a.entries.length || (a.key < b.key ? -1 : 1),
  );
}

/** All places of `claims` that can be drawn, each once. */
export function spotsOf(claims: readonly PlacedClaim[]): readonly Spot[] {
  const spots = new Map<string, Spot>();
  for (const { places } of claims)
    for (const one of places) if (isSpot(one) && !spots.has(spotKey(one))) spots.set(spotKey(one), one);
  return [...spots.values()];
}

/** A place's key: two towns may share a name and a country, so where it lies belongs to it. */
export function spotKey({ id, lat, lon }: Spot): string {
  return `${id}@${lat.toFixed(2)},${lon.toFixed(2)}`;
}

/** The ways from each start, through what lies between, to each end; none where fewer than two places are known. */
function waysOf(spots: readonly Spot[]): readonly (readonly Spot[])[] {
  const of = (leg: Spot['leg']): readonly Spot[] => spots.filter((one) => one.leg === leg);
  const begins = of('from').length === 0 ? [[]] : of('from').map((one) => [one]);
  const ends = of('to').length === 0 ? [[]] : of('to').map((one) => [one]);
  if (begins.length * ends.length > MOST_WAYS) return [];
  return begins
    .flatMap((begin) => ends.map((end) => [...begin, ...of('via'), ...end]))
    .map((way) => way.filter((spot, i) => i === 0 || !samePoint(spot, way[i - 1]!)))
    .filter((way) => way.length > 1);
}

const samePoint = (a: Spot, b: Spot): boolean => a.lat === b.lat && a.lon === b.lon;

function directionOf({ kind }: PlacedClaim, { leg }: Spot): Direction {
  if (kind === 'presence' || leg === 'at') return 'at';
  return leg === 'from' ? 'leaving' : leg === 'to' ? 'arriving' : 'through';
}

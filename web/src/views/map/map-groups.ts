// The sections of a map at one zoom → what is drawn: sites that lie too close as one mark, and an arrow for each status of each
// way. Nothing is left out: every entry of a site or way is in exactly one mark or arrow of its section.
import { type Cluster, clusterPoints, type Point } from './cluster-points.ts';
import type { Site, Way } from './map-sections.ts';
import type { Entry } from './placed-claim.ts';
import { type Tally, talliesOf } from './tallies.ts';

/** One mark: one site, or several that cannot be told apart at this zoom. */
export interface Mark extends Point {
  readonly key: string;
  readonly sites: readonly Site[];
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly tallies: readonly Tally[];
}

/** One arrow: what is said of a way with one status. */
export interface Arrow {
  readonly key: string;
  readonly way: Way;
  readonly status: string;
  /** Which of the arrows along the same stops it is, from 0. */
  readonly nth: number;
  readonly entries: readonly Entry[];
}

/** Sites closer than this, in pixels, share a mark. */
const REACH = 34;

/** The marks of `sites`, which come with the one most spoken of first; the marks do too. `at` gives where a site stands on the screen. */
export function marksOf(sites: readonly Site[], at: (site: Site) => Point): readonly Mark[] {
  const clusters = clusterPoints(
    sites.map((site) => ({ ...at(site), site })),
    REACH,
  );
  return clusters
    .map(markOf)
    .toSorted((a, b) => b.entries.length - a.entries.length || (a.key < b.key ? -1 : 1));
}

function markOf({ x, y, members }: Cluster<Point & { readonly site: Site }>): Mark {
  const sites = members.map(({ site }) => site).toSorted((a, b) => b.entries.length - a.entries.length);
  const [first, ...rest] = sites;
  const entries = sites.flatMap((site) => site.entries);
  // A claim that speaks of two of these places is one claim.
  const once = [...new Map(entries.map((one) => [`${one.claim.id} ${one.direction}`, one])).values()];
  return {
    ...{ x, y, sites, entries: once },
    key: sites.map(({ key }) => key).join(' '),
    name: rest.length === 0 ? first!.name : `${first!.name} +${rest.length}`,
    tallies: rest.length === 0 ? first!.tallies : talliesOf(once),
  };
}

/** The arrows of `ways`. */
export function arrowsOf(ways: readonly Way[]): readonly Arrow[] {
  return ways.flatMap((way) => {
    const statuses = [...new Set(way.tallies.map(({ status }) => status))];
    return statuses.map((status, nth): Arrow => {
      const entries = way.entries.filter(({ claim }) => claim.status === status);
      return { key: `${way.key} ${status}`, way, status, nth, entries };
    });
  });
}

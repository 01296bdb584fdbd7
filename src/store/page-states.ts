// Is an arriving report a new state of its page? Decided from what the ledger has seen of the page, and from nothing else.
import { shortHash } from '../ledger/short-hash.ts';

/** One state of a report's page, as far as it is told apart by. */
export interface PageState {
  /** SHA-256 of the text. */
  readonly body: string;
  readonly title: string | null;
  readonly published: string | null;
}

/** An arriving state. */
export interface ReportState extends PageState {
  readonly report: string;
  /** ISO 8601 in UTC; null when it was not fetched, or nobody knows when. */
  readonly fetchedAt: string | null;
}

/** A moment at which a page was seen in a state. */
export interface Sighting {
  /** The id of the version, and its number among those of the report. */
  readonly version: string;
  readonly number: number;
  readonly seenAt: string;
}

/** The id of a version: the same state of the same report has the same id in every ledger. */
export function versionId(report: string, { body, title, published }: PageState): string {
  return `v_${shortHash([report, body, title, published])}`;
}

/** What an arriving state is, held against `seen`: all that was seen of its page. */
export interface Arrival {
  readonly version: string;
  /** Whether the state was never seen before, and so is to be read. */
  readonly isNew: boolean;
  /** Whether this moment is to be written down. */
  readonly isSighting: boolean;
  /** Whether the page stood otherwise before, or nothing is known of before. */
  readonly isChange: boolean;
}

/**
 * A page whose time of fetching is known is held against the state in force at that time, so that a page which goes back
 * to old words is noticed, and archives can come in any order. Any other is held against all states, so that adding the
 * same files twice adds nothing.
 */
export function arrivalOf(seen: readonly Sighting[], state: ReportState): Arrival {
  const version = versionId(state.report, state);
  const { fetchedAt } = state;
  const same = seen.filter((one) => one.version === version);
  const isNew = same.length === 0;
  if (fetchedAt === null) return { version, isNew, isSighting: isNew, isChange: isNew };
  const isSighting = same.every(({ seenAt }) => seenAt !== fetchedAt);
  const inForce = seen
    .filter(({ seenAt }) => seenAt <= fetchedAt)
    .reduce<Sighting | null>((best, one) => (best !== null && isLater(best, one) ? best : one), null);
  return { version, isNew, isSighting, isChange: isSighting && inForce?.version !== version };
}

function isLater(a: Sighting, b: Sighting): boolean {
  return a.seenAt > b.seenAt || (a.seenAt === b.seenAt && a.number > b.number);
}

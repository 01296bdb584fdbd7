// Is an arriving report a new state of its page? Decided from the states that the ledger has, and from nothing else.
import { shortHash } from '../ledger/short-hash.ts';

/** One state of a report's page, as far as it is told apart by. */
export interface PageState {
  /** SHA-256 of the text. */
  readonly body: string;
  readonly title: string | null;
  readonly published: string | null;
  /** ISO 8601 in UTC; null when it was not fetched, or nobody knows when. */
  readonly fetchedAt: string | null;
}

/** A state that the ledger has. `seenAt` is when it was fetched, or else recorded. */
export interface KnownState extends PageState {
  readonly id: string;
  readonly number: number;
  readonly seenAt: string;
}

/**
 * The version among `known` that holds the arriving state already; null when it is a new one. A page whose time of
 * fetching is known is held against the state in force at that time, so that a page which goes back to old words is
 * noticed. Any other is held against all states, so that adding the same files twice adds nothing.
 */
export function sameVersion(known: readonly KnownState[], state: PageState): KnownState | null {
  const { fetchedAt } = state;
  const alike = (one: KnownState) =>
    one.body === state.body && one.title === state.title && one.published === state.published;
  if (fetchedAt === null) return known.find(alike) ?? null;
  const same = known.find((one) => alike(one) && one.fetchedAt === fetchedAt);
  if (same) return same;
  const inForce = known
    .filter(({ seenAt }) => seenAt <= fetchedAt)
    .reduce<KnownState | null>((best, one) => (best !== null && isNewer(best, one) ? best : one), null);
  return inForce !== null && alike(inForce) ? inForce : null;
}

function isNewer(a: KnownState, b: KnownState): boolean {
  return a.seenAt > b.seenAt || (a.seenAt === b.seenAt && a.number > b.number);
}

/** The id of a new version: the same state of the same report has the same id in every ledger. */
export function versionId(report: string, { body, title, published, fetchedAt }: PageState): string {
  return `v_${shortHash([report, body, title, published, fetchedAt])}`;
}

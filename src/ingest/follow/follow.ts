// Looks at feeds and gives what is new in them as reports, with what is to be remembered for the next time. Keeps
// nothing itself. Feeds of different hosts are read at the same time; each host is asked politely.
import { type FeedItem, feedItems } from '../feed/feed-items.ts';
import type { Fetched } from '../fetch/fetched.ts';
import { FEED } from '../fetch/wanted.ts';
import type { WebClient } from '../fetch/web-client.ts';
import type { IngestedReport } from '../ingested-report.ts';
import { type Problem, problem } from '../problem.ts';
import { atOnce } from './at-once.ts';
import { type FeedState, NEW_FEED, withSeen } from './feed-state.ts';
import { itemReport } from './item-report.ts';

/** One thing that came of following feeds. `feed` is its address as it was given. */
export type Followed =
  | {
      readonly kind: 'report';
      readonly feed: string;
      readonly report: IngestedReport;
      /** Warnings. */
      readonly problems: readonly Problem[];
      /** What to remember once the report is kept, should nothing come after it. */
      readonly state: FeedState;
    }
  | {
      readonly kind: 'problem';
      readonly feed: string;
      readonly problem: Problem;
      /** Whether it is the feed itself that could not be read, and not a page that it leads to. */
      readonly ofFeed: boolean;
    }
  /** The end of a feed: what to remember of it. */
  | {
      readonly kind: 'feed';
      readonly feed: string;
      readonly outcome: 'read' | 'not-modified' | 'failed';
      readonly state: FeedState;
    };

export interface FollowOptions {
  readonly client: WebClient;
  /** What is remembered, by address of the feed. */
  readonly states: Readonly<Record<string, FeedState>>;
  /** Feeds read at the same time; 4 when left out. */
  readonly most?: number;
  /** Ends everything: the iteration rejects. */
  readonly signal?: AbortSignal;
}

/** Pages that could not be had are tried in so many looks at the feed. */
const MOST_TRIES = 3;

/** Follows `feeds`, each once. A feed or page that fails is named and stops nothing. */
export function follow(feeds: readonly string[], options: FollowOptions): AsyncGenerator<Followed> {
  return atOnce([...new Set(feeds)], options.most ?? 4, (feed) => followOne(feed, options));
}

async function* followOne(feed: string, { client, states, signal }: FollowOptions): AsyncGenerator<Followed> {
  const before = (Object.hasOwn(states, feed) ? states[feed] : undefined) ?? NEW_FEED;
  const outcome = await client.fetch(feed, FEED, before.validators, signal);
  if (outcome.kind === 'not-modified') {
    yield { kind: 'feed', feed, outcome: 'not-modified', state: before };
    return;
  }
  const parsed = outcome.kind === 'fetched' ? feedItems(outcome.bytes, outcome.url, outcome.charset) : null;
  if (outcome.kind !== 'fetched' || !parsed) {
    const named =
      outcome.kind === 'failed'
        ? problem(outcome.slug, feed, outcome.why)
        : problem('feed-broken', feed, 'This is no feed that can be read');
    yield { kind: 'problem', feed, problem: named, ofFeed: true };
    yield { kind: 'feed', feed, outcome: 'failed', state: before };
    return;
  }
  // Until its end is reached the feed must be read again, so its validators are not remembered.
  let state: FeedState = { ...before, validators: {} };
  for (const item of newest(parsed.items, before)) {
    const came = await itemReport(client, item, { feed: parsed, document: outcome }, signal);
    const tries = (Object.hasOwn(state.tried, item.id) ? state.tried[item.id]! : 0) + 1;
    const again = came.kind === 'nothing' && came.passing && tries < MOST_TRIES;
    state = again
      ? { ...state, tried: { ...state.tried, [item.id]: tries } }
      : withSeen(state, item.id, item.updated ?? '');
    if (came.kind === 'report')
      yield { kind: 'report', feed, report: came.report, problems: came.problems, state };
    else for (const named of came.problems) yield { kind: 'problem', feed, problem: named, ofFeed: false };
  }
  yield { kind: 'feed', feed, outcome: 'read', state: ended(state, parsed.items, outcome) };
}

/** The items that are new or say that they changed, the oldest first. */
function newest(items: readonly FeedItem[], { seen }: FeedState): readonly FeedItem[] {
  const known = new Map(seen);
  const isNew = ({ id, updated }: FeedItem) => !known.has(id) || (updated ?? '') !== known.get(id);
  return items.filter(isNew).reverse();
}

/** While pages are still to be tried the feed is read anew next time, whether it changed or not. */
function ended(state: FeedState, items: readonly FeedItem[], { validators }: Fetched): FeedState {
  const there = new Set(items.map(({ id }) => id));
  const tried = Object.fromEntries(Object.entries(state.tried).filter(([id]) => there.has(id)));
  return { ...state, tried, validators: Object.keys(tried).length > 0 ? {} : validators };
}

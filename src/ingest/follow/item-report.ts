// An item of a feed becomes a report: the page that it leads to, or the text that the feed itself brings.

import type { Feed, FeedItem } from '../feed/feed-items.ts';
import type { Fetched } from '../fetch/fetched.ts';
import { fetchedPage } from '../fetch/page-parcel.ts';
import type { Failure } from '../fetch/request.ts';
import { PAGE } from '../fetch/wanted.ts';
import type { WebClient } from '../fetch/web-client.ts';
import { proseOf } from '../html/dense-text.ts';
import { scanPage } from '../html/html-scan.ts';
import { languageTag, plainByline } from '../html/page-facts.ts';
import { type IngestedReport, ingestedReport } from '../ingested-report.ts';
import { openParcel } from '../open-parcel.ts';
import type { Origin } from '../origin.ts';
import { type Problem, problem } from '../problem.ts';
import { pageId } from '../web/page-address.ts';

/** What came of an item. Without a report `passing` says whether another try may help. */
export type ItemOutcome =
  | { readonly kind: 'report'; readonly report: IngestedReport; readonly problems: readonly Problem[] }
  | { readonly kind: 'nothing'; readonly problems: readonly Problem[]; readonly passing: boolean };

/** Where an item stands. */
export interface InFeed {
  readonly feed: Feed;
  /** The feed as it was fetched. */
  readonly document: Fetched;
}

/** Fetches the page of `item`, and takes the feed's own text where that cannot be had. Rejects only when `signal` fires. */
export async function itemReport(
  client: WebClient,
  item: FeedItem,
  place: InFeed,
  signal?: AbortSignal,
): Promise<ItemOutcome> {
  if (item.link === undefined) return contentReport(item, place) ?? NOTHING;
  const page = await client.fetch(item.link, PAGE, {}, signal);
  if (page.kind !== 'fetched') {
    const failure = page.kind === 'failed' ? page : UNCHANGED;
    const own = failure.passing ? null : contentReport(item, place);
    if (own) return own;
    const named = problem(failure.slug, item.link, failure.why);
    return { kind: 'nothing', problems: [named], passing: failure.passing };
  }
  for await (const opened of openParcel(fetchedPage(page))) {
    const own = !opened.report || opened.report.text === '' ? contentReport(item, place) : null;
    if (own) return own;
    if (!opened.report) return { kind: 'nothing', problems: opened.problems, passing: false };
    const report = ingestedReport(opened.report, opened.origin);
    return { kind: 'report', report: { ...statedByFeed(item, place), ...report }, problems: opened.problems };
  }
  return NOTHING;
}

const NOTHING: ItemOutcome = { kind: 'nothing', problems: [], passing: false };
const UNCHANGED: Failure = {
  kind: 'failed',
  slug: 'url-status',
  why: 'The server answers 304 to a first question',
  passing: false,
};

/** What the feed says of an item: it stands where the page itself says nothing. */
function statedByFeed(item: FeedItem, { feed }: InFeed) {
  const byline = plainByline(item.byline ?? '');
  const language = languageTag(feed.language ?? '');
  return {
    ...(item.title === undefined ? {} : { title: item.title }),
    ...(feed.title === undefined ? {} : { outlet: feed.title }),
    ...(byline === '' ? {} : { byline }),
    ...(language === null ? {} : { language }),
    ...(item.published === undefined ? {} : { published: item.published, publishedBasis: 'feed' as const }),
  };
}

/** A report of the text that stands in the feed; null when there is none. */
function contentReport(item: FeedItem, place: InFeed): ItemOutcome | null {
  const { content, link } = item;
  if (content === undefined) return null;
  let text: string;
  try {
    text = proseOf(scanPage(content).blocks);
  } catch {
    return null; // nested beyond reason
  }
  if (text === '') return null;
  const { url, fetchedAt } = place.document;
  const own = /^(?:https?|urn|tag):/i.test(item.id) ? item.id : `${url}#${item.id}`;
  const id = link === undefined ? own : pageId(link, undefined);
  const original = new TextEncoder().encode(content);
  const origin: Origin = { mediaType: 'text/html', original, fetchedAt };
  const report = ingestedReport({ id, text, ...(link === undefined ? {} : { url: link }) }, origin);
  return { kind: 'report', report: { ...statedByFeed(item, place), ...report }, problems: [] };
}

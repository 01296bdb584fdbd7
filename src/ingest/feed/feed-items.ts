// A feed (RSS 0.9 to 2.0, Atom, JSON Feed) becomes its items. What they say is taken as it stands; links are made
// absolute, dates ISO 8601.
import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { storable } from '../../ledger/storable.ts';
import { decodeText } from '../../text/decode.ts';
import { statedDate } from '../stated-date.ts';
import { absoluteUrl } from '../web/page-address.ts';

/** One item of a feed. */
export interface FeedItem {
  /** What tells it from the others of its feed: its own id, else its link. */
  readonly id: string;
  /** Absolute; absent when the item leads nowhere. */
  readonly link?: string;
  readonly title?: string;
  readonly byline?: string;
  /** ISO 8601, as precise as given. */
  readonly published?: string;
  /** When it was changed last. */
  readonly updated?: string;
  /** The whole text as HTML, where the feed brings it and not only a summary. */
  readonly content?: string;
}

export interface Feed {
  readonly title?: string;
  readonly language?: string;
  readonly items: readonly FeedItem[];
}

/** The encoding that an XML declaration names. */
const DECLARED = /^\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i;

/** Items of one feed that are looked at: the first ones, which are the newest. */
const MOST = 1000;

/** What the feed says, not yet looked at. */
type Fields = Readonly<Partial<Record<keyof FeedItem, unknown>>>;

/**
 * Reads the bytes of a feed that was had at `url`; null when it is none. Items without id and link are left out, as they
 * could not be recognised again.
 */
export function feedItems(bytes: Uint8Array, url: string, charset?: string): Feed | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const { text } = decodeText(bytes, charset ?? DECLARED.exec(head)?.[1]);
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    return null;
  }
  switch (parsed.format) {
    case 'rss': {
      const { feed } = parsed;
      const base = absoluteUrl(feed.link ?? '', url) ?? url;
      return shaped(feed.title, feed.language ?? feed.dc?.languages?.[0], feed.items, (item) =>
        rss(item, base),
      );
    }
    case 'rdf': {
      const { feed } = parsed;
      return shaped(feed.title, feed.dc?.languages?.[0], feed.items, (item) => rdf(item, url));
    }
    case 'atom': {
      const { feed } = parsed;
      const base = absoluteUrl(feed.xml?.base ?? '', url) ?? url;
      return shaped(feed.title?.value, feed.xml?.lang, feed.entries, (entry) => atom(entry, base));
    }
    default: {
      const { feed } = parsed;
      return shaped(feed.title, feed.language, feed.items, (item) => json(item, url));
    }
  }
}

function rss(item: RssFeed.Item<unknown>, base: string): Fields {
  const { guid, dc } = item;
  const permanent = guid?.value && guid.isPermaLink !== false ? absoluteUrl(guid.value) : null;
  return {
    id: guid?.value,
    link: linked(item.link, base) ?? permanent ?? undefined,
    title: item.title,
    byline: dc?.creators?.join(', ') || item.authors?.map((author) => named(author)).join(', '),
    published: item.pubDate ?? dc?.dates?.[0],
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    content: item.content?.encoded,
  };
}

function rdf(item: RdfFeed.Item<unknown>, base: string): Fields {
  return {
    id: item.rdf?.about ?? item.link,
    link: linked(item.link, base),
    title: item.title,
    byline: item.dc?.creators?.join(', '),
    published: item.dc?.dates?.[0],
    content: item.content?.encoded,
  };
}

function atom(entry: AtomFeed.Entry<unknown>, base: string): Fields {
  const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0];
  const { content } = entry;
  const html = content?.type === 'html' || content?.type === 'xhtml';
  return {
    id: entry.id,
    link: linked(link?.href, base),
    title: entry.title?.value,
    byline: entry.authors?.map((author) => named(author)).join(', '),
    published: entry.published ?? entry.dc?.dates?.[0],
    updated: entry.updated,
    content: html ? content?.value : undefined,
  };
}

function json(item: JsonFeed.Item<unknown>, base: string): Fields {
  return {
    id: item.id,
    link: linked(item.url, base) ?? linked(item.external_url, base),
    title: item.title,
    byline: item.authors?.map((author) => named(author)).join(', '),
    published: item.date_published,
    updated: item.date_modified,
    content: item.content_html,
  };
}

function named(author: unknown): string {
  const name = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
  return typeof name === 'string' ? name : '';
}

function linked(address: string | undefined, base: string): string | undefined {
  return address ? (absoluteUrl(address, base) ?? undefined) : undefined;
}

function shaped<T>(
  title: string | undefined,
  language: string | undefined,
  items: readonly T[] | undefined,
  fieldsOf: (item: T) => Fields,
): Feed {
  const known = new Set<string>();
  const kept: FeedItem[] = [];
  for (const item of (items ?? []).slice(0, MOST)) {
    const fields = fieldsOf(item);
    const id = asText(fields.id).slice(0, 1000) || asText(fields.link);
    if (!id || known.has(id)) continue;
    known.add(id);
    kept.push(feedItem(id, fields));
  }
  return { ...(title ? { title } : {}), ...(language ? { language } : {}), items: kept };
}

function feedItem(id: string, fields: Fields): FeedItem {
  const item: { -readonly [K in keyof FeedItem]: FeedItem[K] } = { id };
  for (const key of ['link', 'title', 'byline', 'content'] as const) {
    const value = asText(fields[key]);
    if (value) item[key] = value;
  }
  for (const key of ['published', 'updated'] as const) {
    const date = statedDate(asText(fields[key]));
    if (date) item[key] = date;
  }
  return item;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? storable(value).trim() : '';
}

// Title, outlet, byline, language, address and date of publication, where a page states them plainly.
// Nothing is inferred: a page without a stated date has none, and the date's basis is kept.
import type { PublishedBasis, Stated } from '../origin.ts';
import { statedDate } from '../stated-date.ts';
import { absoluteUrl } from '../web/page-address.ts';
import type { PageFacts } from './html-scan.ts';
import { type LinkedArticle, linkedArticle } from './linked-data.ts';

/** What is known of a page besides its text. */
export interface StatedFacts extends Stated {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** Names of meta elements that give the day of publication, the surest first. */
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'sailthru.date',
  'citation_publication_date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'date',
];

const AUTHORS = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'];

const LANGUAGES = ['og:locale', 'content-language', 'dc.language'];

/** What the head of a page states. `url` is the address that it was had from; without it relative addresses are left. */
export function statedFacts(facts: PageFacts, url?: string): StatedFacts {
  const linked = linkedArticle(facts.linkedData);
  const meta = (name: string) => facts.meta.get(name) ?? '';
  const title = meta('og:title') || linked.headline || facts.heading || facts.title;
  const outlet = meta('og:site_name') || linked.publisher;
  const base = absoluteUrl(facts.base, url) ?? url;
  const canonicalUrl = [facts.canonical, meta('og:url'), linked.url]
    .map((address) => (address === '' ? null : absoluteUrl(address, base)))
    .find((address) => address !== null);
  const byline = [linked.byline, ...AUTHORS.map(meta)].map(plainByline).find((name) => name !== '');
  const language = [facts.language, linked.language, ...LANGUAGES.map(meta)]
    .map(languageTag)
    .find((tag) => tag !== null);
  return {
    ...(title ? { title: oneLine(title) } : {}),
    ...(outlet ? { outlet: oneLine(outlet) } : {}),
    ...publication(facts, linked),
    ...(canonicalUrl ? { canonicalUrl } : {}),
    ...(byline ? { byline } : {}),
    ...(language ? { language } : {}),
  };
}

/**
 * Linked data first, then meta elements, then the `<time>` that is marked as that of publication or, where none is,
 * the only one on the page.
 */
function publication(
  facts: PageFacts,
  linked: LinkedArticle,
): { readonly published?: string; readonly publishedBasis?: PublishedBasis } {
  const marked = facts.times.filter((time) => time.marked).slice(0, 1);
  const times = marked.length > 0 ? marked : facts.times;
  const only = new Set(times.map(({ datetime }) => datetime));
  const sources: readonly (readonly [PublishedBasis, string])[] = [
    ['json-ld', linked.published],
    ...DATES.map((name) => ['meta', facts.meta.get(name) ?? ''] as const),
    ['time-element', only.size === 1 ? times[0]!.datetime : ''],
  ];
  for (const [publishedBasis, value] of sources) {
    const published = statedDate(value);
    if (published !== null) return { published, publishedBasis };
  }
  return {};
}

/** A byline without "By" and without addresses; empty for what is no name. */
export function plainByline(value: string): string {
  const name = oneLine(value).replace(/^by:?\s+/i, '');
  return name.length > 200 || /^https?:/i.test(name) ? '' : name;
}

/** A BCP 47 tag in its canonical form (`en_GB` too); null for anything else. */
export function languageTag(value: string): string | null {
  const tag = value.split(',')[0]!.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

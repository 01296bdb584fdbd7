// Title, outlet, address and date of publication, where a page states them plainly in its head.
// Nothing is inferred: a page without a stated date has none.
import { isoPublished } from '../published.ts';
import type { PageFacts } from './html-scan.ts';

/** What is known of a page besides its text. */
export interface StatedFacts {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
];

/** Picks from meta elements first, then linked data, then the page itself. */
export function statedFacts(facts: PageFacts): StatedFacts {
  const linked = linkedArticle(facts.linkedData);
  const meta = (name: string) => facts.meta.get(name) ?? '';
  const title = meta('og:title') || linked.headline || facts.heading || facts.title;
  const outlet = meta('og:site_name') || linked.publisher;
  const url = facts.canonical || meta('og:url');
  const times = new Set(facts.times);
  const dates = [...DATES.map(meta), linked.published, times.size === 1 ? [...times][0]! : ''];
  const published = dates.map(isoPublished).find((date) => date !== null);
  return {
    ...(title ? { title: oneLine(title) } : {}),
    ...(outlet ? { outlet: oneLine(outlet) } : {}),
    ...(published ? { published } : {}),
    ...(/^https?:\/\//.test(url) ? { url } : {}),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first object in the linked data with a date of publication or a headline. */
function linkedArticle(sources: readonly string[]): {
  headline: string;
  publisher: string;
  published: string;
} {
  const queue: unknown[] = [];
  for (const source of sources) {
    try {
      queue.push(JSON.parse(source));
    } catch {
      // Broken linked data is common and says nothing.
    }
  }
  for (let i = 0; i < queue.length && i < 10_000; i++) {
    const value = queue[i];
    if (typeof value !== 'object' || value === null) continue;
    const fields = value as Readonly<Record<string, unknown>>;
    if (typeof fields['datePublished'] === 'string' || typeof fields['headline'] === 'string') {
      const publisher = fields['publisher'] as { name?: unknown } | undefined | null;
      return {
        headline: asText(fields['headline']),
        publisher: asText(publisher?.name),
        published: asText(fields['datePublished']),
      };
    }
    for (const inner of Object.values(fields)) if (typeof inner === 'object') queue.push(inner);
  }
  return { headline: '', publisher: '', published: '' };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

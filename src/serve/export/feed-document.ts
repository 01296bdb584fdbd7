// An Atom document (RFC 4287) of entries that are given, in pieces.
import { urnOf } from './address.ts';
import { NO_MOMENT } from './moment.ts';
import { xmlText } from './xml-text.ts';

/** One entry. */
export interface FeedItem {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly updated: string;
  readonly kind: string;
  readonly title: string;
  readonly content: string;
  readonly addresses: readonly string[];
}

/** A feed. */
export interface Feed {
  /** Made into a URN. */
  readonly id: string;
  readonly title: string;
  /** The newest first. */
  readonly items: readonly FeedItem[];
  /** Where it stands itself, and where the next page of it does (RFC 5005), by the name of the relation. */
  readonly links?: Readonly<Partial<Record<'self' | 'next', string>>>;
}

/** The document. */
export function* feedDocument({ id: feed, title: called, items, links = {} }: Feed): Generator<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n';
  yield `  <id>${xmlText(urnOf(feed))}</id>\n  <title>${xmlText(called)}</title>\n`;
  yield `  <updated>${items[0]?.updated ?? NO_MOMENT}</updated>\n`;
  for (const [rel, href] of Object.entries(links))
    yield `  <link rel="${rel}" type="application/atom+xml" href="${xmlText(href)}"/>\n`;
  yield '  <author><name>Dateline</name></author>\n  <generator>Dateline</generator>\n';
  for (const { id, updated, kind, title, content, addresses } of items) {
    yield `  <entry>\n    <id>${urnOf(id)}</id>\n    <title>${xmlText(title)}</title>\n`;
    yield `    <updated>${updated}</updated>\n    <category term="${xmlText(kind)}"/>\n`;
    for (const [i, address] of addresses.entries())
      yield `    <link rel="${i === 0 ? 'alternate' : 'related'}" href="${xmlText(address)}"/>\n`;
    yield `    <content type="text">${xmlText(content)}</content>\n  </entry>\n`;
  }
  yield '</feed>\n';
}

// An Atom document → the ids of its entries and where its next page is.
import { parseFeed } from 'feedsmith';

/** Throws for what is no Atom feed. */
export function feedOf(document: string): {
  readonly ids: readonly string[];
  readonly next: string | undefined;
} {
  const { format, feed } = parseFeed(document);
  if (format !== 'atom') throw new Error(`not Atom but ${format}`);
  return {
    ids: (feed.entries ?? []).map(({ id }) => id!),
    next: feed.links?.find(({ rel }) => rel === 'next')?.href,
  };
}

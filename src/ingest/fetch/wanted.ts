// What is asked of servers, by what is done with the answer.
import { pageFormat } from '../web/media-type.ts';
import type { Wanted } from './fetched.ts';

/** A web page, or plain text. */
export const PAGE: Wanted = {
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.8',
  wants: (mediaType) => pageFormat(mediaType) !== null,
  name: 'a web page or plain text',
};

/** A feed. Servers call feeds all kinds of text; what it is shows when it is read. */
export const FEED: Wanted = {
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  wants: (mediaType) =>
    mediaType === '' || /^text\/|[/+](?:xml|json)$/.test(mediaType) || mediaType === 'application/rss',
  name: 'a feed',
};

/** What a site asks of programs. */
export const ROBOTS: Wanted = { accept: 'text/plain', wants: () => true, name: 'robots.txt' };

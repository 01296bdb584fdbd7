// Feeds and pages for servers of tests.
import type { Handler } from '../fetch/loopback.ts';

export const page = (words: string, head = '') =>
  `<html><head><title>Page</title>${head}</head><body><article><p>${words}</p></article></body></html>`;

export const item = (path: string, more = '') =>
  `<item><guid isPermaLink="false">${path}</guid><link>${path}</link>${more}</item>`;

/** An RSS feed that knows by its ETag whether it has changed. */
export function rss(items: readonly string[]): Handler {
  const body = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Wire</title>${items.join('')}</channel></rss>`;
  return (request, response) => {
    const etag = `"${body.length}"`;
    const same = request.headers['if-none-match'] === etag;
    response
      .writeHead(same ? 304 : 200, { 'content-type': 'application/rss+xml', etag })
      .end(same ? '' : body);
  };
}

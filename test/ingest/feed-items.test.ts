// Feeds of all kinds into items.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedItems } from '../../src/ingest/feed/feed-items.ts';

const URL = 'https://wire.example/feeds/all';
const items = (feed: string) => feedItems(Buffer.from(feed), URL);

test('RSS 2.0', () => {
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Wire &amp; Co</title><link>https://wire.example/</link><language>en-gb</language>
    <item><title>One &#8220;two&#8221;</title><link>/a?x=1&amp;y=2#part</link><guid isPermaLink="false">1</guid>
      <pubDate>Wed, 23 Oct 2019 18:05:00 +0300</pubDate><dc:creator>A. Writer</dc:creator>
      <description>Short.</description><content:encoded><![CDATA[<p>Long &amp; full.</p>]]></content:encoded></item>
    <item><guid>https://wire.example/b</guid><pubDate>soon</pubDate></item>
    <item><link>javascript:alert(1)</link><guid isPermaLink="false">3</guid></item>
    <item><title>neither id nor link</title></item>
    <item><guid isPermaLink="false">1</guid><title>the first again</title></item></channel></rss>`;
  expect(items(feed)).toEqual({
    title: 'Wire & Co',
    language: 'en-gb',
    items: [
      {
        id: '1',
        link: 'https://wire.example/a?x=1&y=2',
        title: 'One “two”',
        byline: 'A. Writer',
        published: '2019-10-23T18:05:00+03:00',
        content: '<p>Long &amp; full.</p>',
      },
      { id: 'https://wire.example/b', link: 'https://wire.example/b' },
      { id: '3' },
    ],
  });
});

test('RSS 1.0', () => {
  const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://wire.example/"><title>Wire</title></channel>
    <item rdf:about="https://wire.example/a"><title>One</title><link>https://wire.example/a</link><dc:date>2019-10-23</dc:date></item></rdf:RDF>`;
  expect(items(feed)).toEqual({
    title: 'Wire',
    items: [
      { id: 'https://wire.example/a', link: 'https://wire.example/a', title: 'One', published: '2019-10-23' },
    ],
  });
});

test('Atom', () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://wire.example/base/"><title type="html">Wire</title><id>urn:w</id><updated>2019-10-24T00:00:00Z</updated>
    <entry><id>urn:1</id><title>One</title><link rel="self" href="self"/><link rel="alternate" href="one"/>
      <published>2019-10-23</published><updated>2019-10-24T01:00:00.5+03:00</updated><author><name>A. Writer</name></author><author><name>B. Editor</name></author>
      <summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long <b>and</b> full.</p></div></content></entry>
    <entry><id>urn:2</id><title>Two</title><updated>2019-10-24T00:00:00Z</updated><content src="x"/></entry></feed>`;
  expect(items(feed)).toEqual({
    title: 'Wire',
    language: 'en',
    items: [
      {
        id: 'urn:1',
        link: 'https://wire.example/base/one',
        title: 'One',
        byline: 'A. Writer, B. Editor',
        content: '<p>Long <b>and</b> full.</p>',
        published: '2019-10-23',
        updated: '2019-10-24T01:00:00+03:00',
      },
      { id: 'urn:2', title: 'Two', updated: '2019-10-24T00:00:00Z' },
    ],
  });
});

test('JSON Feed', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Wire',
    items: [
      {
        id: 7,
        url: 'https://wire.example/a',
        content_html: '<p>x</p>',
        date_published: '2019-10-23T00:00:00Z',
      },
      { id: '8', content_text: 'plain', date_modified: '2019-10-23T00:00:00Z' },
    ],
  };
  expect(items(JSON.stringify(feed))?.items).toEqual([
    { id: '7', link: 'https://wire.example/a', content: '<p>x</p>', published: '2019-10-23T00:00:00Z' },
    { id: '8', updated: '2019-10-23T00:00:00Z' },
  ]);
});

describe('encodings', () => {
  const feed =
    '<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>caf\xe9 \x93x\x94</title></channel></rss>';
  test('declared in the feed or by the server', () => {
    expect(feedItems(Buffer.from(feed, 'latin1'), URL)?.title).toBe('café “x”');
    const bare = Buffer.from(feed.slice(feed.indexOf('?>') + 2), 'latin1');
    expect(feedItems(bare, URL, 'windows-1252')?.title).toBe('café “x”');
  });
});

describe('what is no feed', () => {
  test.each(['', 'words', '<html><body>x</body></html>', '{}', '[]', '{"version":"x"}', '<rss', '\u0000'])(
    '%j',
    (text) => {
      expect(items(text)?.items ?? []).toEqual([]);
    },
  );

  test('entities do not multiply, depth does not matter', () => {
    const entities = [
      '<!ENTITY a "xxxxxxxxxx">',
      ...'bcdefgh'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i]};`.repeat(10)}">`),
    ];
    const bomb = `<!DOCTYPE r [${entities.join('')}]><rss version="2.0"><channel><title>&h;</title></channel></rss>`;
    expect((items(bomb)?.title ?? '').length).toBeLessThan(1000);
    expect(() => items(`<rss version="2.0"><channel>${'<a>'.repeat(200_000)}`)).not.toThrow();
  });

  test('anything cut off anywhere', () => {
    const feed =
      '<rss version="2.0"><channel><title>x</title><item><guid>1</guid><![CDATA[<p>]]></item></channel></rss>';
    fc.assert(
      fc.property(fc.nat(feed.length), fc.string(), (at, more) => {
        items(feed.slice(0, at) + more);
      }),
    );
  });
});

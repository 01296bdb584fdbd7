// What pages state of themselves: dates and their basis, who wrote, in which language, and which address they claim.
import { describe, expect, test } from 'vitest';
import { htmlReport } from '../../src/ingest/html/html-report.ts';
import { ingestedReport } from '../../src/ingest/ingested-report.ts';
import { openParcel } from '../../src/ingest/open-parcel.ts';
import { statedDate } from '../../src/ingest/stated-date.ts';
import { pageId } from '../../src/ingest/web/page-address.ts';

const WORDS = '<article><p>The minister said on Tuesday that the troops would leave.</p></article>';
const source = {
  url: 'https://www.wire.example/a?id=1',
  mediaType: 'text/html',
  fetchedAt: '2020-01-01T00:00:00Z',
};

async function facts(head: string, from = source) {
  const parsed = await htmlReport(Buffer.from(`<head>${head}</head>${WORDS}`), 'page.html', from);
  if (!parsed.report) throw new Error('no report');
  const { text: _, ...report } = parsed.report;
  return { ...report, ...parsed.stated };
}

const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test.each([
  ['Wed, 23 Oct 2019 18:05:00 +0300', '2019-10-23T18:05:00+03:00'],
  ['23 Oct 2019 18:05 GMT', '2019-10-23T18:05Z'],
  ['Wed, 23 Oct 2019 18:05:00 EST', '2019-10-23T18:05:00-05:00'],
  ['Wed, 23 Oct 2019 18:05:00 CEST', '2019-10-23T18:05:00'],
  ['Sept. 5, 2019', '2019-09-05'],
  ['October 23, 2019', '2019-10-23'],
  ['23 October 2019', '2019-10-23'],
  ['2019/10/23', '2019-10-23'],
  ['2019-10-23T18:05:00.000Z', '2019-10-23T18:05:00Z'],
  ['2019', '2019'],
  ['31 February 2019', null],
  ['03/04/2019', null],
  ['5 Septober 2019', null],
  ['yesterday', null],
  ['0001-01-01T00:00:00', null],
  ['1970-01-01T00:00:00Z', null],
  ['9'.repeat(100_000), null],
])('the date %j becomes %j', (given, iso) => expect(statedDate(given)).toBe(iso));

describe('dates', () => {
  test('linked data comes before meta elements, and those before <time>', async () => {
    const all = linked({ '@type': 'NewsArticle', headline: 'H', datePublished: '2019-10-01' });
    const time = '<time datetime="2019-10-03">';
    const head = meta('article:published_time', '2019-10-02') + time;
    expect(await facts(all + head)).toMatchObject({ published: '2019-10-01', publishedBasis: 'json-ld' });
    expect(await facts(head)).toMatchObject({ published: '2019-10-02', publishedBasis: 'meta' });
    expect(await facts(time)).toMatchObject({ published: '2019-10-03', publishedBasis: 'time-element' });
  });

  test.each([
    'article:published_time',
    'og:article:published_time',
    'parsely-pub-date',
    'DC.date.issued',
    'dcterms.created',
    'sailthru.date',
    'pubdate',
  ])('%s', async (name) =>
    expect(await facts(meta(name, '2019-10-23'))).toMatchObject({ published: '2019-10-23' }),
  );

  test('what is no date of publication is none', async () => {
    const head = [
      meta('article:modified_time', '2019-10-23'),
      '<meta http-equiv="last-modified" content="2019-10-23">',
      '<meta http-equiv="date" name="x" content="2019-10-23">',
      linked({ '@type': 'NewsArticle', headline: 'H', dateModified: '2019-10-23' }),
      linked({ '@type': 'Comment', datePublished: '2019-10-23' }),
      '<time datetime="2019-10-23"></time><time datetime="2019-10-24"></time>',
    ];
    const found = await facts(head.join(''));
    expect(found).not.toHaveProperty('published');
    expect(found).not.toHaveProperty('publishedBasis');
  });
});

describe('linked data', () => {
  test('an article before an untyped thing before a page; references by id; several authors', async () => {
    const found = await facts(
      linked({
        '@graph': [
          { '@type': 'WebPage', datePublished: '2019-10-01' },
          {
            '@type': 'BlogPosting',
            headline: 'H',
            datePublished: '2019-10-02',
            author: [{ '@id': '#a' }, 'B. Editor', { name: 'https://x.example/c' }],
            publisher: { '@id': '#p' },
            inLanguage: { name: 'en' },
          },
          { '@id': '#a', name: 'By A. Writer' },
          { '@id': '#p', name: 'Wire' },
        ],
      }),
    );
    expect(found).toMatchObject({
      title: 'H',
      outlet: 'Wire',
      byline: 'A. Writer, B. Editor',
      published: '2019-10-02',
      language: 'en',
    });
  });

  test('hostile linked data says nothing and takes no time', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const many = JSON.stringify(Array.from({ length: 50_000 }, () => ({ a: {} })));
    const odd = JSON.stringify({
      headline: { a: 1 },
      datePublished: ['2019'],
      author: null,
      '@type': 7,
      publisher: 3,
    });
    for (const data of [deep, many, odd, 'null', '"x"', '{"__proto__":{"headline":"x"}}'])
      expect(await facts(`<script type="application/ld+json">${data}</script>`)).not.toHaveProperty(
        'published',
      );
  });
});

describe('languages and names', () => {
  test.each([
    ['en_GB', 'en-GB'],
    ['EN-us', 'en-US'],
    ['de, en', 'de'],
    ['english please', undefined],
    ['x'.repeat(1000), undefined],
  ])('%s', async (given, tag) => expect((await facts(meta('og:locale', given))).language).toBe(tag));

  test('the header of the answer is the last resort', async () => {
    expect((await facts('', { ...source, language: 'fr' } as typeof source)).language).toBe('fr');
  });

  test('an address is no name', async () => {
    const head =
      meta('article:author', 'https://wire.example/people/1') + meta('parsely-author', 'by A. Writer');
    expect((await facts(head)).byline).toBe('A. Writer');
  });
});

describe('addresses', () => {
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

  test('the canonical one is the id of a page, on the same site', async () => {
    expect(await facts(canonical('/a'))).toMatchObject({
      id: 'https://www.wire.example/a',
      url: 'https://www.wire.example/a?id=1',
      canonicalUrl: 'https://www.wire.example/a',
    });
  });

  test('a page cannot take the id of another site', async () => {
    const found = await facts(canonical('https://other.example/a'));
    expect(found).toMatchObject({ id: source.url, canonicalUrl: 'https://other.example/a' });
  });

  test.each([
    ['https://e.org/a?utm_source=x&id=1&fbclid=y', undefined, 'https://e.org/a?id=1'],
    ['https://m.e.org/a', 'https://www.e.org/a', 'https://www.e.org/a'],
    ['http://e.org/a', 'https://e.org/b', 'https://e.org/b'],
    ['https://e.org/a', 'https://e.org/', 'https://e.org/a'],
    ['https://e.org/', 'https://e.org/', 'https://e.org/'],
    ['https://a.host.example/x', 'https://host.example/x', 'https://a.host.example/x'],
    ['https://a.host.example/x', 'https://b.host.example/x', 'https://a.host.example/x'],
    ['https://e.org.evil.example/', 'https://e.org/a', 'https://e.org.evil.example/'],
  ])('%s that says %s is %s', (url, stated, id) => expect(pageId(url, stated)).toBe(id));

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://a:b@wire.example/',
    'http://[',
    `/${'x'.repeat(5000)}`,
  ])('%s is none', async (href) => expect(await facts(canonical(href))).not.toHaveProperty('canonicalUrl'));

  test('<base> is heeded', async () => {
    expect((await facts(`<base href="/news/">${canonical('a')}`)).canonicalUrl).toBe(
      'https://www.wire.example/news/a',
    );
  });
});

describe('hostile pages', () => {
  const text = async (html: string) => (await htmlReport(Buffer.from(html), 'x')).report?.text;

  test.each([
    ['nested elements', `${'<div>'.repeat(1900)}<p>Words.</p>`],
    ['nested lists', `${'<ul><li>'.repeat(900)}<p>Words.</p>`],
    ['unclosed tables', `${'<table><tr><td>'.repeat(600)}<p>Words.</p>`],
    ['a megabyte of attributes', `<p ${'a=b '.repeat(250_000)}>Words.</p>`],
    ['a megabyte of script', `<script>${'<p>x</p>'.repeat(125_000)}</script><p>Words.</p>`],
    ['a megabyte of style', `<style>${'a{b:c}'.repeat(166_000)}</style><p>Words.</p>`],
    ['a megabyte in a comment', `<!--${'<p>x</p>'.repeat(125_000)}--><p>Words.</p>`],
  ])('%s', async (_name, html) => expect(await text(html)).toBe('Words.'));

  test('a script is never run', async () => {
    Object.assign(globalThis, { ran: false });
    const page = `<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true"><svg onload="ran = true"></svg><p>Words.</p>`;
    expect(await text(page)).toBe('Words.');
    expect(Reflect.get(globalThis, 'ran')).toBe(false);
  });

  test('bidirectional marks stay in the words', async () => {
    const words = 'He said \u202Eno\u202C and \u2067قال\u2069.';
    expect(await text(`<article><p>${words}</p></article>`)).toBe(words);
  });
});

test('an ingested report has its origin, and the hash of the bytes that arrived', async () => {
  const bytes = Buffer.from(`<head>${meta('article:published_time', '2019-10-23')}</head>${WORDS}`);
  const parcel = { kind: 'bytes', name: 'x', format: 'html', bytes, source, size: bytes.length } as const;
  for await (const opened of openParcel(parcel)) {
    if (!opened.report) throw new Error('no report');
    expect(ingestedReport(opened.report, opened.origin)).toEqual({
      id: source.url,
      url: source.url,
      text: 'The minister said on Tuesday that the troops would leave.',
      published: '2019-10-23',
      publishedBasis: 'meta',
      mediaType: 'text/html',
      fetchedAt: source.fetchedAt,
      original: {
        bytes,
        sha256: (await import('node:crypto')).createHash('sha256').update(bytes).digest('hex'),
      },
    });
  }
});

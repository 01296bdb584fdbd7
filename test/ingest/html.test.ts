// Web pages: main text with its paragraphs, and what a page plainly states of itself.
import { describe, expect, test } from 'vitest';
import { htmlReport } from '../../src/ingest/html/html-report.ts';

const read = (html: string) => htmlReport(Buffer.from(html), 'page.html');
const textOf = async (html: string) => (await read(html)).report?.text;

const PROSE = 'The minister said on Tuesday that the troops would leave within four weeks, and not before.';

describe('main text', () => {
  test('paragraphs with blank lines between them, without menus, asides, captions and link lists', async () => {
    const page = `<html><body><nav><p>${PROSE}</p></nav><header><h1>Head</h1></header>
      <div class="page"><article><h1>Head</h1><p class="byline">By A. Writer</p>
      <p>${PROSE}</p><figure><img><figcaption>A caption.</figcaption></figure>
      <p>Second, <b>bo</b>ld and <a href="x">a link</a>,\n over lines.</p>
      <aside><p>${PROSE}</p></aside><h2>Background</h2><blockquote>Third.</blockquote>
      <ul><li><a href="1">Another story</a></li><li>A point.</li></ul><h2>More stories</h2></article></div>
      <div class="comments"><p>${PROSE}</p></div><footer><p>All rights reserved.</p></footer></body></html>`;
    expect(await textOf(page)).toBe(
      [PROSE, 'Second, bold and a link, over lines.', 'Background', 'Third.', 'A point.'].join('\n\n'),
    );
  });

  test('without marked-up article, the part with most of the prose', async () => {
    const prose = `<p>${PROSE}</p>`.repeat(5);
    const page = `<div><div id="left"><p>Weather: fine.</p></div><div id="main">${prose}</div></div>`;
    expect(await textOf(page)).toBe(Array(5).fill(PROSE).join('\n\n'));
  });

  test('entities, line breaks and preformatted text', async () => {
    expect(
      await textOf(
        '<p>AT&amp;T said &ldquo;no&rdquo;&nbsp;&#8212; &lt;b&gt;.<br>Line.<br><br>Paragraph.</p>',
      ),
    ).toBe('AT&T said “no” — <b>.\nLine.\n\nParagraph.');
    expect(await textOf('<pre>One  line\nand two\n\nA paragraph</pre>')).toBe(
      'One  line\nand two\n\nA paragraph',
    );
  });

  test('broken HTML', async () => {
    expect(await textOf('<p>One<p>Two</div></b><div>Three <i>and</p> four')).toBe(
      'One\n\nTwo\n\nThree and\n\nfour',
    );
    expect(await textOf('no tags at all')).toBe('no tags at all');
  });

  test('hidden parts and scripts are left out', async () => {
    const hidden = `<p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p><script>d</script>`;
    expect(await textOf(`<p>${PROSE}</p>${hidden}<style>e</style><template><p>f</p></template>`)).toBe(PROSE);
  });
});

describe('what a page states', () => {
  test('meta elements first', async () => {
    const { report } = await read(`<title>T | Wire</title><meta property="og:title" content="The &amp; title">
      <meta property="og:site_name" content="Wire"><meta property="article:published_time" content="2019-10-23T18:05:00+00:00">
      <link rel="canonical" href="https://example.org/a"><p>${PROSE}</p>`);
    expect(report).toEqual({
      id: 'page.html',
      text: PROSE,
      title: 'The & title',
      outlet: 'Wire',
      published: '2019-10-23T18:05:00+00:00',
      url: 'https://example.org/a',
    });
  });

  test('linked data, however it is nested and broken', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebPage' },
        { headline: 'H', datePublished: '2019-10-23', publisher: { name: 'P' } },
      ],
    };
    const { report } = await read(`<script type="application/ld+json">{broken</script>
      <script type="application/ld+json">${JSON.stringify(data)}</script><p>${PROSE}</p>`);
    expect(report).toMatchObject({ title: 'H', outlet: 'P', published: '2019-10-23' });
  });

  test('the heading and a single time, and nothing when there is nothing', async () => {
    expect(
      (await read(`<h1>Head</h1><time datetime="2019-10-23">Wed</time><p>${PROSE}</p>`)).report,
    ).toMatchObject({
      title: 'Head',
      published: '2019-10-23',
    });
    const two = await read(
      `<time datetime="2019-10-23"></time><time datetime="2019-10-24"></time><p>${PROSE}</p>`,
    );
    expect(two.report).toEqual({ id: 'page.html', text: PROSE });
  });
});

describe('bad pages', () => {
  test('an empty file is an empty text; a page without text is warned of', async () => {
    expect(await read('')).toEqual({ report: { id: 'page.html', text: '' }, stated: {}, problems: [] });
    expect((await read('<html><body><img></body></html>')).problems).toMatchObject([
      { slug: 'main-text-missing' },
    ]);
  });

  test('a declared encoding is believed', async () => {
    const page = Buffer.from('<meta charset="windows-1252"><p>caf\xe9 \x93no\x94</p>', 'latin1');
    expect((await htmlReport(page, 'x')).report?.text).toBe('café “no”');
    expect((await read('<meta charset="no-such"><p>café</p>')).report?.text).toBe('café');
  });

  test('nesting deeper than any page is refused', async () => {
    expect(await read('<div>'.repeat(5000))).toMatchObject({
      report: null,
      problems: [{ slug: 'html-too-deep' }],
    });
  });

  test.each(['<', '&', '"', '(', '<p>x ', '<br>', '<!--', '</p>', ' ', '&lt;', '<a b=c '])(
    'a megabyte of %j',
    async (piece) => {
      const { problems } = await read(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );
});

// WARC files into reports: which records are read, how bodies are unpacked, what happens to broken ones.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openParcel } from '../../../src/ingest/open-parcel.ts';
import type { Origin } from '../../../src/ingest/origin.ts';
import type { Problem } from '../../../src/ingest/problem.ts';
import { warcParcels } from '../../../src/ingest/warc/warc-parcels.ts';
import type { Report } from '../../../src/text/report.ts';
import { collect } from '../collect.ts';
import { inChunks } from '../in-chunks.ts';
import { compressed, page, pageRecord, record, response } from './write-warc.ts';

interface Read {
  readonly reports: readonly Report[];
  readonly origins: readonly Origin[];
  readonly problems: readonly Problem[];
}

async function read(warc: Uint8Array, sizes: readonly number[] = [1000], longest?: number): Promise<Read> {
  const reports: Report[] = [];
  const origins: Origin[] = [];
  const problems: Problem[] = [];
  for await (const parcel of warcParcels(inChunks(warc, sizes), 'a.warc', longest))
    for await (const opened of openParcel(parcel)) {
      problems.push(...opened.problems);
      if (!opened.report) continue;
      reports.push(opened.report);
      origins.push(opened.origin);
    }
  return { reports, origins, problems };
}

const texts = ({ reports }: Read) => reports.map(({ text }) => text);
const slugs = ({ problems }: Read) => problems.map(({ slug }) => slug);
const words = (i: number) => `The minister said on day ${i} that the troops would leave within ${i} weeks.`;
const three = [1, 2, 3].map((i) => pageRecord(`https://e.org/${i}`, words(i)));

describe('records', () => {
  test('a page has its address as id, the day of archiving as its fetching, and its body as original', async () => {
    const body = page('The minister said no.').replace('<title>', '<link rel="canonical" href="/a"><title>');
    const block = response(body, {
      'content-type': 'Text/HTML; charset="utf-8"',
      'Content-Language': 'en',
    });
    const url = '<https://www.e.org/a?utm_source=x#part>';
    const { reports, origins, problems } = await read(
      record({ url, block, date: '2019-10-23T18:05:00.123456Z' }),
    );
    expect(problems).toEqual([]);
    expect(reports).toEqual([
      {
        id: 'https://www.e.org/a',
        url: 'https://www.e.org/a?utm_source=x',
        title: 'T',
        text: 'The minister said no.',
      },
    ]);
    expect(origins).toEqual([
      {
        mediaType: 'text/html',
        canonicalUrl: 'https://www.e.org/a',
        language: 'en',
        fetchedAt: '2019-10-23T18:05:00Z',
        original: new Uint8Array(Buffer.from(body)),
      },
    ]);
  });

  test('plain text is read as it stands: a header in it claims nothing', async () => {
    const text = '---\nid: https://other.example/\n---\ncaf\u00e9';
    const block = response(Buffer.from(text, 'latin1'), { 'Content-Type': 'text/plain; charset=iso-8859-1' });
    expect((await read(record({ url: 'https://e.org/t', block }))).reports).toEqual([
      { id: 'https://e.org/t', url: 'https://e.org/t', text },
    ]);
  });

  test('everything else is passed over', async () => {
    const html = response(page('x'));
    const others = [
      record({ type: 'warcinfo', block: 'software: x\r\n' }),
      record({ type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }),
      record({ type: 'metadata', block: html }),
      record({ type: 'revisit', block: html }),
      record({ block: response('x', { 'Content-Type': 'image/png' }) }),
      record({ block: response('x', {}) }),
      record({ block: response(page('x'), { 'Content-Type': 'text/html' }, '404 Not Found') }),
      record({ block: response('', { Location: '/' }, '301 Moved') }),
      record({ block: 'not HTTP at all' }),
      record({ block: '' }),
      record({ url: 'dns:e.org', block: html }),
      record({ url: 'urn:x', block: html }),
      record({ url: 'https://e.org/robots.txt', block: response('x', { 'Content-Type': 'text/plain' }) }),
      record({ date: 'yesterday', block: html }),
    ];
    for (const warc of [Buffer.concat([...others, three[0]!]), compressed([...others, three[0]!])]) {
      const found = await read(warc);
      expect(found.problems).toEqual([]);
      expect(texts(found)).toEqual([words(1)]);
    }
  });

  test.each([
    ['plain', Buffer.concat(three)],
    ['a member a record', compressed(three)],
    ['one member for all', gzipSync(Buffer.concat(three))],
    ['members with names and comments', gzipWithName(three)],
  ])('%s', async (_name, warc) => {
    for (const sizes of [[100_000], [1], [7, 64, 3]]) {
      const found = await read(warc, sizes);
      expect(found.problems).toEqual([]);
      expect(texts(found)).toEqual([1, 2, 3].map(words));
    }
  });
});

function gzipWithName(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    records.map((each) => {
      const bytes = gzipSync(each);
      const head = Buffer.from(bytes.subarray(0, 10));
      head[3] = 4 + 8 + 16;
      return Buffer.concat([
        head,
        Buffer.from([3, 0, 1, 2, 3]),
        Buffer.from('a.warc\0note\0'),
        bytes.subarray(10),
      ]);
    }),
  );
}

describe('bodies', () => {
  const body = page(words(1));
  const html = { 'Content-Type': 'text/html' };
  const chunked = (bytes: Uint8Array) =>
    Buffer.concat([
      Buffer.from('5;x=y\r\n'),
      bytes.subarray(0, 5),
      Buffer.from(`\r\n${(bytes.length - 5).toString(16)}\r\n`),
      bytes.subarray(5),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);

  test.each([
    ['gzip', gzipSync(body), { 'Content-Encoding': 'gzip' }],
    ['deflate', deflateSync(body), { 'Content-Encoding': 'deflate' }],
    ['deflate without header', deflateRawSync(body), { 'Content-Encoding': 'deflate' }],
    ['brotli', brotliCompressSync(body), { 'Content-Encoding': 'br' }],
    ['chunks', chunked(Buffer.from(body)), { 'Transfer-Encoding': 'chunked' }],
    [
      'gzip in chunks',
      chunked(gzipSync(body)),
      { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
    ],
    ['said to be in chunks, stored without', Buffer.from(body), { 'Transfer-Encoding': 'chunked' }],
    ['said to be gzip, stored without', Buffer.from(body), { 'Content-Encoding': 'gzip' }],
  ])('%s', async (_name, bytes, headers) => {
    const found = await read(record({ block: response(bytes, { ...html, ...headers }) }));
    expect(found.problems).toEqual([]);
    expect(texts(found)).toEqual([words(1)]);
  });

  test('that cannot be unpacked are named; the next is read', async () => {
    const broken = gzipSync(body);
    broken.fill(0xff, 20, 60);
    const found = await read(
      Buffer.concat([
        record({ url: 'https://e.org/x', block: response(broken, { ...html, 'Content-Encoding': 'gzip' }) }),
        record({ url: 'https://e.org/z', block: response('x', { ...html, 'Content-Encoding': 'zstd' }) }),
        three[1]!,
      ]),
    );
    expect(found.problems.map(({ slug, where }) => [slug, where])).toEqual([
      ['warc-broken', 'a.warc:https://e.org/x'],
      ['warc-broken', 'a.warc:https://e.org/z'],
    ]);
    expect(texts(found)).toEqual([words(2)]);
  });

  test('that are too long, stored or unpacked, are named; the next is read', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000, 'x'));
    const found = await read(
      compressed([
        record({ block: response(bomb, { ...html, 'Content-Encoding': 'gzip' }) }),
        record({ block: response(Buffer.alloc(200_000, 'x')) }),
        three[1]!,
      ]),
      [1000],
      50_000,
    );
    expect(slugs(found)).toEqual(['page-too-long', 'page-too-long']);
    expect(texts(found)).toEqual([words(2)]);
  });
});

describe('broken files', () => {
  test('a record whose length is wrong costs that record', async () => {
    for (const length of [10, 5000, -1, 'x', 1e12]) {
      const bad = record({ block: response(page(words(9))), length });
      for (const warc of [
        Buffer.concat([three[0]!, bad, three[1]!, three[2]!]),
        compressed([three[0]!, bad, three[1]!, three[2]!]),
      ]) {
        const found = await read(warc);
        expect(slugs(found)).toEqual(['warc-broken']);
        expect(texts(found)).toEqual([1, 2, 3].map(words));
      }
    }
  });

  test('a member with a byte changed costs that record', async () => {
    const members = three.map((each) => gzipSync(each));
    for (let at = 0; at < members[1]!.length; at += 7) {
      const bad = Buffer.from(members[1]!);
      bad[at]! ^= 0x55;
      const found = await read(Buffer.concat([members[0]!, bad, members[2]!]));
      expect(texts(found).filter((text) => text !== words(2))).toEqual([words(1), words(3)]);
      if (!texts(found).includes(words(2))) expect(slugs(found)).toEqual(['warc-broken']);
    }
  });

  test('rubbish between records is named once', async () => {
    const rubbish = Buffer.from('rubbish\r\nWARC/9 WARC/1.0\r\n: x\r\n'.repeat(20));
    const plain = await read(Buffer.concat([three[0]!, rubbish, three[1]!]));
    expect([slugs(plain), texts(plain)]).toEqual([['warc-broken'], [words(1), words(2)]]);
    const noise = Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 0x1f, 0x8b, 8]);
    const packed = await read(Buffer.concat([gzipSync(three[0]!), noise, gzipSync(three[1]!)]));
    expect([slugs(packed), texts(packed)]).toEqual([['warc-broken'], [words(1), words(2)]]);
  });

  test('what is no WARC file at all is named', async () => {
    expect(slugs(await read(Buffer.from('<html>')))).toEqual(['warc-broken']);
    expect(slugs(await read(gzipSync('<html>')))).toEqual(['warc-broken']);
    expect(await read(Buffer.alloc(0))).toEqual({ reports: [], origins: [], problems: [] });
  });

  test('a header without end is given up', async () => {
    const found = await read(
      Buffer.concat([Buffer.from(`WARC/1.0\r\n${'a: b\r\n'.repeat(10_000)}`), three[0]!]),
    );
    expect([slugs(found), texts(found)]).toEqual([['warc-broken'], [words(1)]]);
  });
});

test.each([
  ['plain', Buffer.concat(three.slice(0, 2))],
  ['compressed', compressed(three.slice(0, 2))],
])('%s, cut off at any byte: what is whole is read, the rest is one problem', async (_name, warc) => {
  const end = warc.length / 2;
  for (let cut = 0; cut <= warc.length; cut++) {
    const found = await read(warc.subarray(0, cut), [97]);
    expect(found.problems.length).toBeLessThanOrEqual(1);
    expect(texts(found)).toEqual([words(1), words(2)].slice(0, found.reports.length));
    if (cut > end + 10) expect(found.reports.length).toBeGreaterThanOrEqual(1);
    if (cut === warc.length) expect(found).toMatchObject({ reports: [{}, {}], problems: [] });
  }
});

test('any pages come back as they were archived, wherever the stream is cut', async () => {
  const text = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 200 });
  const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 });
  const type = { 'Content-Type': 'text/plain' };
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 6 }), sizes, fc.boolean(), async (bodies, cuts, packed) => {
      const records = bodies.map((body, i) =>
        record({ url: `https://e.org/${i}`, block: response(body, type) }),
      );
      const found = await read(packed ? compressed(records) : Buffer.concat(records), cuts);
      // What opens like a PDF or an archive is refused, whatever it says it is.
      expect(slugs(found).filter((slug) => slug !== 'not-text')).toEqual([]);
      expect(texts(found).length + found.problems.length).toBe(bodies.length);
      for (const [i, body] of bodies.entries())
        if (found.problems.length === 0) expect(texts(found)[i]).toBe(body);
    }),
    { numRuns: 60 },
  );
});

test('a file of any size takes bounded memory, and is read as slowly as it is asked', async () => {
  const member = gzipSync(
    record({
      url: 'https://e.org/big',
      block: response(Buffer.alloc(8_000_000), { 'Content-Type': 'image/png' }),
    }),
  );
  const packed = compressed(three);
  const taken = { pieces: 0 };
  async function* file() {
    for (let i = 0; i < 40; i++) {
      taken.pieces++;
      yield member; // 8 MB each
    }
    yield packed;
  }
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  let found = 0;
  for await (const parcel of warcParcels(file(), 'a.warc')) {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    if (parcel.kind === 'bytes') found++;
  }
  expect([found, taken.pieces]).toEqual([3, 40]);
  expect(most).toBeLessThan(64 * 1024 * 1024);
});

describe('files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-warc-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('are read by their names, in folders too, and from standard input', async () => {
    writeFileSync(join(folder, 'a.warc'), Buffer.concat(three));
    writeFileSync(join(folder, 'b.warc.gz'), compressed(three));
    writeFileSync(join(folder, 'c.gz'), gzipSync('x'));
    const { reports, problems } = await collect([folder]);
    expect(problems).toEqual([]);
    expect(reports.map(({ id }) => id)).toEqual([1, 2, 3, 1, 2, 3].map((i) => `https://e.org/${i}`));
    const piped = { stdin: inChunks(compressed(three), [100]), input: 'warc' } as const;
    expect((await collect(['-'], piped)).reports).toHaveLength(3);
    const plain = { stdin: inChunks(Buffer.concat(three), [1000]) };
    expect((await collect(['-'], plain)).reports).toHaveLength(3);
  });
});

// Tables into reports: columns, quotes, encodings, broken rows; nothing lost at any cut.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ColumnNames, parseColumns } from '../../../src/ingest/csv/columns.ts';
import { csvParcels } from '../../../src/ingest/csv/csv-parcels.ts';
import { openParcel } from '../../../src/ingest/open-parcel.ts';
import type { Problem } from '../../../src/ingest/problem.ts';
import type { Report } from '../../../src/text/report.ts';
import { collect, counted } from '../collect.ts';
import { inChunks } from '../in-chunks.ts';

interface Read {
  readonly reports: readonly Report[];
  readonly originals: readonly string[];
  readonly problems: readonly Problem[];
}

async function read(
  csv: string | Uint8Array,
  {
    names = {},
    sizes = [11],
    longest,
  }: { names?: ColumnNames; sizes?: readonly number[]; longest?: number } = {},
): Promise<Read> {
  const reports: Report[] = [];
  const originals: string[] = [];
  const problems: Problem[] = [];
  const bytes = typeof csv === 'string' ? Buffer.from(csv) : csv;
  for await (const parcel of csvParcels(inChunks(bytes, sizes), 'a.csv', names, longest))
    for await (const opened of openParcel(parcel)) {
      problems.push(...opened.problems);
      if (!opened.report) continue;
      reports.push(opened.report);
      originals.push(Buffer.from(opened.origin.original).toString());
    }
  return { reports, originals, problems };
}

describe('columns', () => {
  test('by the names in the first line, in any order and writing; others are ignored', async () => {
    const { reports, problems } = await read(
      'Weather,TEXT,id,url,title,published,outlet\nfine,Words.,7,https://e.org/a, A title ,2019-10-23,Wire\n,More words.,,,,,\n',
    );
    expect(problems).toEqual([]);
    expect(reports).toEqual([
      {
        id: '7',
        text: 'Words.',
        url: 'https://e.org/a',
        title: 'A title',
        published: '2019-10-23',
        outlet: 'Wire',
      },
      { id: 'a.csv:3', text: 'More words.' },
    ]);
  });

  test('as they are mapped', async () => {
    const names = parseColumns('text=body,published=date');
    const { reports } = await read('date,body,text\n2019-10-23,Words.,other\n', { names });
    expect(reports).toEqual([{ id: 'a.csv:2', text: 'Words.', published: '2019-10-23' }]);
  });

  test('that are missing are named, with those that are there', async () => {
    const { problems } = await read('id,body\n1,x\n');
    expect(problems).toMatchObject([{ slug: 'csv-columns', where: 'a.csv:1' }]);
    expect(problems[0]!.message).toBe(
      'No column is named "text"; there are "id", "body". Name the columns in the first line, or map them: --columns text=body,published=date.',
    );
    expect((await read('')).problems).toMatchObject([{ slug: 'csv-columns', where: 'a.csv' }]);
  });

  test.each(['body', 'words=body', 'text=', '=x', ''])('%j maps nothing', (value) =>
    expect(() => parseColumns(value)).toThrow('does not name a column'),
  );
});

describe('rows', () => {
  test('quotes, separators and line ends in cells; rows keep their place and their bytes', async () => {
    const csv = 'id,text\r\n1,"He said ""no"",\r\nand left."\r\n\r\n2,plain "quoted" words\r\n';
    const { reports, originals } = await read(csv);
    expect(reports.map(({ text }) => text)).toEqual(['He said "no",\r\nand left.', 'plain "quoted" words']);
    expect(originals).toEqual(['1,"He said ""no"",\r\nand left."\r\n', '2,plain "quoted" words\r\n']);
    const unnamed = await read('text\n"a\nb"\n\nc\n');
    expect(unnamed.reports.map(({ id }) => id)).toEqual(['a.csv:2', 'a.csv:5']);
  });

  test.each([
    ['semicolons', 'id;text\n1;a, b\n'],
    ['tabs', 'id\ttext\n1\ta, b\n'],
    ['old line ends', 'id,text\r1,"a, b"\r'],
    ['a mark', '\ufeffid,text\n1,"a, b"\n'],
    ['no end', 'id,text\n1,"a, b"'],
  ])('%s', async (_name, csv) => {
    expect((await read(csv)).reports).toEqual([{ id: '1', text: 'a, b' }]);
  });

  test('UTF-16 with a mark', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('text\n“a”\n', 'utf16le')]);
    expect((await read(bytes)).reports).toMatchObject([{ text: '“a”' }]);
  });

  test('bytes that are no UTF-8, dates that are none and rows without text are named with their line', async () => {
    const bytes = Buffer.from('text,published\ncaf\xe9,\nb,03/04/2019\n,2019\nc\n', 'latin1');
    const { reports, problems } = await read(bytes);
    expect(reports.map(({ text }) => text)).toEqual(['caf\ufffd', 'b', 'c']);
    expect(problems.map(({ slug, where }) => [slug, where])).toEqual([
      ['encoding-repaired', 'a.csv:2'],
      ['published-ignored', 'a.csv:3'],
      ['text-missing', 'a.csv:4'],
    ]);
  });

  test('a quotation mark that is not closed costs one row', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => (i === 3 ? `${i},"open` : `${i},closed`));
    const { reports, problems } = await read(`id,text\n${rows.join('\n')}\n`, { longest: 100 });
    expect(problems).toMatchObject([{ slug: 'csv-broken', where: 'a.csv:5' }]);
    expect(reports.map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 30 }, (_, i) => i).filter((i) => i !== 3),
    );
  });

  test('a row that is too long costs one row', async () => {
    const { reports, problems } = await read(`text\na\n${'x'.repeat(500)}\nb\n`, { longest: 100 });
    expect(reports.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(problems).toMatchObject([{ slug: 'csv-broken', where: 'a.csv:3' }]);
  });

  test('what is no table at all is given up', async () => {
    const { problems } = await read(`text\n${'"\n'.repeat(5000)}`.replaceAll('"\n"', '"x\n"'), {
      longest: 50,
    });
    expect(problems.length).toBeLessThanOrEqual(100);
  });
});

test('any table comes back as it was written, wherever the stream is cut', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).map((s) => `x${s.replaceAll('\ufeff', '')}`);
  const table = fc.array(fc.tuple(cell, cell), { maxLength: 8 });
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 });
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      table,
      sizes,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, cuts, separator, end) => {
        const lines = [['title', 'text'], ...rows].map((cells) => cells.map(quoted).join(separator) + end);
        const { reports, problems } = await read(lines.join(''), { sizes: cuts });
        expect(problems).toEqual([]);
        expect(reports.map(({ title, text }) => [title, text])).toEqual(
          rows.map(([title, text]) => [title.trim(), text]),
        );
      },
    ),
  );
});

test('cut off at any byte, what is whole is read and the rest is named, without a throw', async () => {
  const csv = Buffer.from('id,text\n1,"a ""b""\nc"\n2,d\n3,"e"\n');
  for (let end = 0; end <= csv.length; end++) {
    const { reports, problems } = await read(csv.subarray(0, end));
    const texts = reports.map(({ text }) => text);
    expect(['a "b"\nc', 'd', 'e'].slice(0, Math.max(0, texts.length - 1))).toEqual(texts.slice(0, -1));
    for (const { slug } of problems) expect(['csv-columns', 'csv-broken', 'text-missing']).toContain(slug);
  }
});

test('whoever asks slowly makes the stream wait', async () => {
  const { state, chunks } = counted(Buffer.from(`1,${'x'.repeat(1000)}\n`.repeat(200)), 1000);
  async function* table() {
    yield Buffer.from('id,text\n');
    yield* chunks;
  }
  const parcels = csvParcels(table(), 'a.csv', {});
  await parcels.next();
  expect(state.taken).toBeLessThanOrEqual(2);
  await parcels.return(undefined);
});

describe('files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-csv-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('that are named are read; in a folder tables are passed over', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'body\nWords.\n');
    expect((await collect([path], { columns: { text: 'body' } })).reports).toEqual([
      { id: `${path}:2`, text: 'Words.' },
    ]);
    expect((await collect([folder])).problems).toMatchObject([{ slug: 'folder-empty' }]);
    writeFileSync(join(folder, 'b'), 'text\nWords.\n');
    expect((await collect([join(folder, 'b')], { input: 'csv' })).reports).toHaveLength(1);
  });
});

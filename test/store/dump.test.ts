// A ledger written out and loaded is the same ledger: ids, times, authors, readers, and what follows from them.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/ledger/entries.ts';
import type { ReadVersion } from '../../src/ledger/read-version.ts';
import type { Database } from '../../src/store/database.ts';
import { DUMP } from '../../src/store/dump/dump-line.ts';
import { dumpLines } from '../../src/store/dump/dump-lines.ts';
import { dumpUnits } from '../../src/store/dump/dump-units.ts';
import type { Loaded } from '../../src/store/dump/load-ledger.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { LedgerError } from '../../src/store/ledger-error.ts';
import type { Moments } from '../../src/store/moments.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import type { ReadReport } from '../../src/store/read-report.ts';
import type { Reread, StoredReport } from '../../src/store/rebuild.ts';
import { readVersionsOf } from '../../src/store/record-pages.ts';
import { type Clock, freshLedger } from './fresh-ledger.ts';
import { readToy, toyRead } from './toy-reader.ts';

const RYAN = 'Ryan said troops will leave Syria by Friday.';
const ESPER = 'Esper said troops have left Iraq.';
const JUNE = 'June 😀 𝒜 é.';

let from: Database;
let to: Database;
let ledger: Ledger;
let clock: Clock;
beforeAll(async () => {
  [from, to] = await Promise.all([openDatabase('memory:'), openDatabase('memory:')]);
});
afterAll(async () => {
  await Promise.all([from?.close(), to?.close()]);
});
beforeEach(async () => {
  clock = { time: '2020-01-01T00:00:00.000Z' };
  ledger = await freshLedger(from, clock);
});

const later = () => {
  clock.time = new Date(Date.parse(clock.time) + 60_000).toISOString();
};

async function dumped(of: Ledger): Promise<string[]> {
  const lines: string[] = [];
  await of.dump(async (line) => {
    lines.push(line);
  });
  return lines;
}

async function dumpedInSteps(of: Ledger): Promise<string[]> {
  const lines: string[] = [];
  await of.dumpInSteps(async (line) => void lines.push(line));
  return lines;
}

/** Versions with their readings, in one piece and in pages. */
async function whole(of: Ledger, moments: Moments) {
  const { versions } = await of.readRecord(moments);
  return plain([...versions.values()]);
}
async function inPages(of: Ledger, moments: Moments) {
  const versions: ReadVersion[] = [];
  await of.inPages(moments, {
    begin: () => void (versions.length = 0),
    page: async (page) => void versions.push(...readVersionsOf(page)),
  });
  return plain(versions);
}
const plain = (versions: readonly ReadVersion[]) =>
  versions
    .map(({ entryId, ...version }) => ({
      ...version,
      ids: entriesOf(version.reading).map(({ body }) => entryId(body.id)),
    }))
    .toSorted((a, b) => (a.report < b.report ? -1 : 1));

/** Lines as they come from a file, in pieces that end anywhere. */
async function* pieces(lines: readonly string[], size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function load(into: Ledger, lines: readonly string[]): Promise<Loaded[]> {
  const became: Loaded[] = [];
  for await (const one of into.load(dumpUnits(pieces(lines)))) became.push(one);
  return became;
}

const isNothingNew = (one: Loaded): boolean =>
  one.kind === 'report'
    ? !one.isNew && one.versions + one.sightings + one.readings + one.entries + one.older === 0
    : one.kind !== 'failed' && !one.isNew;
const reasons = (all: readonly Loaded[]) =>
  all.flatMap((one) => (one.kind === 'failed' ? [`${one.what}: ${one.why.slug}`] : []));

/** What is derived, as it can be compared between ledgers: without the numbers that a database gives. */
async function derived({ database }: Ledger): Promise<unknown> {
  const tables = [
    'sought',
    'newest',
    'derived',
    'named_actor',
    'named_place',
    'proposition',
    'asked',
    'opposed',
    'copy',
  ];
  const rows = tables.map(async (table) => {
    const all = await database.query<{ row: object }>(
      `select to_jsonb(t) - 'reading' - 'seq' - 'stamp' as row from dateline.${table} t order by 1`,
    );
    return [table, all.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

async function* rereads(
  reports: AsyncIterable<StoredReport>,
  known: ReadonlySet<string>,
): AsyncGenerator<Reread> {
  for await (const { version, report } of reports) yield { version, report, reading: toyRead(report, known) };
}

/** What a person or a program does with a ledger. */
type Step =
  | {
      readonly do: 'add';
      readonly id: string;
      readonly texts: readonly string[];
      readonly date: string | null;
      readonly fetched: number | null;
    }
  | { readonly do: 'rebuild'; readonly known: readonly string[] }
  | {
      readonly do: 'judge';
      readonly entry: number;
      readonly action: 'accept' | 'reject' | 'correct' | 'split';
    }
  | { readonly do: 'undo'; readonly judgement: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('add' as const),
      id: fc.constantFrom('r1', 'R2', 'é 3'),
      texts: fc.array(fc.constantFrom(RYAN, ESPER, JUNE), { minLength: 1, maxLength: 3 }),
      date: fc.constantFrom(null, '2019-10-23', '2019-10-24T10:00:00+02:00'),
      fetched: fc.option(fc.nat(5), { nil: null }),
    }),
    fc.record({ do: fc.constant('rebuild' as const), known: fc.subarray(['Ryan', 'Esper']) }),
    fc.record({
      do: fc.constant('judge' as const),
      entry: fc.nat(30),
      action: fc.constantFrom('accept' as const, 'reject' as const, 'correct' as const, 'split' as const),
    }),
    fc.record({ do: fc.constant('undo' as const), judgement: fc.nat(10) }),
  ),
  { minLength: 1, maxLength: 12 },
);

async function take(step: Step, number: number): Promise<void> {
  later();
  if (step.do === 'add') {
    const text = step.texts.join(' ');
    const bytes = Buffer.from(`<p>${text}`);
    const report = {
      ...{ id: step.id, text, outlet: 'The Post' },
      ...(step.texts.length > 1 ? { title: 'A title' } : {}),
      ...(step.date === null ? {} : { published: step.date }),
      ...(step.fetched === null
        ? {}
        : {
            fetchedAt: `2019-11-0${step.fetched + 1}T00:00:00Z`,
            original: { bytes, sha256: createHash('sha256').update(bytes).digest('hex') },
          }),
    };
    await ledger.addReports([readToy(report) as ReadReport], 'toy 1');
  } else if (step.do === 'rebuild') {
    const known = new Set(step.known);
    const anew = ledger.rebuild((reports) => rereads(reports, known), `toy ${[...known].join('+')}`);
    for await (const one of anew) expect(one.kind).not.toBe('failed');
  } else if (step.do === 'judge') {
    const entries = await ledger.entries();
    const entry = entries[step.entry % Math.max(1, entries.length)];
    if (entry === undefined) return;
    const body =
      step.action === 'correct' ? { body: number % 2 ? { status: 'denied' } : { who: [0, 3] } } : {};
    const judged = ledger.judge({ action: step.action, target: entry.id, reason: 'so', ...body });
    // Not every entry can be split, or has these fields.
    await judged.catch((error: unknown) => {
      if (!(error instanceof LedgerError) || error.slug !== 'judgement-refused') throw error;
    });
  } else {
    const all = await ledger.judgements();
    const one = all[step.judgement % Math.max(1, all.length)];
    if (one?.inForce) await ledger.undo(one.id);
  }
}

describe('written out and loaded', () => {
  test('a ledger is the same, wherever the loading stopped in between', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.double({ min: 0, max: 1, noNaN: true }), async (all, share) => {
        clock = { time: '2020-01-01T00:00:00.000Z' };
        ledger = await freshLedger(from, clock);
        for (const [number, step] of all.entries()) await take(step, number);
        await ledger.addReports([], 'toy 1', new Map([['https://a.example/feed', { seen: [['1', '’']] }]]));
        const lines = await dumped(ledger);
        const copy = await freshLedger(to, { time: '2024-01-01T00:00:00.000Z' });
        const before = Math.floor(share * lines.length);
        const first = await load(copy, lines.slice(0, before));
        if (before < lines.length) expect(reasons(first).at(-1)).toMatch(/export-(cut-off|unknown)/);
        expect(reasons(await load(copy, lines))).toEqual([]);
        expect(await dumped(copy)).toEqual(lines);
        expect(await derived(copy)).toEqual(await derived(ledger));
        expect(await copy.entries()).toEqual(await ledger.entries());
        expect(await copy.judgements()).toEqual(await ledger.judgements());
        const record = async (of: Ledger) => {
          const { propositions, conflicts } = await of.record();
          return { propositions, conflicts: conflicts() };
        };
        expect(await record(copy)).toEqual(await record(ledger));
        expect((await load(copy, lines)).filter((one) => !isNothingNew(one))).toEqual([]);
        // In steps it is the same, now and then.
        expect(await dumpedInSteps(ledger)).toEqual(lines);
        for (const moments of [{}, { onRecord: '2019-10-23' }, { knownBy: '2020-01-01T00:03:00Z' }])
          expect(await inPages(ledger, moments)).toEqual(await whole(ledger, moments));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('in steps others are answered in between; where they write, it is begun anew, at last alone', async () => {
    const add = (id: string) =>
      ledger.addReports([readToy({ id, text: RYAN, published: '2019-10-23' })], 'toy 1');
    await add('r0');
    // An embedded database that is held would wait for itself here.
    await ledger.dumpInSteps(async () => void (await ledger.entries()));
    const seen: string[][] = [];
    const begun: (() => Promise<unknown>)[] = [() => ledger.entries(), () => add('r1'), () => add('r2')];
    let meanwhile: Promise<unknown> | null = null;
    await ledger.inPages(
      {},
      {
        begin: () => void seen.push([]),
        page: async ({ versions }) => {
          seen.at(-1)!.push(...versions.map(({ report }) => report));
          // The last time is within a transaction, which is not waited for from inside.
          if (seen.length < 3) await begun[seen.length]!();
          else meanwhile = add('r3');
        },
      },
    );
    expect(seen).toEqual([['r0'], ['r0', 'r1'], ['r0', 'r1', 'r2']]);
    await meanwhile;
    let lines = 0;
    const dumping = ledger.dumpInSteps(async () => {
      if (lines++ === 0) await add('r4');
    });
    await expect(dumping).rejects.toMatchObject({ slug: 'ledger-changed' });
  });

  test('what was exported later adds what is new since then', async () => {
    await ledger.addReports([readToy({ id: 'r1', text: RYAN, published: '2019-10-23' })], 'toy 1');
    const copy = await freshLedger(to, clock);
    await load(copy, await dumped(ledger));
    later();
    await ledger.addReports(
      [readToy({ id: 'r1', text: ESPER }), readToy({ id: 'r2', text: ESPER })],
      'toy 1',
    );
    for await (const _ of ledger.rebuild((reports) => rereads(reports, new Set(['Ryan'])), 'toy 2'));
    const [entry] = await ledger.entries();
    if (entry) await ledger.judge({ action: 'accept', target: entry.id });
    const lines = await dumped(ledger);
    expect(reasons(await load(copy, lines))).toEqual([]);
    expect(await dumped(copy)).toEqual(lines);
  });

  test('nothing is double where the ledger read the same reports itself', async () => {
    const report = { id: 'r1', text: RYAN, published: '2019-10-23' };
    await ledger.addReports([readToy(report)], 'toy 1');
    const copy = await freshLedger(to, { time: '2022-01-01T00:00:00.000Z' });
    await copy.addReports([readToy(report)], 'toy 1');
    const own = await dumped(copy);
    expect((await load(copy, await dumped(ledger))).every(isNothingNew)).toBe(true);
    expect(await dumped(copy)).toEqual(own);
  });

  test('an older reading does not take the place of a newer one', async () => {
    const report = { id: 'r1', text: RYAN };
    await ledger.addReports([readToy(report)], 'toy 1');
    const copy = await freshLedger(to, { time: '2022-01-01T00:00:00.000Z' });
    await copy.addReports([readToy(report)], 'toy 2');
    expect(await load(copy, await dumped(ledger))).toMatchObject([{ kind: 'report', readings: 0, older: 1 }]);
    expect((await copy.readingsOf('r1')).map(({ reader }) => reader)).toEqual(['toy 2']);
  });

  test('a report with many states keeps their order and numbers', async () => {
    for (const [i, text] of [RYAN, ESPER, JUNE, `${RYAN} ${ESPER}`].entries()) {
      later();
      const fetchedAt = `2019-11-0${5 - i}T00:00:00Z`;
      await ledger.addReports([readToy({ id: 'r1', text, fetchedAt })], 'toy 1');
    }
    const copy = await freshLedger(to, clock);
    await load(copy, await dumped(ledger));
    expect(await copy.versions('r1')).toEqual(await ledger.versions('r1'));
  });
});

describe('evidence', () => {
  test('an entry that no longer has words of its text is left out and named; the rest is written', async () => {
    await ledger.addReports([readToy({ id: 'r1', text: `${RYAN} ${ESPER}` })], 'toy 1');
    const [claim] = (await ledger.entries()).filter(({ kind }) => kind === 'claim');
    await from.query(`update dateline.entry set body = body || '{"who": [3, 999]}' where id = $1::text`, [
      claim!.id,
    ]);
    const lines: string[] = [];
    const { leftOut, counts } = await ledger.dump(async (line) => {
      lines.push(line);
    });
    expect(leftOut).toEqual([
      {
        report: 'r1',
        id: claim!.id,
        why: 'The span [3, 999] of claim c1 is not within the text of 78 characters',
      },
    ]);
    expect(counts.entry).toBe(8);
    expect(lines.join('\n')).not.toContain(claim!.id);
    expect(reasons(await load(await freshLedger(to, clock), lines))).toEqual([]);
  });

  test('a text or original that was changed is left out with what rests on it', async () => {
    const bytes = Buffer.from('<p>x');
    const original = { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    await ledger.addReports(
      [readToy({ id: 'r1', text: RYAN }), readToy({ id: 'r2', text: ESPER, original })],
      'toy 1',
    );
    await from.exec(`alter table dateline.body drop constraint body_check;
      alter table dateline.original drop constraint original_check;
      update dateline.body set text = replace(text, 'Ryan', 'Bryan');
      update dateline.original set bytes = 'abc'`);
    const [{ id } = { id: '' }] = await ledger.versions('r1');
    const lines: string[] = [];
    const { leftOut } = await ledger.dump(async (line) => {
      lines.push(line);
    });
    expect(leftOut.map((one) => [one.report, one.id])).toEqual([
      ['r1', id],
      ['r2', original.sha256],
    ]);
    const copy = await freshLedger(to, clock);
    expect(reasons(await load(copy, lines))).toEqual([]);
    expect((await copy.versions('r2'))[0]).toMatchObject({ text: ESPER, original: null });
  });
});

describe('a file from outside', () => {
  const line = (value: object) => JSON.stringify(value);
  const HEAD = line({ type: 'ledger', ...DUMP, dateline: '1.0.0' });

  test.each([
    ['nothing', [], ['line 1: export-unknown']],
    ['something else', ['{"id":"1","text":"x"}'], ['line 1: export-unknown']],
    [
      'a newer export',
      [line({ type: 'ledger', format: DUMP.format, version: 2, dateline: '9' })],
      ['line 1: export-newer'],
    ],
    ['no end', [HEAD], ['line 1: export-cut-off']],
    ['a wrong count', [HEAD, line({ type: 'end', counts: { report: 1 } })], ['line 2: export-cut-off']],
    [
      'lines that are none',
      [
        HEAD,
        'x',
        line({ type: 'moon' }),
        line({ type: 'feed', url: '\0', state: 1 }),
        line({ type: 'entry' }),
      ],
      [
        'line 2: line-broken',
        'line 3: line-broken',
        'line 4: line-broken',
        'line 5: line-broken',
        'line 5: export-cut-off',
      ],
    ],
  ])('%s is named', async (_, lines, expected) => {
    expect(reasons(await load(await freshLedger(to, clock), lines))).toEqual(expected);
  });

  test.each<[string, string, (text: string) => string]>([
    ['a text that is another', 'hash-differs', (all) => all.replace('"text":"Ryan', '"text":"Bryan')],
    ['a version of another title', 'version-differs', (all) => all.replace('"title":"T"', '"title":"U"')],
    ['a span outside', 'span-outside', (all) => all.replace(/"trigger":\[\d+,\d+\]/, '"trigger":[0,9999]')],
    ['a span of words', 'entry-broken', (all) => all.replace(/"mentions":\[/, '"mentions":[7,')],
    ['an entry with a foreign id', 'entry-broken', (all) => all.replace(/"id":"c_/, '"id":"s_')],
    ['an entry twice', 'entry-id-twice', (all) => all.replace(/(\n\{"type":"entry".*)/, '$1$1')],
    ['no version', 'lines-missing', (all) => all.replace(/\n\{"type":"version".*/, '')],
    ['no text', 'lines-missing', (all) => all.replace(/\n\{"type":"body".*/, '')],
    ['a broken line', 'line-broken', (all) => all.replace(/(\n\{"type":"entry")/, '$1:')],
    ['a moment that is none', 'line-broken', (all) => all.replace(/"seenAt":"[^"]*"/, '"seenAt":"infinity"')],
    ['bytes that are other', 'original-differs', (all) => all.replace('"bytes":"', '"bytes":"AAAA')],
    ['half a pair', 'text-not-storable', (all) => all.replace('"outlet":"O"', '"outlet":"\\ud800"')],
  ])('%s fails alone: %s', async (_, slug, spoil) => {
    const bytes = Buffer.from('<p>x');
    const original = { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    await ledger.addReports(
      [
        readToy({ id: 'r1', text: RYAN, title: 'T', outlet: 'O', original }),
        readToy({ id: 'r2', text: ESPER }),
      ],
      'toy 1',
    );
    const all = (await dumped(ledger)).join('\n');
    const spoilt = spoil(all);
    expect(spoilt).not.toBe(all);
    const copy = await freshLedger(to, clock);
    const became = await load(copy, spoilt.split('\n'));
    const named = reasons(became).filter((one) => !one.endsWith('export-cut-off'));
    expect(named).toEqual([slug === 'text-not-storable' ? 'r1: line-broken' : `r1: ${slug}`]);
    expect(await copy.versions('r1')).toEqual([]);
    expect(await copy.versions('r2')).toHaveLength(1);
  });

  test('judgements that cannot hold here are named', async () => {
    await ledger.addReports([readToy({ id: 'r1', text: RYAN })], 'toy 1');
    const { id } = (await ledger.entries()).find(({ kind }) => kind === 'claim')!;
    const one = await ledger.judge({ action: 'correct', target: id, body: { who: [0, 3] } });
    const copy = await freshLedger(to, { time: '2022-01-01T00:00:00.000Z' });
    const lines = await dumped(ledger);
    await load(copy, lines);
    later();
    await ledger.undo(one.id);
    await copy.undo(one.id, 'here');
    const again = await dumped(ledger);
    expect(reasons(await load(copy, again))).toEqual([expect.stringMatching(/^j_\w+: judgement-refused$/)]);
    const strangers = again.filter(
      (text) => !/"type":"(body|version|sighting|reading|entry|report)"/.test(text),
    );
    const named = reasons(await load(await freshLedger(to, clock), strangers));
    expect(named.filter((why) => why.endsWith('judgement-refused'))).toHaveLength(2);
  });

  test('lines are bounded', async () => {
    async function* long(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 10; i++) yield Buffer.alloc(100, 'x');
      yield Buffer.from('\n{"type":"feed","url":"u","state":1}');
    }
    const found = [];
    for await (const one of dumpLines(long(), 500)) found.push(one);
    expect(found).toMatchObject([
      { number: 1, size: 1001, why: 'it is longer than any line of an export' },
      { number: 2, line: { type: 'feed' } },
    ]);
  });
});

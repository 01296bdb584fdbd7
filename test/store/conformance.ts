// What a ledger must do in every database.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyRows } from '../../src/store/copy-rows.ts';
import type { Database, Queries } from '../../src/store/database.ts';
import { type EncodedRows, encodeRows } from '../../src/store/encoded-rows.ts';
import type { NewJudgement } from '../../src/store/judgement.ts';
import { Ledger } from '../../src/store/ledger.ts';
import type { ReadReport } from '../../src/store/read-report.ts';
import type { Reread, StoredReport } from '../../src/store/rebuild.ts';
import type { Search, SearchPage } from '../../src/store/search.ts';
import { WORTH_COUNTING } from '../../src/store/statistics.ts';
import type { Report } from '../../src/text/report.ts';
import { type Clock, content, freshLedger, liveRecord } from './fresh-ledger.ts';
import { rulingsConformance } from './rulings-conformance.ts';
import { readToy, toyRead } from './toy-reader.ts';

const RUNS = { numRuns: 12 };

/** Corrections that entries of each kind take, by the first letters of their ids. */
const FIELDS: Readonly<Record<string, readonly NonNullable<NewJudgement['body']>[]>> = {
  s_: [{ score: 0.1 }, { score: 0.2, source: null }],
  c_: [{ score: 0.1 }, { score: 0.2, who: [0, 3] }],
  a_: [{ name: 'Somebody' }, { mentions: [[0, 3]] }],
  p_: [{ country: 'SY' }, { mentions: [[0, 3]] }],
  t_: [{ value: '2019-10-25' }],
};

const RYAN = 'Ryan said troops will leave Syria by Friday.';
const ESPER = 'Esper said troops have left Iraq.';
const REPORT = { id: 'r1', text: `${RYAN} ${ESPER}`, published: '2019-10-23', title: 'Troops to leave' };

async function* toyRereads(
  reports: AsyncIterable<StoredReport>,
  known?: ReadonlySet<string>,
): AsyncGenerator<Reread> {
  for await (const { version, report } of reports) yield { version, report, reading: toyRead(report, known) };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Runs the suite on the database that `open` opens once. */
export function ledgerConformance(open: () => Promise<Database>): void {
  let database: Database;
  let ledger: Ledger;
  let clock: Clock;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    clock = { time: '2020-01-01T00:00:00.000Z' };
    ledger = await freshLedger(database, clock);
  });

  /** The claim of a sentence that `name` says something in. */
  const claimOf = async (name: string) => {
    const entries = await ledger.entries();
    const actor = entries.find(({ kind, body }) => kind === 'actor' && body['name'] === name);
    const said = entries.find(({ kind, body }) => kind === 'statement' && body['actor'] === actor?.localId);
    return entries.find(({ kind, body }) => kind === 'claim' && body['statement'] === said?.localId)!;
  };
  const add = (...reports: Report[]) => ledger.addReports(reports.map(readToy), 'toy 1');
  const kinds = async (...reports: Report[]) => (await add(...reports)).map(({ kind }) => kind);

  describe('values', () => {
    test('come back as they went in', async () => {
      const [row] = await database.query(
        'select $1::text as text, $2::bigint as int, $3::timestamptz as at, $4::jsonb as json, $5::bytea as bytes, $6::text[] as list, $7::timestamptz as last',
        [
          'a"\\,{}’😀',
          2 ** 40,
          '2019-10-22T11:00:00.250+02:00',
          '{"a":"\\"’"}',
          Uint8Array.of(0, 255, 10),
          ['x', null, 'NULL', ''],
          'infinity',
        ],
      );
      expect({ ...row, bytes: [...(row!['bytes'] as Uint8Array)] }).toEqual({
        ...{ text: 'a"\\,{}’😀', int: 2 ** 40, at: '2019-10-22T09:00:00.250Z', json: { a: '"’' } },
        ...{ bytes: [0, 255, 10], list: ['x', null, 'NULL', ''], last: 'infinity' },
      });
    });

    test('rows are copied in, all of them or none', async () => {
      const columns = { url: 'text', state: 'jsonb' } as const;
      const rows = encodeRows<{ url: string; state: string | null }>(columns, [
        { url: 'é"😀', state: '[1]' },
        { url: 'v', state: null },
      ]);
      const copy = (tx: Queries, rows: EncodedRows) =>
        copyRows(tx, 'feed', { columns, same: {} }, [{ rows, same: {} }]);
      await expect(copy(database, rows)).rejects.toThrow(/not-null/);
      expect(await database.query('select * from dateline.feed')).toEqual([]);
      const sound = encodeRows<{ url: string; state: string | null }>(columns, [
        { url: 'é"😀', state: '[1]' },
      ]);
      await database.transaction((tx) => copy(tx, sound));
      await expect(copy(database, sound)).rejects.toThrow(/duplicate key/);
      expect(await database.query('select * from dateline.feed')).toEqual([{ url: 'é"😀', state: [1] }]);
    });

    test('a transaction that fails leaves nothing behind', async () => {
      const work = database.transaction(async (tx) => {
        await tx.query("insert into dateline.feed values ('u', '{}')");
        throw new Error('no');
      });
      await expect(work).rejects.toThrow('no');
      expect(await database.query('select * from dateline.feed')).toEqual([]);
    });
  });

  describe('adding', () => {
    test('no entry is kept without its reading', async () => {
      await add(REPORT);
      const orphan = database.query(
        `insert into dateline.entry (id, kind, reading, version, local_id, body)
         select id, kind, reading + 1, version, local_id, body from dateline.entry limit 1`,
      );
      await expect(orphan).rejects.toThrow(/reading that is not there/);
    });

    test('keeps the bytes of each original of a batch apart', async () => {
      const originals = [[], [0, 1], [92, 120, 255], [10]].map((bytes) => Uint8Array.from(bytes));
      await ledger.addReports(
        originals.map((bytes, i) => {
          const sha256 = createHash('sha256').update(bytes).digest('hex');
          return readToy({ id: `r${i}`, text: RYAN, original: { bytes, sha256 } });
        }),
        'toy 1',
      );
      const kept = await database.query<{ bytes: Uint8Array }>(
        `select o.bytes from dateline.version v join dateline.original o on o.sha256 = v.original_sha256
         order by v.report`,
      );
      expect(kept.map(({ bytes }) => [...bytes])).toEqual(originals.map((bytes) => [...bytes]));
    });

    test('counts the tables before it is closed when much was added, for plans to rest on', async () => {
      const counted = async () => {
        const [row] = await database.query<{ rows: number }>(
          "select reltuples::float8 as rows from pg_class where oid = 'dateline.newest'::regclass",
        );
        return row!.rows;
      };
      const many = Array.from({ length: WORTH_COUNTING }, (_, i) => ({ ...REPORT, id: `r${i}` }));
      const kept = { ...database, close: async () => {} };
      const fresh = () => Ledger.in(kept, { version: '1.0.0', now: () => clock.time });
      const few = await fresh();
      await few.addReports(many.slice(0, 1).map(readToy), 'toy 1');
      await few.close();
      expect(await counted()).toBeLessThanOrEqual(0);
      const more = await fresh();
      await more.addReports(many.map(readToy), 'toy 1');
      await more.close();
      expect(await counted()).toBe(many.length);
    });

    test('keeps text, origin and entries, each under an id of its own', async () => {
      const bytes = Uint8Array.of(0, 1, 254, 255);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const origin = { mediaType: 'text/html', byline: 'B', language: 'en', publishedBasis: 'meta' };
      const report = {
        ...REPORT,
        ...origin,
        url: 'https://a.example/',
        outlet: 'A',
        original: { bytes, sha256 },
      };
      expect(await add(report)).toMatchObject([
        { kind: 'added', report: 'r1', version: expect.stringMatching(/^v_/) },
      ]);
      expect(await ledger.versions('r1')).toMatchObject([
        {
          ...{
            report: 'r1',
            number: 1,
            text: REPORT.text,
            title: REPORT.title,
            original: sha256,
            ...{ byline: 'B' },
          },
          ...{
            published: '2019-10-23',
            publishedAt: '2019-10-23T00:00:00.000Z',
            language: 'en',
            outlet: 'A',
          },
          ...{ recordedAt: clock.time, publicAt: '2019-10-23T23:59:59.999Z', publishedBasis: 'meta' },
        },
      ]);
      expect(await ledger.readingsOf('r1')).toMatchObject([
        { reader: 'toy 1', recordedAt: clock.time, entries: 9 },
      ]);
      const entries = await ledger.entries();
      expect(entries.map(({ kind, localId }) => `${kind} ${localId}`)).toEqual([
        ...['statement s1', 'statement s2', 'claim c1', 'claim c2', 'actor a1', 'actor a2'],
        ...['place p1', 'place p2', 'time t1'],
      ]);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(9);
      const [kept] = await database.query<{ bytes: Uint8Array }>('select bytes from dateline.original');
      expect([...kept!.bytes]).toEqual([...bytes]);
    });

    test('tells what is new from what is there, also within one batch', async () => {
      const edited = { ...REPORT, text: ESPER };
      expect(await kinds(REPORT, REPORT, edited)).toEqual(['added', 'unchanged', 'new-version']);
      expect(
        await kinds(REPORT, edited, { ...edited, title: 'Another' }, { ...edited, published: '2019-10-24' }),
      ).toEqual([...['unchanged', 'unchanged', 'new-version', 'new-version']]);
      expect((await ledger.versions('r1')).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    });

    test('an entry keeps its id when the page changes elsewhere', async () => {
      await add(REPORT);
      const { id } = await claimOf('Ryan');
      expect(await kinds({ ...REPORT, text: `Esper said troops have left Mali. ${RYAN}` })).toEqual([
        'new-version',
      ]);
      expect((await claimOf('Ryan')).id).toBe(id);
      expect((await ledger.entry(id))!.found.map(({ number, localId }) => [number, localId])).toEqual([
        ...[
          [1, 'c1'],
          [2, 'c2'],
        ],
      ]);
    });

    test('a page that goes back to its old words is a new version, where it is known when it was fetched', async () => {
      const at = (day: number, text: string) => ({ ...REPORT, text, fetchedAt: `2019-11-0${day}T00:00:00Z` });
      expect(await kinds(at(3, RYAN), at(4, ESPER), at(5, RYAN), at(6, RYAN))).toEqual([
        ...['added', 'new-version', 'new-version', 'unchanged'],
      ]);
      expect(await kinds(at(1, ESPER))).toEqual(['new-version']); // an older state, from an archive
      expect(
        (await ledger.entries({ onRecord: '2019-11-04T12:00Z' })).find(({ kind }) => kind === 'actor')!.body[
          'name'
        ],
      ).toBe('Esper');
      expect(await claimOf('Ryan')).toBeDefined();
      expect(await claimOf('Esper')).toBeUndefined();
    });

    test('what rests on no words is refused, by name, and the rest is kept', async () => {
      const sound = readToy(REPORT);
      const broken = (id: string, change: object) => {
        const { report, reading } = readToy({ ...REPORT, id });
        return { report, reading: { ...reading, ...change } };
      };
      const outcomes = await ledger.addReports(
        [
          broken('b1', { sha256: '0'.repeat(64) }),
          broken('b2', { claims: [{ ...sound.reading.claims![0]!, trigger: [5, 500] }] }),
          broken('b3', {
            statements: [{ ...sound.reading.statements[0]!, source: null, cue: null, content: [] }],
          }),
          broken('b4', { id: 'another' }),
          broken('b5', { times: [sound.reading.times[0]!, sound.reading.times[0]!] }),
          readToy({ ...REPORT, id: 'b6', title: 'a\0b' }),
          readToy({ ...REPORT, id: 'b7', title: 'half \ud83d' }),
          readToy({ ...REPORT, id: 'x'.repeat(2001) }),
          readToy({ ...REPORT, id: 'b9', original: { bytes: Uint8Array.of(1), sha256: '0'.repeat(64) } }),
          sound,
        ],
        'toy 1',
      );
      expect(outcomes.map((one) => (one.kind === 'failed' ? one.why.slug : one.kind))).toEqual([
        ...['hash-differs', 'span-outside', 'entry-without-words', 'reading-of-another', 'entry-id-twice'],
        ...['text-not-storable', 'text-not-storable', 'id-too-long', 'original-differs', 'added'],
      ]);
      expect(await database.query('select report from dateline.version')).toEqual([{ report: 'r1' }]);
    });

    test('words too long for any index are kept all the same', async () => {
      // No two parts alike: compressed it would be short enough.
      const long = Array.from({ length: 1500 }, (_, i) => (i * 7919).toString(36)).join('');
      const text = `Ryan${long} said troops will leave Syria${long}. Ryan${long} said troops have left Iraq.`;
      expect(await add({ ...REPORT, text })).toMatchObject([{ kind: 'added' }]);
      expect((await ledger.search({ words: 'Iraq' }, { limit: 10 })).hits).toHaveLength(2);
    });

    test('what PostgreSQL refuses fails alone', async () => {
      const bad = readToy({ ...REPORT, id: 'bad' });
      const score = { toJSON: () => ({ x: 'a\0b' }) } as unknown as number;
      const claims = [{ ...bad.reading.claims![0]!, score }];
      const batch = [
        readToy({ ...REPORT, id: 'r0' }),
        { ...bad, reading: { ...bad.reading, claims } },
        readToy(REPORT),
      ];
      const outcomes = await ledger.addReports(batch, 'toy 1');
      expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'failed', 'copy']);
      expect(outcomes[1]).toMatchObject({ why: { slug: 'store-refused' } });
    });
  });

  describe('judgements', () => {
    beforeEach(() => add(REPORT));

    test('reject hides, undoing brings back, undoing that hides again', async () => {
      const { id } = await claimOf('Ryan');
      const rejected = await ledger.judge({ action: 'reject', target: id, reason: 'misread' });
      expect(await ledger.entries()).toHaveLength(8);
      const undone = await ledger.undo(rejected.id);
      expect(await ledger.entries()).toHaveLength(9);
      await expect(ledger.undo(rejected.id)).rejects.toThrow(/undone already/);
      const again = await ledger.undo(undone.id);
      expect(await ledger.entries()).toHaveLength(8);
      expect((await ledger.entry(id))!).toMatchObject({
        live: null,
        judgements: [
          { id: rejected.id, action: 'reject', author: 'Ada', reason: 'misread', inForce: true },
          { id: undone.id, action: 'undo', inForce: false },
          { id: again.id, action: 'undo', inForce: false },
        ],
      });
    });

    test('corrections lie over what was read, the later over the earlier', async () => {
      const { id, body } = await claimOf('Ryan');
      await ledger.judge({
        action: 'correct',
        target: id,
        body: { status: 'denied', counts: { min: 5, max: null } },
      });
      const second = await ledger.judge({ action: 'correct', target: id, body: { status: 'possible' } });
      expect((await ledger.entry(id))!.live).toMatchObject({
        judged: 'correct',
        body: { ...body, status: 'possible', counts: { min: 5, max: null } },
      });
      await ledger.undo(second.id);
      expect((await claimOf('Ryan')).body['status']).toBe('denied');
      expect((await ledger.entry(id))!.found[0]!.body).toEqual(body);
    });

    test('a correction in offsets holds for its text, any other for all', async () => {
      const { id } = await claimOf('Ryan');
      await ledger.judge({ action: 'correct', target: id, body: { who: [0, 4] } });
      await ledger.judge({ action: 'correct', target: id, body: { status: 'denied' } });
      expect((await claimOf('Ryan')).body).toMatchObject({ who: [0, 4], status: 'denied' });
      await add({ ...REPORT, text: `${ESPER} ${RYAN}` });
      const { body } = await claimOf('Ryan');
      expect(body['status']).toBe('denied');
      expect(body['who']).not.toEqual([0, 4]);
    });

    test.each<[string, Partial<NewJudgement>, RegExp]>([
      ['an entry that is not there', { target: 'c_0000000000000000' }, /no entry/],
      ['a correction of nothing', { body: {} }, /names the fields/],
      ['another id', { body: { id: 'c9' } }, /cannot be corrected/],
      ['words beyond the text', { body: { who: [0, 1000] } }, /\[0, 1000\].*not within/],
      ['an id that does not last', { body: { actor: 'a1' } }, /outlast/],
      ['an entry of another report', { body: { actor: 'a_0000000000000000' } }, /has no entry a_0/],
      [
        'a field that there is not',
        { body: { colour: 'red' } },
        /no field "colour".*There are kind, trigger/,
      ],
      ['a value that it does not take', { body: { status: 'maybe' } }, /one of done, underway.*not "maybe"/],
      ['a status of another kind', { body: { kind: 'consent', status: 'done' } }, /one of given, refused/],
      ['an actor that is not there', { action: 'merge', body: { into: 'person:no body' } }, /knows no actor/],
      ['a merge into nothing', { action: 'merge', body: {} }, /with which other actor/],
      ['a split of a claim', { action: 'split', body: {} }, /knows no actor c_/],
      ['a conflict that is not there', { action: 'dismiss', target: 'k_0' }, /no disagreement k_0/],
      ['nothing', { action: 'confirm', target: '' }, /Name what to confirm/],
    ])('%s is refused', async (_, change, said) => {
      const { id } = await claimOf('Ryan');
      const judged = ledger.judge({ action: 'correct', target: id, body: { status: 'denied' }, ...change });
      await expect(judged).rejects.toThrow(said);
      await expect(judged).rejects.toMatchObject({ slug: 'judgement-refused' });
    });

    test('every human entry can be undone, in any order', async () => {
      const ids = (await ledger.entries()).map(({ id }) => id);
      const before = await liveRecord(ledger);
      const judgement = fc.record({
        target: fc.constantFrom(...ids),
        action: fc.constantFrom('accept', 'reject', 'correct'),
        nth: fc.nat(),
      });
      const many = fc.array(fc.tuple(judgement, fc.nat()), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(many, async (judgements) => {
          const made: { id: string; order: number }[] = [];
          for (const [{ nth, ...one }, order] of judgements) {
            const fields = FIELDS[one.target.slice(0, 2)]!;
            const body = one.action === 'correct' ? { body: fields[nth % fields.length]! } : {};
            made.push({ id: (await ledger.judge({ ...one, ...body })).id, order });
          }
          for (const { id } of made.sort((a, b) => a.order - b.order)) await ledger.undo(id);
          expect(await liveRecord(ledger)).toEqual(before.map((row) => row));
        }),
        RUNS,
      );
    });
  });

  rulingsConformance(async () => ({ ledger, clock }));

  describe('rebuilding', () => {
    test('with the same reader changes nothing', async () => {
      await add(REPORT, { ...REPORT, id: 'r2' });
      const before = await content(ledger);
      const rebuilt = await all(ledger.rebuild(toyRereads, 'toy 1'));
      expect(rebuilt.map(({ kind, report }) => [kind, report])).toEqual([
        ['the-same', 'r1'],
        ['the-same', 'r2'],
      ]);
      expect(await content(ledger)).toEqual(before);
    });

    test('with another reader ends in the same ids where they agree, and judgements hold on', async () => {
      const edited = { ...REPORT, text: `${ESPER} ${RYAN}` };
      await add(REPORT, edited);
      const ryan = await claimOf('Ryan');
      const esper = await claimOf('Esper');
      await ledger.judge({ action: 'correct', target: esper.id, body: { status: 'denied' } });
      const rebuilt = await all(
        ledger.rebuild((reports) => toyRereads(reports, new Set(['Esper'])), 'toy 2'),
      );
      expect(rebuilt.map(({ kind }) => kind)).toEqual(['read-anew']);
      expect(await claimOf('Ryan')).toBeUndefined();
      expect(await claimOf('Esper')).toMatchObject({
        id: esper.id,
        body: { status: 'denied' },
        judged: 'correct',
      });
      expect((await ledger.entry(ryan.id))!).toMatchObject({
        live: null,
        found: [{ number: 1 }, { number: 2 }],
      });
      expect((await ledger.readingsOf('r1')).map(({ reader }) => reader)).toEqual([
        'toy 1',
        'toy 1',
        'toy 2',
      ]);
    });

    test('reads every report, however many pages of them there are', async () => {
      const ids = Array.from({ length: 70 }, (_, i) => `r${i}`);
      await add(...ids.map((id) => ({ ...REPORT, id })));
      const rebuilt = await all(ledger.rebuild(toyRereads, 'toy 2', 16));
      expect(rebuilt.map(({ report }) => report).sort()).toEqual(ids.sort());
    });

    test('a reading without evidence fails alone', async () => {
      await add(REPORT, { ...REPORT, id: 'r2' });
      async function* wrong(reports: AsyncIterable<StoredReport>): AsyncGenerator<Reread> {
        for await (const one of toyRereads(reports))
          if (one.report.id === 'r1' && 'reading' in one)
            yield { ...one, reading: { ...one.reading, sha256: '' } };
          else yield one;
      }
      expect((await all(ledger.rebuild(wrong, 'toy 2'))).map(({ kind }) => kind)).toEqual([
        'failed',
        'read-anew',
      ]);
    });
  });

  describe('as of', () => {
    test('a moment on the record leaves out what came later and what is undated', async () => {
      await add({ ...REPORT, id: 'old', published: '2019-10-21T08:00:00Z' }, REPORT, {
        id: 'undated',
        text: RYAN,
      });
      const reports = async (onRecord?: string) =>
        [
          ...new Set(
            (await ledger.entries(onRecord === undefined ? {} : { onRecord })).map(({ report }) => report),
          ),
        ].sort();
      expect(await reports()).toEqual(['old', 'r1', 'undated']);
      expect(await reports('2019-10-21T07:59:00Z')).toEqual([]);
      expect(await reports('2019-10-21T08:00:00Z')).toEqual(['old']);
      expect(await reports('2019-10-23T12:00:00Z')).toEqual(['old']); // some time on the 23rd: not certainly by noon
      expect(await reports('2019-10-23')).toEqual(['old', 'r1']);
      expect(await ledger.undated()).toBe(1);
      await expect(reports('23/10/2019')).rejects.toThrow(RangeError);
    });

    test('a moment of knowing is what the ledger said then', async () => {
      const text = fc.array(fc.constantFrom(RYAN, ESPER, 'Ryan said troops have left Mali.'), {
        minLength: 1,
        maxLength: 3,
      });
      const step = fc.oneof(
        fc.record({
          kind: fc.constant('add' as const),
          report: fc.record({ id: fc.constantFrom('a', 'b'), text: text.map((all) => all.join(' ')) }),
        }),
        fc.record({
          kind: fc.constantFrom('reject' as const, 'undo' as const, 'rebuild' as const),
          nth: fc.nat(),
        }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
          ledger = await freshLedger(database, clock);
          const then: unknown[][] = [];
          const made: string[] = [];
          const minute = (i: number) => `2020-01-01T00:${String(i).padStart(2, '0')}:00.000Z`;
          for (const [i, one] of steps.entries()) {
            clock.time = minute(i);
            const ids = (await ledger.entries()).map(({ id }) => id);
            if (one.kind === 'add') await add(one.report);
            else if (one.kind === 'rebuild') {
              const known = new Set(one.nth % 2 === 0 ? ['Esper'] : ['Esper', 'Ryan']);
              await all(ledger.rebuild((reports) => toyRereads(reports, known), `toy ${one.nth % 3}`));
            } else if (one.kind === 'reject' && ids.length > 0)
              made.push((await ledger.judge({ action: 'reject', target: ids[one.nth % ids.length]! })).id);
            else if (one.kind === 'undo' && made.length > 0) await ledger.undo(made.pop()!);
            then.push(await ledger.entries());
          }
          for (const [i, entries] of then.entries())
            expect(await ledger.entries({ knownBy: minute(i) })).toEqual(entries);
          expect(await ledger.entries({ knownBy: '9999-12-31' })).toEqual(await ledger.entries());
        }),
        RUNS,
      );
    });
  });

  describe('whatever comes in', () => {
    const sentence = fc
      .tuple(
        fc.constantFrom('Ryan', 'Esper', 'Akar'),
        fc.constantFrom('will leave', 'have left'),
        fc.constantFrom('Syria', 'Iraq'),
        fc.constantFrom('', ' by Friday'),
      )
      .map(([name, verb, place, by]) => `${name} said troops ${verb} ${place}${by}.`);
    const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
    const published = fc.constantFrom({}, { published: '2019-10-23' }, { published: '2019-10-24T09:00:00Z' });
    const fetchedAt = fc.constantFrom(
      {},
      ...[1, 2, 3].map((day) => ({ fetchedAt: `2019-11-0${day}T00:00:00Z` })),
    );
    const report = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), text, published)
      .map(([id, words, dated]) => ({ id, text: words, ...dated }));
    const reports = fc.array(report, { minLength: 1, maxLength: 8 });
    const seen = fc.tuple(report, fetchedAt).map(([one, fetched]) => ({ ...one, ...fetched }));

    test('adding twice is adding once', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(seen, { minLength: 1, maxLength: 8 }),
          fc.nat({ max: 8 }),
          async (batch, half) => {
            ledger = await freshLedger(database, clock);
            await add(...batch);
            const once = await content(ledger);
            const live = await ledger.entries();
            expect(new Set(await kinds(...batch.slice(half), ...batch.slice(0, half)))).toEqual(
              new Set(['unchanged']),
            );
            expect(await content(ledger)).toEqual(once);
            expect(await ledger.entries()).toEqual(live);
          },
        ),
        RUNS,
      );
    });

    test('in any order and any batches it is the same record', async () => {
      // Few texts, so that pages go back to old words, and stay as they are.
      const state = fc.record({
        id: fc.constantFrom('a', 'b'),
        text: fc.constantFrom(RYAN, ESPER),
        published: fc.constant('2019-10-23'),
      });
      const fetched = fc.array(fc.oneof(report, state, state), { minLength: 1, maxLength: 8 });
      const orders = fc.tuple(
        fetched,
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        fc.nat({ max: 8 }),
      );
      await fc.assert(
        fc.asyncProperty(orders, async ([batch, order, cut]) => {
          const pages = batch.map((one, i) => ({ ...one, fetchedAt: `2019-11-0${i + 1}T00:00:00Z` }));
          ledger = await freshLedger(database, clock);
          await add(...pages);
          const straight = await liveRecord(ledger);
          const shuffled = pages.map((one, i) => ({ one, at: order[i]! })).sort((a, b) => a.at - b.at);
          ledger = await freshLedger(database, clock);
          await add(...shuffled.slice(0, cut).map(({ one }) => one));
          await add(...shuffled.slice(cut).map(({ one }) => one));
          expect(await liveRecord(ledger)).toEqual(straight);
        }),
        RUNS,
      );
    });

    test('the end of time is now, but for what is undated', async () => {
      await fc.assert(
        fc.asyncProperty(reports, async (batch) => {
          ledger = await freshLedger(database, clock);
          await add(...batch);
          const undated = new Set(
            batch
              .map(({ id }) => id)
              .filter((id) => batch.every((one) => one.id !== id || !('published' in one))),
          );
          expect(await ledger.undated()).toBe(undated.size);
          const now = await ledger.entries();
          expect(await ledger.entries({ knownBy: '9999-12-31' })).toEqual(now);
          const last = await ledger.entries({ onRecord: '9999-12-31' });
          expect(new Set(last.map(({ report: id }) => id))).toEqual(
            new Set(batch.map(({ id }) => id).filter((id) => !undated.has(id))),
          );
        }),
        RUNS,
      );
    });
  });

  describe('searching', () => {
    const found = async (wanted: Search) =>
      (await ledger.search(wanted, { limit: 50 })).hits.map(({ kind, sentence }) => `${kind}: ${sentence}`);
    const claim = (kind: string, sentence: string) => `${kind}: ${sentence}`;

    test('finds words in any form, phrases as they are, and leaves out what is not wanted', async () => {
      await add(REPORT);
      expect(await found({ words: 'leaves' })).toEqual([claim('statement', RYAN), claim('deadline', RYAN)]);
      expect(await found({ words: 'TROOP left' })).toEqual([
        claim('statement', ESPER),
        claim('movement', ESPER),
      ]);
      expect(await found({ words: '"will leave Syria"', kind: 'claim' })).toEqual([claim('deadline', RYAN)]);
      expect(await found({ words: '"will leaving Syria"' })).toEqual([]);
      expect(await found({ words: '"troops will"', kind: 'statement' })).toEqual([claim('statement', RYAN)]);
      expect(await found({ words: 'troops -Syria', kind: 'claim' })).toEqual([claim('movement', ESPER)]);
      expect(await found({ words: 'the' })).toEqual([]);
      expect(await found({ words: "' & | ! \\ <-> :*" })).toEqual([]);
    });

    test('finds phrases as they are, whatever marks stand at them', async () => {
      const named = (name: string) => ({ ...REPORT, id: name, text: RYAN.replace('Syria', name) });
      await add(...['Ruritania', 'Ruritanias'].map(named));
      const names = async (words: string) =>
        (await found({ words, kind: 'claim' })).map((one) => /leave (\S+)/.exec(one)![1]).sort();
      expect(await names('"leave ruritania by"')).toEqual(['Ruritania']);
      expect(await names('"LEAVE Ruritanias"')).toEqual(['Ruritanias']);
      expect(await names('"leave ruritani"')).toEqual([]);
      expect(await names('"by friday"')).toHaveLength(2);
      expect(await names('"Friday."')).toHaveLength(2);
      expect(await names('"leave, ruritania"')).toEqual(['Ruritania']);
      expect(await names('"leave  Ruritania"')).toEqual(['Ruritania']);
      expect(await names('"leave .*"')).toHaveLength(2);
      expect(await names('"leave|by (friday"')).toEqual([]);
    });

    test('holds to every filter', async () => {
      await add({ ...REPORT, outlet: 'The Post' }, { id: 'undated', text: ESPER });
      const both = (sentence: string, kind: string) => [claim('statement', sentence), claim(kind, sentence)];
      expect(await found({ speaker: 'ryan' })).toEqual([claim('statement', RYAN)]);
      expect(await found({ speaker: 'rya' })).toEqual([]);
      expect(await found({ actor: 'Esper', outlet: 'post' })).toEqual([claim('statement', ESPER)]);
      expect(await found({ place: 'Syria' })).toEqual(both(RYAN, 'deadline'));
      expect(await found({ status: 'done', from: '2019' })).toEqual([claim('movement', ESPER)]);
      expect(await found({ kind: 'movement', from: '2019-10-23', to: '2019-10-23' })).toHaveLength(1);
      expect(await found({ from: '2019-10-24' })).toEqual([]);
      expect(await found({ to: '2019-10-22' })).toEqual([]);
      expect(await found({ kind: 'movement' })).toHaveLength(2);
      await expect(found({ from: 'soon' })).rejects.toThrow(RangeError);
    });

    test('is of the newest reading, with judgements applied, or of another moment', async () => {
      await add(REPORT);
      const before = clock.time;
      const { id } = await claimOf('Esper');
      clock.time = '2020-02-01T00:00:00.000Z';
      await ledger.judge({ action: 'correct', target: id, body: { status: 'denied' } });
      expect(await found({ status: 'denied' })).toEqual([claim('movement', ESPER)]);
      expect(await found({ status: 'done' })).toEqual([]);
      expect(await found({ status: 'done', knownBy: before })).toEqual([claim('movement', ESPER)]);
      await ledger.judge({ action: 'reject', target: id });
      expect(await found({ kind: 'movement' })).toEqual([]);
      clock.time = '2020-03-01T00:00:00.000Z';
      await add({ ...REPORT, text: RYAN });
      expect(await found({ words: 'Esper' })).toEqual([]);
      expect(await found({ words: 'Esper', knownBy: '2020-02-10' })).toEqual([claim('statement', ESPER)]);
      expect(await found({ words: 'Esper', onRecord: '2019-10-22' })).toEqual([]);
      expect(await found({ words: 'Esper', onRecord: '2019-10-23' })).toEqual([claim('statement', ESPER)]);
    });

    test('follows a page that goes back to its old words', async () => {
      const at = (day: number, text: string) => ({ ...REPORT, text, fetchedAt: `2019-11-0${day}T00:00:00Z` });
      await add(at(3, RYAN), at(4, ESPER));
      await add(at(5, RYAN));
      const { hits } = await ledger.search({ words: 'troops' }, { limit: 10 });
      expect(new Set(hits.map(({ sentence }) => sentence))).toEqual(new Set([RYAN]));
    });

    test('pages hold everything once, whatever is added in between', async () => {
      const reports = [...Array(5).keys()].map((i) => ({
        ...{ id: `p${i}`, text: `${RYAN} ${ESPER}` },
        ...(i === 0 ? {} : { published: `2019-10-0${(i + 1) >> 1}` }),
      }));
      await add(...reports);
      const whole = await ledger.search({ words: 'troops' }, { limit: 100 });
      expect(whole).toMatchObject({ total: 20, next: null });
      expect(whole.hits.at(-1)!.published).toBeNull();
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: SearchPage = await ledger.search(
          { words: 'troops' },
          { limit: 3, ...(after === null ? {} : { after }) },
        );
        seen.push(...page.hits.map(({ id }) => id));
        if (after === null) await add({ id: 'new', text: RYAN, published: '2020' });
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(whole.hits.map(({ id }) => id));
      for (const cursor of ['', 'x', 'W10', Buffer.from('["soon","v",1,"c"]').toString('base64url')])
        await expect(ledger.search({}, { limit: 1, after: cursor })).rejects.toThrow(RangeError);
    });

    test('counts what is found', async () => {
      await add({ ...REPORT, outlet: 'A' }, { ...REPORT, id: 'r2', outlet: 'B' });
      expect(await ledger.facets({ words: 'troops', place: 'Syria' })).toMatchObject({
        ...{
          kind: [
            { value: 'deadline', count: 2 },
            { value: 'statement', count: 2 },
          ],
        },
        ...{
          status: [{ value: 'planned', count: 2 }],
          outlet: [
            { value: 'A', count: 2 },
            { value: 'B', count: 2 },
          ],
        },
        ...{ speaker: [{ value: 'Ryan', count: 2 }], place: [{ value: 'Syria', count: 4 }] },
      });
    });

    test('entries that are older than searching are found after a rebuild', async () => {
      await add(REPORT);
      await database.exec('delete from dateline.sought');
      expect(await found({ words: 'troops' })).toEqual([]);
      expect(await all(ledger.rebuild((reports) => toyRereads(reports), 'toy 1'))).toMatchObject([
        { kind: 'read-anew' },
      ]);
      expect(await found({ words: 'troops' })).toHaveLength(4);
      expect(await all(ledger.rebuild((reports) => toyRereads(reports), 'toy 1'))).toMatchObject([
        { kind: 'the-same' },
      ]);
    });
  });

  describe('what a version changed', () => {
    const AOUN = 'Aoun said troops have left Mali.';
    const seen = (text: string, day: number, id = 'page') => ({
      ...{ id, text, published: '2019-10-23', fetchedAt: `2019-11-0${day}T00:00:00Z` },
    });
    /** Signs and sentences of the claims that changed. */
    const claims = async (version: string) => {
      const changes = await ledger.changes(version);
      if (changes === null) return null;
      const of = (sign: string, all: readonly { readonly entry: string; readonly words: string }[]) =>
        all.flatMap(({ entry, words }) => (entry === 'claim' ? [`${sign} ${words}`] : []));
      return [...of('+', changes.added), ...of('-', changes.gone), ...of('~', changes.changed)];
    };

    test('is told by its entries, against the version before it', async () => {
      const [first, second] = await add(seen(`${RYAN} ${ESPER}`, 1), seen(`${AOUN} ${RYAN}`, 2));
      const [{ version: a }, { version: b }] = [first, second] as [{ version: string }, { version: string }];
      expect(await ledger.changes(a)).toBeNull();
      expect(await claims(b)).toEqual([`+ ${AOUN}`, `- ${ESPER}`]);
      expect(await ledger.changes(b)).toMatchObject({
        ...{ version: b, since: { version: a, number: 1 }, sameReader: true },
        same: 5, // Ryan, what he says and claims, Syria and Friday
      });
      expect(await ledger.changes('v_none')).toBeNull();
    });

    test('is told of the last time that the page came to stand so, in whatever order it was added', async () => {
      const [old, , mid] = (await add(seen(RYAN, 1), seen(AOUN, 5), seen(ESPER, 3))) as { version: string }[];
      expect(await claims(mid!.version)).toEqual([`+ ${ESPER}`, `- ${RYAN}`]);
      expect(await claims(old!.version)).toBeNull();
      await add(seen(RYAN, 7));
      expect(await claims(old!.version)).toEqual([`+ ${RYAN}`, `- ${AOUN}`]);
    });

    test('holds the newest readings against each other, and says where readers differ', async () => {
      const [, second] = (await add(seen(RYAN, 1), seen(`${RYAN} ${ESPER}`, 2))) as { version: string }[];
      await all(ledger.rebuild((reports) => toyRereads(reports, new Set(['Ryan'])), 'toy 2'));
      expect(await ledger.changes(second!.version)).toMatchObject({ sameReader: false, added: [], gone: [] });
    });
  });

  test('what is remembered of a feed is kept, the newest only', async () => {
    const remember = (state: unknown, ...batch: ReadReport[]) =>
      ledger.addReports(batch, 'toy 1', new Map([['https://a.example/feed', state]]));
    await remember({ seen: [] });
    await remember({ seen: [['1', '’']] });
    expect(await ledger.feedStates(['https://a.example/feed', 'https://b.example/'])).toEqual({
      'https://a.example/feed': { seen: [['1', '’']] },
    });
    // One that PostgreSQL refuses, whatever the reason, is named; the others and the feed are kept.
    const wrong = { ...REPORT, id: 'wrong', publishedBasis: 'x'.repeat(10) };
    await database.exec(
      'alter table dateline.version add constraint brief check (published_basis is null or length(published_basis) < 5)',
    );
    const outcomes = await remember({ seen: [['2', '']] }, readToy(wrong), readToy(REPORT), readToy(wrong));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'added', 'failed']);
    expect(await ledger.feedStates(['https://a.example/feed'])).toEqual({
      'https://a.example/feed': { seen: [['2', '']] },
    });
    // What cannot be kept at all leaves reports and feeds as they were.
    const broken = remember({ seen: ['\0'] }, readToy({ ...REPORT, id: 'other' }));
    await expect(broken).rejects.toThrow();
  });

  test('opened again it is the same, and steps are taken once', async () => {
    await add(REPORT);
    const before = await content(ledger);
    clock.time = '2021-01-01T00:00:00.000Z';
    const again = await Ledger.in(database, { version: '2.0.0', now: () => clock.time });
    expect(await content(again)).toEqual(before);
    expect(await database.query('select distinct version from dateline.migration')).toEqual([
      { version: '1.0.0' },
    ]);
  });
}

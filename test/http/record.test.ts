// The questions of the record over HTTP: what really happened in the samples, page by page, as of any moment, and in the
// shapes of the contract.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { actorAnswer, actorsAnswer } from '../../src/serve/contract/actors.ts';
import { conflictAnswer, conflictsAnswer } from '../../src/serve/contract/conflicts.ts';
import { deadlinesAnswer } from '../../src/serve/contract/deadlines.ts';
import { digestAnswer } from '../../src/serve/contract/digest.ts';
import { entryAnswer } from '../../src/serve/contract/entries.ts';
import { mapAnswer } from '../../src/serve/contract/map.ts';
import { positionsAnswer } from '../../src/serve/contract/positions.ts';
import { presenceAnswer } from '../../src/serve/contract/presence.ts';
import { reportAnswer, reportReadingAnswer, reportsAnswer } from '../../src/serve/contract/reports.ts';
import { facetsAnswer, searchAnswer } from '../../src/serve/contract/search.ts';
import { statusAnswer } from '../../src/serve/contract/status.ts';
import { timelineAnswer } from '../../src/serve/contract/timeline.ts';
import { type ServedSamples, serveSamples } from './served-samples.ts';

let at: ServedSamples;
beforeAll(async () => {
  at = await serveSamples();
}, 120_000);
afterAll(() => at.close());

interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}
interface Conflict {
  readonly id: string;
  readonly rule: string;
  readonly a: { readonly id: string; readonly value: string; readonly report: string };
  readonly b: { readonly id: string; readonly value: string };
}

const LIVE = encodeURIComponent('https://example-courier.example/live/esper-in-baghdad');

describe('every answer has the shape of the contract, and nothing more', () => {
  const ROUTES: readonly (readonly [path: string, shape: ZodType])[] = [
    ['/status', statusAnswer],
    ['/digest?asOf=2019-10-24', digestAnswer],
    ['/digest?days=30', digestAnswer],
    ['/conflicts?limit=200', conflictsAnswer],
    ['/deadlines?limit=200', deadlinesAnswer],
    ['/positions?actor=Esper', positionsAnswer],
    ['/presence?limit=200', presenceAnswer],
    ['/timeline?limit=200', timelineAnswer],
    ['/map/claims', mapAnswer],
    ['/search?words=troops', searchAnswer],
    ['/facets?words=troops', facetsAnswer],
    ['/actors?limit=200', actorsAnswer],
    ['/actors/person%3Amark%20esper', actorAnswer],
    ['/actors/force%3Aus?asOf=2019-10-24', actorAnswer],
    ['/reports', reportsAnswer],
    [`/reports/${LIVE}`, reportAnswer],
    [`/reports/${LIVE}/reading`, reportReadingAnswer],
  ];

  test.each(ROUTES)('%s', async (path, shape) => {
    const answer = await at.get(path);
    expect(shape.parse(answer)).toEqual(answer);
  });

  test('a conflict and its entries', async () => {
    const { items } = await at.get<List<Conflict>>('/conflicts');
    for (const { id, a } of items) {
      const detail = await at.get(`/conflicts/${id}`);
      expect(conflictAnswer.parse(detail)).toEqual(detail);
      const entry = await at.get(`/entries/${a.id}`);
      expect(entryAnswer.parse(entry)).toEqual(entry);
    }
  });
});

describe('conflicts', () => {
  test('are the ten of the story, the surest first', async () => {
    const { items, total } = await at.get<List<Conflict>>('/conflicts');
    expect(total).toBe(10);
    expect([items[0]!.a.value, items[0]!.b.value].sort()).toEqual(['leaves by 2019-11-20', 'stays']);
  });

  test.each([
    ['rule=numbers', 1],
    ['actor=Najah+al-Shammari', 1],
    ['place=Iraq&rule=leaves-or-stays', 3],
    ['place=Syria', 6],
    ['place=Atlantis', 0],
    ['asOf=2019-01-11', 0],
    ['asOf=2019-01-12', 1],
  ])('with %s are %i', async (query, count) => {
    const { items, total } = await at.get<List<Conflict>>(`/conflicts?${query}`);
    expect([items.length, total]).toEqual([count, count]);
  });

  test('page by page are the same as all at once', async () => {
    const all = await at.get<List<Conflict>>('/conflicts');
    const paged: Conflict[] = [];
    let after = '';
    for (let pages = 0; pages < 20; pages++) {
      const page = await at.get<List<Conflict>>(`/conflicts?limit=3${after}`);
      paged.push(...page.items);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(paged).toEqual(all.items);
  });

  test('laid open stand in their paragraphs, and say how many independent accounts there are', async () => {
    const [first] = (await at.get<List<Conflict>>('/conflicts')).items;
    const { a, pairs, settle } = await at.get<{
      a: {
        text: string;
        span: [number, number];
        sentence: [number, number];
        marked: [number, number] | null;
        origins: number;
        carriers: object[];
      };
      pairs: { a: { told: { key: string }[] } }[];
      settle: string[];
    }>(`/conflicts/${first!.id}`);
    const inside = ([from, to]: [number, number]) => a.text.slice(from - a.span[0], to - a.span[0]);
    expect(inside(a.sentence)).toMatch(/within four weeks/);
    expect(inside(a.marked!)).toBe('leave');
    expect([a.origins, a.carriers.length]).toEqual([2, 2]);
    // Of every pair the same side speaks first.
    expect(new Set(pairs.map((pair) => pair.a.told[0]?.key))).toEqual(new Set(['person:najah shammari']));
    expect(settle.length).toBeGreaterThan(0);
  });
});

test('deadlines are chosen by state, actor and place', async () => {
  const of = async (query: string) =>
    (await at.get<List<{ key: string }>>(`/deadlines?${query}`)).items.map(({ key }) => key);
  expect(await of('state=open&place=Iraq')).toEqual(['force:us leave iq']);
  expect(await of('asOf=2019-11-21&state=past&actor=United+States&place=iq')).toEqual(['force:us leave iq']);
  expect(await of('asOf=2019-11-20&state=due&place=iq')).toEqual(['force:us leave iq']);
});

test('today goes back to where reports end, and says so', async () => {
  interface Digest {
    readonly on: string;
    readonly from: string;
    readonly to: string;
    readonly moved: boolean;
    readonly conflicts: readonly Conflict[];
    readonly set: readonly { readonly key: string }[];
    readonly turns: readonly { readonly actor: { readonly key: string } }[];
    readonly reports: { readonly total: number };
  }
  const then = await at.get<Digest>('/digest?asOf=2019-10-24');
  expect(then).toMatchObject({ on: '2019-10-24', from: '2019-10-18', to: '2019-10-24', moved: false });
  expect(then.set.map(({ key }) => key)).toContain('force:us leave iq');
  expect(then.conflicts.map(({ rule }) => rule)).toContain('leaves-or-stays');
  const later = await at.get<Digest>('/digest?asOf=2020-06-01');
  expect(later).toMatchObject({ on: '2020-06-01', from: '2019-11-26', to: '2019-12-02', moved: true });
  expect(later.turns.map(({ actor }) => actor.key)).toEqual(['person:mark esper']);
  expect(await at.get('/digest?asOf=2010')).toMatchObject({
    moved: false,
    reports: { total: 0, latest: [] },
  });
});

test('the map parts what is somewhere, on the way, and nowhere', async () => {
  interface Placed {
    readonly kind: string;
    readonly places: readonly { readonly leg: string; readonly lat: number | null }[];
  }
  const { points, legs, unplaced, total } = await at.get<
    Record<'points' | 'legs' | 'unplaced', Placed[]> & { total: number }
  >('/map/claims');
  expect(points.length + legs.length + unplaced.length).toBe(total);
  for (const one of legs) expect(one.kind).toBe('movement');
  for (const one of points) expect(one.places.some(({ lat }) => lat !== null)).toBe(true);
  for (const one of unplaced) expect(one.places.every(({ lat }) => lat === null)).toBe(true);
  expect(Math.min(points.length, legs.length)).toBeGreaterThan(0);
  const some = await at.get<{ total: number }>('/map/claims?from=2019-10-01&to=2019-10-31&place=Iraq');
  expect(some.total).toBeGreaterThan(0);
  expect(some.total).toBeLessThan(total);
});

test('people are found by a part of a name, and a page has offices and positions', async () => {
  const { items } = await at.get<List<{ key: string; kind: string }>>('/actors?name=esper');
  expect(items[0]).toMatchObject({ key: 'person:mark esper', kind: 'person' });
  const page = await at.get<{
    offices: { title: string; words: string }[];
    positions: { question: string }[];
    statements: { speakers: string[] }[];
  }>('/actors/person%3Amark%20esper');
  expect(page.offices.map(({ title }) => title)).toContain('Defence minister, United States');
  expect(page.positions.map(({ question }) => question)).toContain('stay force:us sy');
  expect(page.statements.length).toBeGreaterThan(0);
  const forces = await at.get<{ presence: object[]; conflicts: number; deadlines: number }>(
    '/actors/force%3Aus',
  );
  expect(forces.presence.length).toBeGreaterThan(0);
  for (const list of ['conflicts', 'deadlines'] as const) {
    const { total } = await at.get<List<object>>(`/${list}?actor=force%3Aus`);
    expect([list, forces[list]]).toEqual([list, total]);
    expect(total).toBeGreaterThan(0);
  }
});

test('whoever is told apart in one report only has a page too', async () => {
  const conflicts =
    await at.get<
      List<{ a: { told: { key: string; name: string }[] }; b: { told: { key: string; name: string }[] } }>
    >('/conflicts?all=true');
  const told = conflicts.items.flatMap(({ a, b }) => [...a.told, ...b.told]);
  const unnamed = told.filter(({ key }) => key.startsWith('unnamed:'));
  expect(unnamed.length).toBeGreaterThan(0);
  for (const { key, name } of unnamed) {
    const page = await at.get<{
      name: string;
      kind: string;
      report: { report: string };
      statements: object[];
    }>(`/actors/${encodeURIComponent(key)}`);
    expect(actorAnswer.parse(page)).toEqual(page);
    expect([page.name, page.kind, page.report.report]).toEqual([
      name,
      'unnamed',
      key.slice(key.indexOf('@') + 1),
    ]);
    expect(page.statements.length).toBeGreaterThan(0);
  }
  expect((await at.get<{ report: null }>('/actors/force%3Aus')).report).toBeNull();
});

test('whoever an answer names by a key has a page', async () => {
  const paths = [
    '/conflicts?all=true',
    '/deadlines',
    '/presence',
    '/timeline',
    '/map/claims?limit=200',
    '/digest?days=366',
  ];
  const keys = new Set<string>();
  for (const path of paths)
    for (const [, key] of JSON.stringify(await at.get(path)).matchAll(
      /"key":"((?:force|government|person|office|organization|group|unnamed):[^"]+)","name"/g,
    ))
      keys.add(key!);
  expect(keys.size).toBeGreaterThan(10);
  for (const key of keys)
    expect([key, (await at.app.request(`/actors/${encodeURIComponent(key)}`)).status]).toEqual([key, 200]);
});

test('pairs of sentences are told once each', async () => {
  const { items } = await at.get<List<{ id: string; pairs: number }>>('/conflicts');
  for (const { id, pairs } of items) {
    type Side = { version: string; span: [number, number] };
    const detail = await at.get<{ pairs: { a: Side; b: Side }[] }>(`/conflicts/${id}`);
    const where = ({ version, span }: Side) => `${version} ${span.join('-')}`;
    const all = detail.pairs.map(({ a, b }) => [where(a), where(b)].sort().join(' | '));
    expect(new Set(all).size).toBe(pairs);
    expect(all).toHaveLength(pairs);
  }
});

test('a report reads with its notes, what was said of them, and its conflicts', async () => {
  interface ReportReading {
    readonly text: string;
    readonly reading: {
      readonly claims: readonly { readonly id: string; readonly trigger: [number, number] }[];
    };
    readonly ids: Record<string, string>;
    readonly judged: Record<string, string>;
    readonly conflicts: Record<string, string[]>;
  }
  const before = await at.get<ReportReading>(`/reports/${LIVE}/reading`);
  const leave = before.reading.claims.find(({ trigger }) => before.text.slice(...trigger) === 'leave')!;
  const id = before.ids[leave.id]!;
  expect(before.judged).toEqual({});
  const { id: judgement } = await at.ledger.judge({ action: 'reject', target: id });
  await at.desk.changed();
  const after = await at.get<ReportReading>(`/reports/${LIVE}/reading`);
  expect(after.reading).toEqual(before.reading);
  expect(after.judged).toEqual({ [id]: 'reject' });
  await at.ledger.undo(judgement);
  await at.desk.changed();
  expect(await at.get(`/reports/${LIVE}/reading`)).toEqual(before);
});

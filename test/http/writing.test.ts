// What is written over HTTP: judgements and their undoing, reports that are read or added, and the events that tell of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addedAnswer } from '../../src/serve/contract/adding.ts';
import { judgement, judgementsAnswer } from '../../src/serve/contract/judgements.ts';
import { reading } from '../../src/serve/contract/reading.ts';
import { ReadingRoom } from '../../src/serve/desk/reading-room.ts';
import { Ledger } from '../../src/store/ledger.ts';
import { WORKER_ENTRY } from '../cli/run.ts';
import { NOW, type ServedSamples, served, serveSamples } from './served-samples.ts';

const ENGINE = new URL('../../src/serve/models.ts', import.meta.url).href;
const TEXT = 'US troops will leave Iraq within four weeks, Mark Esper said on Monday.';

const room = () => new ReadingRoom({ version: '9.9.9', engine: ENGINE, workerEntry: WORKER_ENTRY });
const rooms: ReadingRoom[] = [];
afterAll(async () => {
  for (const one of rooms) await one.close();
});

function opened(): ReadingRoom {
  const one = room();
  rooms.push(one);
  return one;
}

const post = (at: ServedSamples, path: string, body: unknown, type = 'application/json') =>
  at.app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('judgements', () => {
  let at: ServedSamples;
  beforeAll(async () => {
    at = await serveSamples();
  }, 120_000);
  afterAll(() => at.close());

  test('of a conflict hold until they are undone, and are listed', async () => {
    const total = async (more = '') => (await at.get<{ total: number }>(`/conflicts?limit=1${more}`)).total;
    const [{ id }] = (await at.get<{ items: [{ id: string }] }>('/conflicts')).items;
    const said = await post(at, '/judgements', { action: 'dismiss', target: id, reason: 'two forces' });
    expect(said.status).toBe(201);
    const made = (await said.json()) as { id: string };
    expect(judgement.parse(made)).toEqual(made);
    expect([await total(), await total('&all=true')]).toEqual([9, 10]);
    const undone = await post(at, `/judgements/${made.id}/undo`, {});
    expect(undone.status).toBe(201);
    expect(await total()).toBe(10);
    const listed = await at.get<{ items: { id: string; inForce: boolean }[] }>(`/judgements?target=${id}`);
    expect(judgementsAnswer.parse(listed)).toEqual(listed);
    expect(listed.items.map(({ inForce }) => inForce)).toEqual([false, false]);
    expect(await at.get('/judgements?target=k_0000000000000000')).toMatchObject({ total: 0 });
  });

  test('of any conflict are of all its pairs, whatever words say the same', async () => {
    const shown = async () =>
      (await at.get<{ items: { id: string }[] }>('/conflicts')).items.map(({ id }) => id);
    const before = await shown();
    for (const id of before) {
      const { id: made } = (await (
        await post(at, '/judgements', { action: 'dismiss', target: id })
      ).json()) as {
        id: string;
      };
      expect(await shown()).toEqual(before.filter((one) => one !== id));
      await post(at, `/judgements/${made}/undo`, {});
    }
    expect(await shown()).toEqual(before);
  });

  test('correct an entry, and undoing needs no body', async () => {
    const found = await at.get<{ items: { id: string; status: string }[] }>(
      '/search?kind=movement&status=planned',
    );
    const { id } = found.items[0]!;
    const said = await post(at, '/judgements', {
      action: 'correct',
      target: id,
      value: { status: 'denied' },
    });
    expect(await said.json()).toMatchObject({ action: 'correct', body: { status: 'denied' }, author: 'Ada' });
    expect(await at.get(`/entries/${id}`)).toMatchObject({ body: { status: 'denied' } });
    const [{ id: made }] = (await at.get<{ items: [{ id: string }] }>(`/judgements?target=${id}`)).items;
    expect((await at.app.request(`/judgements/${made}/undo`, { method: 'POST' })).status).toBe(201);
    expect(await at.get(`/entries/${id}`)).toMatchObject({ body: { status: 'planned' } });
  });

  test.each([
    [{ action: 'reject', target: 'c_0000000000000000' }, 409, 'judgement-refused'],
    [{ action: 'praise', target: 'c_0000000000000000' }, 400, 'body-unreadable'],
    [{ action: 'reject', target: 'c_0', because: 'x' }, 400, 'body-unknown'],
    ['{', 400, 'body-unreadable'],
  ])('%j is refused', async (body, status, slug) => {
    const response = await post(at, '/judgements', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { slug } });
  });
});

describe('reports', () => {
  let at: ServedSamples;
  beforeAll(async () => {
    const ledger = await Ledger.open('memory:', { version: '9.9.9', now: () => NOW });
    at = served(ledger, { room: opened() });
  });
  afterAll(() => at.close());

  test('are read and not kept', async () => {
    const before = await at.get<{ state: string }>('/status');
    for (const [body, type] of [
      [{ text: TEXT, published: '2019-10-21' }, 'application/json'],
      [TEXT, 'text/plain; charset=utf-8'],
    ] as const) {
      const response = await post(at, '/read', body, type);
      expect(response.status).toBe(200);
      const read = (await response.json()) as { claims: { kind: string }[] };
      expect(reading.parse(read)).toEqual(read);
      expect(read.claims.map(({ kind }) => kind)).toContain('deadline');
    }
    expect(await at.get('/status')).toEqual(before);
  }, 60_000);

  test('are added, one or many, and adding again changes nothing', async () => {
    const one = { id: 'one', published: '2019-10-21', outlet: 'Sample Wire', text: TEXT };
    const added = (await (await post(at, '/reports', one)).json()) as { state: string };
    expect(addedAnswer.parse(added)).toEqual(added);
    expect(added).toMatchObject({
      outcomes: [{ where: 'line 1', outcome: 'added', report: 'one' }],
      problems: [],
    });
    const lines = [
      JSON.stringify(one),
      JSON.stringify({ text: 'US troops will stay in Iraq, the Pentagon said on Tuesday.' }),
      '{"id":"broken"}',
      '',
    ].join('\n');
    const again = (await (await post(at, '/reports', lines, 'application/x-ndjson')).json()) as {
      outcomes: { where: string; outcome: string; report?: string; why?: string }[];
    };
    expect(addedAnswer.parse(again)).toEqual(again);
    expect(again.outcomes.map(({ where, outcome }) => [where, outcome]).sort()).toEqual([
      ['line 1', 'unchanged'],
      ['line 2', 'added'],
      ['line 3', 'failed'],
    ]);
    // What brings no id goes by its words.
    expect(again.outcomes.find(({ where }) => where === 'line 2')?.report).toMatch(/^text:/);
    expect(await at.get('/status')).toMatchObject({ reports: 2 });
    expect(await at.get('/deadlines')).toMatchObject({ total: 1 });
  }, 60_000);

  test.each([
    ['/reports', { text: 'a', publisher: 'x' }, 'application/json', 400, 'body-unknown'],
    ['/reports', { id: 'x' }, 'application/json', 400, 'body-unreadable'],
    ['/reports', 'a,b', 'text/csv', 415, 'media-type-unknown'],
    ['/read', ' \n', 'text/plain', 400, 'text-missing'],
    ['/read', 'x'.repeat(2_000_001), 'text/plain', 413, 'body-too-large'],
  ])('%s refuses %#', async (path, body, type, status, slug) => {
    const response = await post(at, path, body, type);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { slug } });
  });

  test('that take too long are given up, and the next is read', async () => {
    const slow = new ReadingRoom(
      { version: '9.9.9', engine: ENGINE, workerEntry: WORKER_ENTRY },
      { read: 1 },
    );
    rooms.push(slow);
    await expect(slow.read({ id: 'x', text: TEXT })).rejects.toMatchObject({ slug: 'reading-too-long' });
    const full = new ReadingRoom(
      { version: '9.9.9', engine: ENGINE, workerEntry: WORKER_ENTRY },
      { waiting: 0 },
    );
    await expect(full.read({ id: 'x', text: TEXT })).rejects.toMatchObject({ slug: 'server-busy' });
  });

  test('of more lines than are taken at once are refused before any is read', async () => {
    const response = await post(at, '/reports', '{\n'.repeat(10_001), 'application/x-ndjson');
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { slug: 'too-many-lines' } });
  });

  test('are told of in events', async () => {
    const leave = new AbortController();
    const response = await at.app.request('/events', { signal: leave.signal });
    expect(response.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
    const events = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    const until = async (what: RegExp) => {
      while (!what.test(seen)) {
        const { value, done } = await events.read();
        if (done) throw new Error(`the events ended with ${seen}`);
        seen += value;
      }
    };
    await until(/event: ledger\ndata: \{"state":"[\w-]+"\}/);
    const { state } = (await (await post(at, '/reports', { id: 'two', text: TEXT })).json()) as {
      state: string;
    };
    await until(new RegExp(`event: ledger\\ndata: \\{"state":"${state}"\\}`));
    expect(seen).toMatch(/event: progress\ndata: \{"done":1,"ended":false\}/);
    // Many changes of alerts are told of at once.
    await Promise.all(
      ['Iraq', 'Syria'].map((place) => post(at, '/watches', { kind: 'place', asked: { place } })),
    );
    await until(/event: alerts\ndata: \{\}/);
    expect(seen.match(/event: alerts/g)).toHaveLength(1);
    leave.abort();
    await events.cancel();
  }, 60_000);
});

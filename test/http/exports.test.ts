// Exports and feeds over HTTP: the same documents as at the command line, and feeds that follow the filters of the lists.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExportRoom } from '../../src/serve/desk/export-room.ts';
import { annotations } from '../../src/serve/export/annotations.ts';
import { atomFeed } from '../../src/serve/export/atom.ts';
import { calendar } from '../../src/serve/export/calendar.ts';
import { csvFiles } from '../../src/serve/export/csv/csvw.ts';
import { geoJson } from '../../src/serve/export/geojson.ts';
import { materialOf } from '../../src/serve/export/material.ts';
import { EXPORT_ENTRY, type ServedSamples, served, serveSamples } from './served-samples.ts';

let at: ServedSamples;
beforeAll(async () => {
  at = await serveSamples();
}, 120_000);
afterAll(() => at.close());

async function text(path: string): Promise<string> {
  const response = await at.app.request(path);
  expect(response.status).toBe(200);
  return response.text();
}

async function material(onRecord?: string) {
  const record = await at.ledger.readRecord(onRecord === undefined ? {} : { onRecord });
  return materialOf(record, [...record.versions.values()]);
}

test.each([
  ['annotations', annotations, 'application/ld+json; charset=utf-8'],
  ['geojson', geoJson, 'application/geo+json; charset=utf-8'],
  ['ical', calendar, 'text/calendar; charset=utf-8'],
  ['atom', atomFeed, 'application/atom+xml; charset=utf-8'],
] as const)('%s is what dateline export writes', async (format, make, type) => {
  expect(await text(`/exports/${format}`)).toBe([...make(await material())].join(''));
  const then = await at.app.request(`/exports/${format}?asOf=2019-10-23`);
  expect(then.headers.get('Content-Type')).toBe(type);
  expect(await then.text()).toBe([...make(await material('2019-10-23'))].join(''));
});

test('every table of csv is there, by the name that the metadata gives', async () => {
  for (const { name, pieces } of csvFiles(await material()))
    expect(await text(`/exports/csv/${name}`)).toBe([...pieces].join(''));
  expect((await at.app.request('/exports/csv/secrets.csv')).status).toBe(404);
});

test('jsonl is the whole ledger, and takes no moments', async () => {
  const lines: string[] = [];
  await at.ledger.dump(async (line) => void lines.push(`${line}\n`));
  expect(await text('/exports/jsonl')).toBe(lines.join(''));
  expect((await at.app.request('/exports/jsonl?asOf=2019')).status).toBe(400);
  expect((await at.app.request('/exports/parquet')).status).toBe(400);
});

test.each(['annotations', 'csv/claims.csv', 'jsonl'])(
  'while %s is made, questions are answered',
  async (path) => {
    let made = false;
    const exporting = text(`/exports/${path}?`).then(() => {
      made = true;
    });
    // One that the database has to be asked for, and none that was asked before.
    const { items } = await at.get<{ items: unknown[] }>(
      `/search?words=troops&from=2018-01-01&outlet=${path}`,
    );
    expect([items, made]).toEqual([[], false]);
    await exporting;
  },
);

test('whoever leaves while an export is made, or does not take it, ends its thread', async () => {
  const room = new ExportRoom(EXPORT_ENTRY);
  const leave = new AbortController();
  const left = room.make(at.ledger, {}, { format: 'geojson' }, leave.signal);
  leave.abort();
  await expect(left).rejects.toThrow();
  // Two at a time; a third waits for one to end.
  const never = new AbortController().signal;
  const make = () => room.make(at.ledger, {}, { format: 'geojson' }, never);
  const [one, other] = await Promise.all([make(), make()]);
  let third = false;
  const waiting = make().then((made) => {
    third = true;
    return made;
  });
  await other!.body.getReader().read();
  expect(third).toBe(false);
  await one!.body.cancel();
  expect(await new Response((await waiting)!.body).json()).toMatchObject({ type: 'FeatureCollection' });
  room.close();
});

test('an export that fails says so', async () => {
  const room = new ExportRoom(new URL('data:text/javascript,throw new Error("no memory")'));
  const failing = served(at.ledger, { exports: room });
  const response = await failing.app.request('/exports/geojson');
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    error: { slug: 'export-failed', message: expect.stringContaining('no memory') },
  });
});

test('whoever leaves while jsonl is written keeps nobody waiting', async () => {
  const response = await at.app.request('/exports/jsonl');
  await response.body!.cancel();
  expect(await at.ledger.state()).toBe(await at.desk.state());
});

test('deadlines can be subscribed to, those of one place alone too', async () => {
  const all = await text('/feeds/deadlines.ics');
  const iraq = await text('/feeds/deadlines.ics?place=Iraq&state=open');
  const events = (calendarText: string) => calendarText.split('BEGIN:VEVENT').length - 1;
  expect(events(all)).toBeGreaterThan(events(iraq));
  expect(events(iraq)).toBe(1);
  expect(iraq).toContain('DTSTART;VALUE=DATE:20191120');
  const one = await text('/feeds/deadlines.ics?deadline=force%3Akurds+leave+-');
  expect([events(one), one.includes('DTSTART;VALUE=DATE:20191029')]).toEqual([1, true]);
  expect(events(await text('/feeds/deadlines.ics?deadline=nobody'))).toBe(0);
});

test('conflicts can be subscribed to, without those that were dismissed', async () => {
  const entries = async (query = '') =>
    (await text(`/feeds/conflicts.atom${query}`)).split('<entry>').length - 1;
  expect([await entries(), await entries('?rule=numbers'), await entries('?asOf=2019-01-12')]).toEqual([
    10, 1, 1,
  ]);
  const [{ id }] = (await at.get<{ items: [{ id: string }] }>('/conflicts')).items;
  await at.ledger.judge({ action: 'dismiss', target: id });
  await at.desk.changed();
  expect(await entries()).toBe(9);
});

test('each choice of conflicts is a feed of its own', async () => {
  const feed = async (query: string) => {
    const [, id, title] = /<feed [^>]*>\s*<id>(.*?)<\/id>\s*<title>(.*?)<\/title>/s.exec(
      await text(`/feeds/conflicts.atom${query}`),
    )!;
    return { id, title };
  };
  expect(await feed('')).toEqual({ id: 'urn:dateline:conflicts', title: 'Accounts that cannot both hold' });
  const chosen = ['?place=Iraq', '?actor=Iraq', '?rule=numbers', '?place=Iraq&rule=numbers', '?asOf=2019-10'];
  const feeds = await Promise.all(chosen.map(feed));
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(chosen.length);
  for (const { id } of feeds) expect(id).toMatch(/^urn:dateline:conflicts:[0-9a-z]{16}$/);
  expect(feeds[3]!.title).toBe('Accounts that cannot both hold: in Iraq, by numbers');
  expect((await feed('?rule=numbers&place=Iraq')).id).toBe(feeds[3]!.id);
});

// Exports and feeds over HTTP: the same documents as at the command line, and feeds that follow the filters of the lists.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { annotations } from '../../src/serve/export/annotations.ts';
import { atomFeed } from '../../src/serve/export/atom.ts';
import { calendar } from '../../src/serve/export/calendar.ts';
import { csvFiles } from '../../src/serve/export/csv/csvw.ts';
import { geoJson } from '../../src/serve/export/geojson.ts';
import { materialOf } from '../../src/serve/export/material.ts';
import { type ServedSamples, serveSamples } from './served-samples.ts';

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
  const record = await at.ledger.wholeRecord(onRecord === undefined ? {} : { onRecord });
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

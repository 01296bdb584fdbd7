// Every form of export of a small record, word for word. A change of them is a change for whoever reads them.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotations } from '../../src/serve/export/annotations.ts';
import { atomFeed } from '../../src/serve/export/atom.ts';
import { calendar } from '../../src/serve/export/calendar.ts';
import { csvFiles } from '../../src/serve/export/csv/csvw.ts';
import { geoJson } from '../../src/serve/export/geojson.ts';
import type { Material } from '../../src/serve/export/material.ts';
import { SMALL, smallMaterial } from './small-record.ts';

const golden = join(import.meta.dirname, 'golden');
const material = smallMaterial(SMALL);

test.each<[string, (material: Material) => Iterable<string>]>([
  ['annotations.jsonld', annotations],
  ['atom.xml', atomFeed],
  ['deadlines.ics', calendar],
  ['map.geojson', geoJson],
])('%s', async (file, write) => {
  await expect([...write(material)].join('')).toMatchFileSnapshot(join(golden, file));
});

test('CSV', async () => {
  const files = csvFiles(material);
  expect(files.at(-1)!.name).toBe('csv-metadata.json');
  for (const { name, pieces } of files)
    await expect([...pieces].join('')).toMatchFileSnapshot(join(golden, 'csv', name));
});

test('whatever the order of the reports, the same comes out', () => {
  const other = smallMaterial(SMALL.toReversed());
  for (const write of [annotations, atomFeed, calendar, geoJson])
    expect([...write(other)].join('')).toBe([...write(material)].join(''));
  const csv = (of: Material) => csvFiles(of).map(({ name, pieces }) => [name, [...pieces].join('')]);
  expect(csv(other)).toEqual(csv(material));
});

test('of nothing each is whole', () => {
  const nothing = smallMaterial([]);
  expect(JSON.parse([...annotations(nothing)].join(''))).toMatchObject({ total: 0, first: { items: [] } });
  expect(JSON.parse([...geoJson(nothing)].join(''))).toEqual({ type: 'FeatureCollection', features: [] });
  expect([...calendar(nothing)].join('')).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s);
  expect([...atomFeed(nothing)].join('')).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});

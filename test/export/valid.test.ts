// Whatever the reports hold, every export is what its standard asks for, and says what the record says.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlines } from '../../src/ledger/deadlines.ts';
import { annotations } from '../../src/serve/export/annotations.ts';
import { atomFeed } from '../../src/serve/export/atom.ts';
import { calendar } from '../../src/serve/export/calendar.ts';
import { csvFiles } from '../../src/serve/export/csv/csvw.ts';
import { geoJson } from '../../src/serve/export/geojson.ts';
import { type SmallReport, smallMaterial } from './small-record.ts';
import { joined, validAnnotations, validCalendar, validFeed, validMap, validTables } from './valid.ts';

/** Words that other formats have a meaning for. */
const HOSTILE = [
  '=1+1',
  '@x',
  '-2',
  '\t',
  '"',
  ',',
  ';',
  '\\',
  '\\n',
  '\r\n',
  '\u0007',
  ']]>',
  '<b>&amp;',
  "'=",
  '😀',
  '𝒜',
  'é',
  '\u2028',
];
const SENTENCES = [
  'Ryan said troops will leave Syria by Friday.',
  'Ryan said troops will leave Syria by Monday.',
  'Esper said troops have left Iraq.',
  'Esper said troops have left Syria.',
];
const words = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((all) => all.join(''));
const text = fc
  .array(fc.oneof(fc.constantFrom(...SENTENCES), fc.constantFrom(...HOSTILE)), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '));
const reports: fc.Arbitrary<SmallReport[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.oneof(
        words.filter((id) => id !== ''),
        fc.constantFrom('r1', 'r2'),
      ),
      text,
      published: fc.constantFrom('2019-10-22', '2019-10-23T08:00:00+02:00', '2019', '2019-12'),
      outlet: words,
      title: words,
      url: fc.oneof(words, fc.webUrl({ withQueryParameters: true, withFragments: true })),
    },
    { requiredKeys: ['id', 'text'] },
  ),
  { selector: ({ id }) => id, maxLength: 5 },
) as fc.Arbitrary<SmallReport[]>;

test('every export is valid, and holds what the record does', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const material = smallMaterial(all);
      expect(material.unsound).toEqual([]);
      const texts = new Map(material.versions.map((one) => [one.id, one.text]));
      const found = validAnnotations(joined(annotations(material)), texts);
      expect(found).toHaveLength(material.statements.length + material.claims.length);
      const moves = material.claims.filter(({ body }) => body.kind === 'movement');
      expect(validMap(joined(geoJson(material))).map(({ id }) => id)).toEqual(moves.map(({ id }) => id));
      const limits = deadlines(material.record.propositions);
      const events = validCalendar(joined(calendar(material)));
      expect(events.size).toBe(limits.length);
      for (const { sayings } of limits) {
        const words = material.record.versions.get(sayings[0]!.version)!.text.slice(...sayings[0]!.sentence);
        const plain = words
          .replace(/\s+/g, ' ')
          .replace(/\p{Cc}/gu, '')
          .trim();
        expect([...events.values()].some(({ description }) => description.includes(plain))).toBe(true);
      }
      validFeed(joined(atomFeed(material)));
      const files = csvFiles(material).map(({ name, pieces }) => [name, joined(pieces)] as const);
      const tables = validTables(Object.fromEntries(files));
      expect(tables['claims.csv']).toHaveLength(material.claims.length);
      expect(tables['statements.csv']).toHaveLength(material.statements.length);
      expect(tables['reports.csv']).toHaveLength(all.length);
    }),
    { numRuns: 60 },
  );
});

test('text of a cell comes back, whatever it begins with', () => {
  fc.assert(
    fc.property(words, (title) => {
      const material = smallMaterial([{ id: 'r', text: 'x', title }]);
      const [file] = csvFiles(material).filter(({ name }) => name === 'reports.csv');
      const [row] = validTables({
        ...Object.fromEntries(csvFiles(material).map(({ name, pieces }) => [name, joined(pieces)])),
      })['reports.csv']!;
      expect(file).toBeDefined();
      const cell = row!['title']!;
      expect(/^''*[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell).toBe(title);
    }),
  );
});

test('a limit that changes raises the number of its revision, and keeps its id', () => {
  const first = { id: 'r1', text: SENTENCES[0]!, published: '2019-10-22' };
  const later = { id: 'r2', text: SENTENCES[1]!, published: '2019-10-23' };
  const event = (...all: SmallReport[]) => {
    const [found] = validCalendar(joined(calendar(smallMaterial(all))));
    const [id, { sequence, startDate, endDate, component }] = found!;
    const days = `${startDate} ${endDate}`;
    return { id, sequence, days, stamp: String(component.getFirstPropertyValue('dtstamp')) };
  };
  const one = event(first);
  expect(one).toMatchObject({ sequence: 0, days: '2019-10-25 2019-10-26', stamp: '2019-10-22T23:59:59Z' });
  expect(event(first, { ...first, id: 'copy' })).toEqual(one);
  expect(event(first, later)).toEqual({
    ...{ id: one.id, sequence: 1, days: '2019-10-25 2019-10-29', stamp: '2019-10-23T23:59:59Z' },
  });
});

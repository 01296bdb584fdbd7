// The golden cases of readings with actors of the user's own, and what links say of where they come from.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseActors } from '../../src/actors/file/actor-files.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { compareActors, parseActorsCases } from './golden.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = parseActorsCases(read('own-actors.golden.txt'));

let reader: Reader;
beforeAll(async () => {
  reader = await openReader({
    actors: parseActors(read('own-actors.jsonl'), 'own-actors.jsonl'),
  });
});

const actorsOf = (text: string, published?: string) =>
  reader.read({ id: 'golden', text, ...(published === undefined ? {} : { published }) }).actors!;

describe('golden cases with own actors', () => {
  it.each(cases.filter(({ miss }) => !miss))('$title', (one) => {
    const { expected, actual } = compareActors(one, actorsOf(one.text, one.published));
    expect(actual).toEqual(expected);
  });

  it.each(cases.filter(({ miss }) => miss))('known miss: $title', (one) => {
    const { expected, actual } = compareActors(one, actorsOf(one.text, one.published));
    expect(actual, 'passes now: take the ! off its title').not.toEqual(expected);
  });
});

describe('links', () => {
  const links = (text: string, published?: string) =>
    actorsOf(text, published).flatMap(({ links: all }) =>
      all.map(({ mention, rule, text: why }) => [text.slice(...mention), rule, why]),
    );

  it('say that another name comes from the file', () => {
    expect(links('Hassan Delwan came. Abu Layth al-Rutbi spoke.')).toEqual([
      ['Hassan Delwan', 'named', 'the name itself'],
      [
        'Abu Layth al-Rutbi',
        'file-name',
        'Abu Layth al-Rutbi is a name of Hassan Delwan in the user’s file, as Hassan Delwan is',
      ],
    ]);
  });

  it('say who holds an office by the file, and that the report does not', () => {
    expect(links('The Iraqi defence minister said so.', '2019-10-23T08:00:00Z')).toEqual([
      [
        'The Iraqi defence minister',
        'file-office',
        'Hassan Delwan is defence-minister of IQ on 2019-10-23 in the user’s file; the report does not say who is',
      ],
    ]);
  });

  it('say that a weak name only goes back to one named before', () => {
    const weak = 'a name that Tiger Brigade has in the user’s file too';
    expect(links('The Tiger Brigade left Homs. The TBX said so.')).toContainEqual([
      'TBX',
      'file-weak-name',
      weak,
    ]);
    expect(links('The TBX said so.')).toEqual([['TBX', 'named', 'the name itself']]);
  });
});

it('the side of an entry is that of its actor', () => {
  const [actor] = actorsOf('Salim Aziz said so.');
  expect(actor).toMatchObject({ entity: 'p-aziz', side: 'Tiger Brigade' });
});

describe('the examples of docs/actors.md', () => {
  const page = readFileSync(new URL('../../docs/actors.md', import.meta.url), 'utf8');
  const section = page.slice(page.indexOf("## Actors of one's own"), page.indexOf('## From code'));
  const text = /_(The Iraqi .*? said so\.)_/s.exec(section)![1]!.replaceAll('\n', ' ');

  it.each(['json', 'csv'])('%s is read as the page says', async (format) => {
    const example = new RegExp(`\`\`\`${format}\\n([^\`]*)\`\`\``).exec(section)![1]!;
    const own = await openReader({ actors: parseActors(example, format) });
    const { actors } = own.read({ id: 'docs', text, published: '2019-10-23' });
    expect(actors!.map(({ entity, kind, country }) => [entity, kind, country])).toEqual([
      ['Q4', 'force', 'SY'],
      ['Q1', 'person', 'IQ'],
    ]);
    expect(actors![1]!.links.map(({ rule }) => rule)).toEqual(['file-office', 'named']);
  });
});

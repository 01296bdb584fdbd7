// The words of saying and thinking: what each entry gives as an example is a statement with its source; its
// counter-example is none. Read with trees, in a report of war.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader, Statement } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import {
  ATTRIBUTING_ADJECTIVES,
  ATTRIBUTING_NOUNS,
  ATTRIBUTING_VERBS,
} from '../../src/statements/en/attributing.ts';

/** Sentences are read in a report of war: in others none are looked at twice. */
const BEFORE = 'Soldiers sang songs all night. ';
const ROWS = [...ATTRIBUTING_VERBS, ...ATTRIBUTING_NOUNS, ...ATTRIBUTING_ADJECTIVES];
/** Known misses: examples without a statement, counter-examples with one. */
const NOT_FOUND: readonly string[] = [];
const FOUND: readonly string[] = [];

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

const statements = (sentence: string): readonly Statement[] =>
  reader
    .read({ id: 'example', text: BEFORE + sentence, published: '2019-10-23' })
    .statements.filter(({ cue }) => cue !== null && cue[0] >= BEFORE.length);

describe('attributing words', () => {
  it.each(ROWS)('example: $example', ({ example }) => {
    expect(statements(example).some(({ source }) => source !== null)).toBe(!NOT_FOUND.includes(example));
  });

  it.each(ROWS)('counter-example: $counter', ({ counter }) => {
    expect(statements(counter).some(({ rule }) => rule !== undefined)).toBe(FOUND.includes(counter));
  });

  it('stand in one entry a complement', () => {
    for (const { words, takes } of ROWS) {
      expect(new Set(words.split(' ')).size, words).toBe(words.split(' ').length);
      expect(takes.length).toBeGreaterThan(0);
    }
  });
});

/** `[source] {cue} content` of the statements that the trees added. */
const added = (sentence: string): string[] =>
  statements(sentence)
    .filter(({ rule }) => rule !== undefined)
    .map(({ source, cue, content }) => {
      const text = BEFORE + sentence;
      const said = content.map((span) => text.slice(...span)).join(' … ');
      return `[${text.slice(...source!)}] {${text.slice(...cue!)}} ${said}`.trim();
    });

describe('statements that trees add', () => {
  it.each([
    [
      'Nobody had heard of Trump’s announcement that they would leave.',
      '[Trump] {announcement} that they would leave',
    ],
    ['Fighting began a day after Trump’s surprise announcement.', '[Trump] {announcement}'],
    ['Comments made by Salih angered the coalition.', '[Salih] {Comments}'],
    ['It was the only charge refuted by Russia.', '[Russia] {refuted} the only charge'],
    [
      'Turkey regards the militia as a threat to its border.',
      '[Turkey] {regards} the militia as a threat to its border',
    ],
    [
      'The soldiers will stay in Chad, at the same time assured the Minister of Defence, Paul Martin.',
      '[the Minister of Defence] {assured} The soldiers will stay in Chad',
    ],
  ])('%s', (sentence, expected) => {
    expect(added(sentence)).toContain(expected);
  });

  it.each([
    'The US did not ask Iraq’s permission.',
    'Talks continued in Geneva.',
    'The group claimed a hill.',
    'The army left the town, on a day declared a holiday.',
  ])('none: %s', (sentence) => {
    expect(added(sentence)).toEqual([]);
  });

  it('stand in the order of the text, numbered with the others, and know in which one they are told', () => {
    const text =
      'Salih said that Turkey regards the militia as a threat. Soldiers will stay, Trump’s announcement says.';
    const read = reader.read({ id: 'r', text, published: '2019-10-23' }).statements;
    expect(read.map(({ id }) => id)).toEqual(read.map((_one, i) => `s${i + 1}`));
    const regards = read.find(({ cue }) => text.slice(...cue!) === 'regards');
    expect(regards).toMatchObject({ within: 's1', rule: 'overlooked.verb' });
  });

  it('are not looked for in reports that are not of armed forces', () => {
    const text = 'Trump’s announcement that the shop would close surprised the town.';
    expect(reader.read({ id: 'r', text }).statements.filter(({ rule }) => rule !== undefined)).toEqual([]);
  });
});

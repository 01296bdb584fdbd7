// Any text has sound actors, and any span can be asked for.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorEntry } from '../../src/actors/actor-entry.ts';
import { ActorReader } from '../../src/actors/actors.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { unsoundActors } from './sound-actors.ts';

const PIECES = (
  'the a his their Iraqi Turkish US Turkey Damascus Kremlin minister president defence counterpart chief spokesman of ' +
  "for and , . “ ” ' - ( ) – who he she it they we I said told warned is was Mark Esper Jane Trump Isis SDF troops " +
  'fighters group government army statement officials As former'
).split(' ');
const newsy = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((words) => words.join(' '));

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

describe('actors of any text', () => {
  it('are sound', () => {
    fc.assert(
      fc.property(fc.oneof(newsy, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const reading = reader.read({ id: 'any', text, published: '2019-10-23' });
        expect(unsoundActors(text, reading)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('are given or null for any span, and are among the actors then', () => {
    fc.assert(
      fc.property(newsy, fc.nat(300), fc.nat(60), (text, from, length) => {
        const words = reader.parse(text);
        const actors = new ActorReader().begin('2019-10-23');
        actors.read(words, []);
        const id = actors.actorAt([from, from + length]);
        if (id !== null) expect(actors.actors().map((one) => one.id)).toContain(id);
      }),
      { numRuns: 300 },
    );
  });
});

describe('actors of any text, with any of the user’s own', () => {
  const name = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    fc.constantFrom('', ' ', ',', 'al-', 'Esper, Mark', 'al-Esper', 'É', '__proto__'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const day = fc.constantFrom('2018', '2019-10', '2019-10-23', '2020', '', 'soon');
  const code = fc.constantFrom('US', 'TR', 'MT', 'QQ', '');
  const office = fc.record(
    {
      title: fc.constantFrom('president', 'Minister of Defence', 'spokesman', 'head of SDF', 'As', ''),
      ...{ country: code, body: name, from: day, to: day, undated: fc.constant(true as const) },
    },
    { requiredKeys: ['title'] },
  );
  const entry = fc.record(
    {
      id: fc.constantFrom('e1', 'e2', ''),
      kind: fc.constantFrom('person', 'government', 'force', 'organization'),
      names: fc.array(name, { maxLength: 4 }),
      weakNames: fc.array(name, { maxLength: 2 }),
      countries: fc.array(code, { maxLength: 2 }),
      side: name,
      gender: fc.constantFrom('m', 'f'),
      offices: fc.array(office, { maxLength: 3 }),
    },
    { requiredKeys: ['kind', 'names'] },
  );

  it('are sound, and their entities are among those given', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), newsy, fc.nat(300), (own, text, from) => {
        const report = new ActorReader(own as readonly ActorEntry[]).begin('2019-10-23');
        report.read(reader.parse(text), []);
        report.actorAt([from, from + 12]);
        const actors = report.actors();
        expect(unsoundActors(text, { actors, statements: [] })).toEqual([]);
        for (const { entity } of actors)
          if (entity !== undefined) expect(own.map(({ id }) => id)).toContain(entity);
      }),
      { numRuns: 500 },
    );
  });

  it('are found in time that grows with the text only', () => {
    const namesakes = Array.from({ length: 5000 }, (_, i) => ({
      id: `e${i}`,
      kind: 'person' as const,
      names: ['Mark Esper', `Mark ${'Esper '.repeat(i % 14)}`],
      offices: [{ title: 'president', country: 'TR', from: i === 0 ? '2018' : '2030' }],
    }));
    const report = new ActorReader(namesakes).begin('2019-10-23');
    const text = 'Turkish president Jane Trump told Mark Esper so. The Turkish president said it. '.repeat(
      1000,
    );
    report.read(reader.parse(text), []);
    expect(report.actors().length).toBeGreaterThan(0);
  });
});

describe('actorAt', () => {
  const at = (text: string, ...asked: readonly string[]): (string | null)[] => {
    const actors = new ActorReader().begin('2019-10-23');
    actors.read(reader.parse(text), []);
    const ids = asked.map((words) =>
      actors.actorAt([text.indexOf(words), text.indexOf(words) + words.length]),
    );
    const names = new Map(actors.actors().map(({ id, name }) => [id, name]));
    return ids.map((id) => (id === null ? null : names.get(id)!));
  };

  it('takes a country for its government where it is asked for', () => {
    expect(at('The offensive by Turkey began.', 'Turkey')).toEqual(['Turkish government']);
  });

  it('gives forces, with and without a side', () => {
    const text = 'About 200 US troops left Syria, where fighters hid.';
    expect(at(text, 'About 200 US troops', 'fighters')).toEqual(['US troops', 'fighters']);
  });

  it('looks past quantities', () => {
    const text = 'A small number of US soldiers left. Dozens of officials stayed.';
    expect(at(text, 'A small number of US soldiers', 'Dozens of officials')).toEqual([
      'US soldiers',
      'officials',
    ]);
  });

  it('gives null for what is no actor', () => {
    expect(at('The bridge fell on Monday.', 'The bridge', 'Monday')).toEqual([null, null]);
  });
});

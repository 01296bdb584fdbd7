// Any text has sound actors, and any span can be asked for.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
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
  reader = await openReader({ claims: true });
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

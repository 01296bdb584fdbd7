// Propositions of whatever was read: they point into the text, their days are in order, and nothing is dated that is not.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sideOf } from '../../src/ledger/force-key.ts';
import type { Proposition } from '../../src/ledger/proposition.ts';
import { propositionsOf } from '../../src/ledger/propositions.ts';
import type { Sides } from '../../src/ledger/report-view.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { derive } from './derive.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

const propose = (text: string, published?: string): Proposition[] =>
  derive(reader, [{ id: 'r', text, ...(published === undefined ? {} : { published }) }]);

it('whose force an actor is, is asked once, however much is claimed', () => {
  const text = `US forces met Russian forces. Esper said that ${'the troops will leave Iraq and '.repeat(40)}go.`;
  const reading = reader.read({ id: 'r', text });
  const asked: string[] = [];
  const sides: Sides = {
    sideOf(one) {
      asked.push(one.id);
      return sideOf(one);
    },
    shownAs: (key) => key,
  };
  const version = { id: 'v', report: 'r', account: 'v', publishedAt: null, text, sides };
  const all = propositionsOf(reading, { ...version, entryId: (id) => id, actorKey: (id) => id });
  expect(all.length).toBeGreaterThan(30);
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
});

const PIECES = [
  'US troops will leave Syria within four weeks',
  'said Mark Esper, the US defence secretary',
  'Damascus calls their presence an occupation',
  'About 200 soldiers remain there',
  'on 3 January 2019',
  'President Trump ordered the withdrawal of the 2,000 troops',
  'There is no permission to stay in Iraq',
  'Turkish forces have not entered Manbij',
  '“We are leaving,” he said',
  '. ',
  ', ',
  '\n\n',
  ' and ',
  '\u{1F600}',
];

describe('propositions', () => {
  it('point into the text and are in order, whatever the text', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), fc.boolean(), (pieces, dated) => {
        const text = pieces.join(' ');
        const all = propose(text, dated ? '2019-10-23' : undefined);
        found += all.length;
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        for (const { trigger, sentence, verb, words, said, due, places, side, score, account } of all) {
          expect(text.slice(...trigger)).toBe(verb);
          expect(
            text
              .slice(...sentence)
              .replace(/\s+/g, ' ')
              .trim(),
          ).toBe(words);
          expect(sentence[0] <= trigger[0] && trigger[1] <= text.length).toBe(true);
          for (const days of [said, due]) if (days !== null) expect(days.from <= days.to).toBe(true);
          if (!dated && said !== null) expect(said.named).toBe(true);
          for (const { id, country } of places) expect(id.startsWith(country ?? '?')).toBe(true);
          if (side !== null) expect(side.score > 0 && side.score <= 1).toBe(true);
          expect(score > 0 && score <= 1).toBe(true);
          expect(account).toBe('r');
        }
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(30);
  });

  const one = (text: string, verb: string, published = '2019-10-23') =>
    propose(text, published).find((p) => p.verb === verb)!;

  it('say when a thing was said: the day that the sentence names, or that of publication', () => {
    const told = one(
      'Mark Esper said on 13 October that US troops would be withdrawn from Syria.',
      'withdrawn',
    );
    expect(told.said).toEqual({ from: 18_182, to: 18_182, named: true });
    const today = one('US troops will be withdrawn from Syria, Mark Esper said.', 'withdrawn');
    expect(today.said).toEqual({ from: 18_192, to: 18_192, named: false });
  });

  it('keep the chain of those who tell it', () => {
    const { voice, told } = one(
      'The New York Times reported that Mark Esper had said that US troops would leave Syria.',
      'leave',
    );
    expect(voice).toBe('person:mark esper');
    expect(told).toEqual(['person:mark esper', 'organization:new york times']);
  });

  it('mark what the words do not say', () => {
    const text =
      'US troops must leave within four weeks, the Iraqi defence minister, Najah al-Shammari, said.';
    const [place] = propose(text, '2019-10-23').find(({ kind }) => kind === 'deadline')!.places;
    expect(place).toEqual({
      id: 'iq',
      country: 'iq',
      leg: 'from',
      inferred: 'the country of whoever says so',
    });
  });

  it('take no stay for said where permission to stay is refused', () => {
    const all = propose(
      '“There is no permission for US troops to stay inside Iraq,” the Iraqi military said.',
      '2019-10-22',
    );
    expect(all.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['consent refused']);
  });
});

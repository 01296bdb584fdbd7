// Ids of entries: the same after edits elsewhere and other readings, distinct within a report.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/ledger/entries.ts';
import { entryIds } from '../../src/ledger/entry-id.ts';
import { evidenceProblem } from '../../src/ledger/evidence.ts';
import { toyRead } from '../store/toy-reader.ts';

const ids = (text: string, id = 'r1') => entryIds(toyRead({ id, text }), text);

/** The ids of the entries whose words lie in a sentence: statements, claims, times. */
function inSentences(text: string): string[][] {
  const reading = toyRead({ id: 'r1', text });
  const named = entryIds(reading, text);
  return reading.sentences.map(([from, to]) => {
    const within = entriesOf(reading).filter(({ kind, body }) => {
      if (kind === 'statement') return body.source![0] >= from && body.source![0] < to;
      if (kind === 'claim') return body.trigger[0] >= from && body.trigger[0] < to;
      return kind === 'time' && body.span[0] >= from && body.span[0] < to;
    });
    return within.map(({ body }) => named.get(body.id)!);
  });
}

const sentence = fc
  .tuple(
    fc.constantFrom('Ryan', 'Esper', 'Akar', 'Aoun'),
    fc.constantFrom('will leave', 'have left'),
    fc.constantFrom('Syria', 'Iraq', 'Mali'),
    fc.constantFrom('', ' by Friday'),
  )
  .map(([name, verb, place, by]) => `${name} said troops ${verb} ${place}${by}.`);
const sentences = fc.array(sentence, { minLength: 1, maxLength: 12 });

test('what they look like does not change: judgements hold by them', () => {
  const text = 'Ryan said troops will leave Syria by Friday.';
  expect(Object.fromEntries(ids(text))).toMatchInlineSnapshot(`
    {
      "a1": "a_nj6pc3yjvq4d13kk",
      "c1": "c_1509ky0mt5e02e1z",
      "p1": "p_bha6vj56hsq2ysqn",
      "s1": "s_mjxe4fznjsvawn72",
      "t1": "t_501hngb5116vcvzh",
    }
  `);
});

describe('ids of entries', () => {
  test('are distinct within a report', () => {
    fc.assert(
      fc.property(sentences, (all) => {
        const text = all.join(' ');
        const reading = toyRead({ id: 'r1', text });
        expect(evidenceProblem(reading, text)).toBeNull();
        const found = entryIds(reading, text);
        expect(found.size).toBe(entriesOf(reading).length);
        expect(new Set(found.values()).size).toBe(found.size);
      }),
    );
  });

  test('stay when other sentences come and go', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat({ max: 3 })),
        (all, picks) => {
          const before = inSentences(all.join(' '));
          const pick = all.map(() => picks.next().value as number);
          const kept = all.filter((_, i) => pick[i]! > 0);
          const edited = kept.flatMap((one, i) =>
            pick[i] === 1 ? [`Zappa said troops have left Place${i}.`, one] : [one],
          );
          const after = inSentences(edited.join('\n\n'));
          for (const [i, one] of all.entries())
            if (pick[i]! > 0) expect(after[edited.indexOf(one)]).toEqual(before[i]);
        },
      ),
    );
  });

  test('of actors and places go by the name, wherever they are met first', () => {
    const first = ids('Ryan said troops will leave Syria. Ryan said troops have left Iraq.');
    const later = ids('Akar said troops will leave Iraq. Ryan said troops will leave Syria.');
    expect(later.get('a2')).toBe(first.get('a1'));
    expect([later.get('p1'), later.get('p2')]).toEqual([first.get('p2'), first.get('p1')]);
  });

  test('differ between reports, kinds and triggers', () => {
    const text = 'Ryan said troops will leave Syria by Friday.';
    const [one, another] = [ids(text, 'r1'), ids(text, 'r2')];
    expect([...one.values()].filter((id) => [...another.values()].includes(id))).toEqual([]);
    const reading = toyRead({ id: 'r1', text });
    const claim = reading.claims![0]!;
    const changed = (change: object) =>
      entryIds({ ...reading, claims: [{ ...claim, ...change }] }, text).get('c1');
    expect(changed({ kind: 'movement' })).not.toBe(one.get('c1'));
    expect(changed({ trigger: [0, 4] })).not.toBe(one.get('c1'));
    expect(changed({ status: 'denied', score: 0, who: [0, 4] })).toBe(one.get('c1'));
  });

  test('do not mind how white space lies', () => {
    const text = 'Ryan said troops will leave Syria by Friday.';
    const reading = toyRead({ id: 'r1', text });
    const spaced = text.replaceAll(' ', '\n');
    expect(entryIds(reading, spaced)).toEqual(entryIds(reading, text));
  });
});

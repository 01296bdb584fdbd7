// What changed between two states of a page: golden cases, and properties over any edits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/ledger/entries.ts';
import { entryIds } from '../../src/ledger/entry-id.ts';
import { changeCounts, type PageEntries, versionChanges } from '../../src/ledger/version-changes.ts';
import type { Reading } from '../../src/reading.ts';
import { toyRead } from '../store/toy-reader.ts';

/** A state of the page `r1` with its toy reading, which `mend` may change. */
function state(text: string, mend: (reading: Reading) => Reading = (reading) => reading): PageEntries {
  const reading = mend(toyRead({ id: 'r1', text }));
  const ids = entryIds(reading, text);
  const entries = entriesOf(reading).map(({ kind, body }) => ({
    ...{ id: ids.get(body.id)!, kind, localId: body.id },
    body: body as unknown as Readonly<Record<string, unknown>>,
  }));
  return { text, entries };
}

const RYAN = 'Ryan said troops will leave Syria by Friday.';
const ESPER = 'Esper said troops have left Iraq.';
const AOUN = 'Aoun said troops have left Mali.';

/** `+ claim: …` for each statement and claim that changed. */
function lines(before: PageEntries, after: PageEntries): string[] {
  const { added, gone, changed } = versionChanges(before, after);
  const said = (sign: string) => (one: (typeof added)[number]) =>
    one.entry === 'claim' || one.entry === 'statement'
      ? [`${sign} ${one.claim ?? one.entry}: ${one.words}`]
      : [];
  return [...added.flatMap(said('+')), ...gone.flatMap(said('-')), ...changed.flatMap(said('~'))];
}

describe('a page that changes', () => {
  test('says what is new and what is gone, with the sentences', () => {
    expect(lines(state(`${RYAN} ${ESPER}`), state(`${AOUN}\n\n${RYAN}`))).toEqual([
      ...[`+ statement: ${AOUN}`, `+ movement: ${AOUN}`],
      ...[`- statement: ${ESPER}`, `- movement: ${ESPER}`],
    ]);
  });

  test('is the same where sentences only moved', () => {
    const [before, after] = [state(`${RYAN} ${ESPER} ${AOUN}`), state(`${AOUN}\n ${ESPER}\n${RYAN}`)];
    expect(versionChanges(before, after)).toEqual({
      added: [],
      gone: [],
      changed: [],
      same: before.entries.length,
    });
  });

  test('names the fields of a claim that changed, in words and in ids that last', () => {
    const before = state(`${RYAN} ${ESPER}`);
    const after = state(`${ESPER} ${RYAN}`, (reading) => ({
      ...reading,
      claims: reading.claims!.map((claim) =>
        claim.kind === 'movement'
          ? {
              ...claim,
              status: 'denied',
              score: 0.1,
              rule: 'other',
              who: claim.from!,
              counts: { min: 1, max: null },
            }
          : claim,
      ),
    }));
    const { changed, added, gone } = versionChanges(before, after);
    expect([added, gone]).toEqual([[], []]);
    expect(changed).toEqual([
      {
        ...{ id: expect.stringMatching(/^c_/), entry: 'claim', claim: 'movement' },
        ...{ span: [0, ESPER.length], words: ESPER },
        fields: [
          { name: 'who', before: 'troops', after: 'Iraq' },
          { name: 'status', before: 'done', after: 'denied' },
          { name: 'counts', before: null, after: { max: null, min: 1 } },
        ],
      },
    ]);
  });

  test('a reference to another entry is a change, one whose id in the reading differs is none', () => {
    const before = state(`${RYAN} ${ESPER}`);
    const [ryan, esper] = before.entries.filter(({ kind }) => kind === 'actor');
    const after = state(`${ESPER} ${RYAN}`, (reading) => ({
      ...reading,
      statements: reading.statements.map((one) => ({ ...one, actor: reading.actors![0]!.id })),
    }));
    expect(versionChanges(before, after).changed).toMatchObject([
      { entry: 'statement', fields: [{ name: 'actor', before: ryan!.id, after: esper!.id }] },
    ]);
  });
});

const sentence = fc
  .tuple(
    fc.constantFrom('Ryan', 'Esper', 'Akar'),
    fc.constantFrom('will leave', 'have left'),
    fc.constantFrom('Syria', 'Iraq'),
    fc.constantFrom('', ' by Friday'),
  )
  .map(([name, verb, place, by]) => `${name} said troops ${verb} ${place}${by}.`);
const page = fc.array(sentence, { maxLength: 8 }).map((all) => state(all.join(' ')));

describe('any two states', () => {
  test('have every entry counted once; the other way round new is gone', () => {
    fc.assert(
      fc.property(page, page, (before, after) => {
        const there = versionChanges(before, after);
        const back = versionChanges(after, before);
        const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort();
        expect(ids(there.added)).toEqual(ids(back.gone));
        expect(ids(there.gone)).toEqual(ids(back.added));
        expect(ids(there.changed)).toEqual(ids(back.changed));
        expect(there.added.length + there.changed.length + there.same).toBe(after.entries.length);
        expect(there.gone.length + there.changed.length + there.same).toBe(before.entries.length);
        for (const one of [...there.added, ...there.changed])
          expect(after.text.slice(...one.span)).toBe(one.words);
        for (const one of there.gone) expect(before.text.slice(...one.span)).toBe(one.words);
        expect(changeCounts(there, 'claim').new).toBe(
          there.added.filter(({ entry }) => entry === 'claim').length,
        );
      }),
    );
  });

  test('that are one have nothing changed', () => {
    fc.assert(
      fc.property(page, (one) => {
        expect(versionChanges(one, one)).toEqual({
          added: [],
          gone: [],
          changed: [],
          same: one.entries.length,
        });
      }),
    );
  });
});

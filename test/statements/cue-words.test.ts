// The table of cue words, and what words see of the cue words around them.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { segment } from '../../src/language/segment.ts';
import { hashString } from '../../src/model/hash.ts';
import { contextOf, PAD } from '../../src/statements/context.ts';
import { CueLevel, CueWords, cueWordKey } from '../../src/statements/cue-words.ts';
import { openTestLanguage } from './marked-frames.ts';

describe('cue words', () => {
  it('keep the level of each key and give no other a level', () => {
    const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    const rows = fc.uniqueArray(fc.record({ key, level: fc.integer({ min: 1, max: 3 }) }), {
      selector: (row) => row.key,
    });
    fc.assert(
      fc.property(rows, fc.array(key), (known, others) => {
        const words = new CueWords(
          Int32Array.from(known, (row) => row.key),
          Uint8Array.from(known, (row) => row.level),
        );
        const levels = new Map(known.map((row) => [row.key, row.level]));
        for (const one of [...levels.keys(), ...others]) expect(words.level(one)).toBe(levels.get(one) ?? 0);
      }),
    );
  });

  it('are told apart as verbs and as other words', () => {
    const report = hashString('report');
    const words = new CueWords(Int32Array.of(cueWordKey(report, true)), Uint8Array.of(CueLevel.Mostly));
    expect(words.level(cueWordKey(report, true))).toBe(CueLevel.Mostly);
    expect(words.level(cueWordKey(report, false))).toBe(CueLevel.None);
  });
});

describe('a context', () => {
  let language: Language;
  beforeAll(async () => {
    language = await openTestLanguage();
  });

  it('knows the nearest cue word on either side, and the commas between', () => {
    const cueWords = new CueWords(
      Int32Array.of(cueWordKey(hashString('say'), true), cueWordKey(hashString('go'), true)),
      Uint8Array.of(CueLevel.Mostly, CueLevel.Some),
    );
    const text = 'On Monday, he said, wearily, they would go. Nobody came.';
    const context = contextOf(language.tag(segment(text)), cueWords);
    const at = (word: string): number => context.words.form.indexOf(word);
    const said = at('said');
    expect(context.cueLevelAt[said + PAD]).toBe(CueLevel.Mostly);
    expect(context.cueLevelAt[at('go') + PAD]).toBe(CueLevel.Some);
    expect([context.cueBefore[at('Monday')], context.cueAfter[at('Monday')]]).toEqual([-1, said]);
    expect([context.cueBefore[at('they')], context.cueAfter[at('they')]]).toEqual([said, -1]);
    expect(context.commasAfter[at('Monday')]).toBe(1);
    expect(context.commasBefore[at('they')]).toBe(2);
    expect(context.cueBefore[at('came')]).toBe(-1);
    expect([...context.cueLevelOf]).toEqual([0, CueLevel.Mostly, 0, 0]);
  });
});

// What is read off a frame once its words are known: addressee, manner, clean ends, and what is told in what. Marked
// as the golden cases are; the frames come from the marks, so that only the stage under test decides.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { addresseeOf } from '../../src/statements/addressee.ts';
import { mannerOf } from '../../src/statements/manner.ts';
import { afterDateline, tidied } from '../../src/statements/trim.ts';
import { unswapped } from '../../src/statements/unswapped.ts';
import { containers } from '../../src/statements/within.ts';
import { frame, markedFrames, openTestLanguage, wordsOf } from './marked-frames.ts';

let language: Language;
beforeAll(async () => {
  language = await openTestLanguage();
});

describe('source and content', () => {
  it.each([
    '{1s They must leave within four weeks}, {1c warned} {1t his counterpart}.',
    '{1s The road is closed to the convoys}, {1c said} {1t the army’s spokesman in the capital}.',
  ])('change places where one was taken for the other: %s', (marked) => {
    const { context, frames } = markedFrames(language, marked);
    const { source, content } = unswapped(context, frames[0]!);
    expect(source).toEqual(frames[0]!.content);
    expect(content).toEqual(frames[0]!.source);
  });

  it.each([
    '{1s The minister who must leave}, {1c announced} {1t a pause}.',
    '{1s The envoy} {1c demanded} {1t a ceasefire}.',
    '{1s They know what the plan is}, {1c said} {1t that he would stay}.',
    '{1s Trains passed the shafts and were} {1c pumping} {1t cool air}.',
  ])('stay where they are: %s', (marked) => {
    const { context, frames } = markedFrames(language, marked);
    expect(unswapped(context, frames[0]!)).toBe(frames[0]);
  });
});

describe('addressee', () => {
  it.each([
    '{1s He} {1c told} {1a reporters} {1t that it was over}.',
    '{1s He} {1c told} {1a the Associated Press} on Wednesday {1t that it was over}.',
    '{1s She} {1c told} {1a the head of the commission} {1t to leave}.',
    '{1s She} {1c told} {1a parliament’s defense committee} {1t that it was over}.',
    '{1s He} {1c asked} {1a the soldiers} {1t whether they had eaten}.',
    '{1s He} {1c warned} {1a Russia and Iran} {1t that they would pay}.',
    '“{1t It is over},” {1s he} {1c told} {1a me}.',
    '“{1t It is over},” {1s he} {1c said} to {1a the crowd}.',
    '{1s The envoy} {1c explained} to {1a the families} {1t that it was over}.',
    '{1s The president} {1c informed} {1a the governor} {1t of the attack}.',
  ])('is found: %s', (marked) => {
    const { context, frames, statements } = markedFrames(language, marked);
    const found = wordsOf(context, addresseeOf(context, frames[0]!));
    expect(found).toBe(context.words.text.slice(...statements[0]!.addressee!));
  });

  it.each([
    '{1s He} {1c said} {1t it was over}.',
    '{1s He} {1c said} {1t he would go to the front}.',
    '{1s He} {1c told} {1t the truth}.',
    '{1s He} {1c said} on Monday {1t that it was over}.',
    '“{1t It is over},” {1s the man} {1c said}.',
    '“{1t It is over},” {1c said} {1s the man}.',
    '{1s The army} {1c ordered} {1t the troops to leave}.',
    '{1s She} {1c urged} {1t that he be freed}.',
    '{1c According to} {1s the ministry}, {1t it was over}.',
  ])('is not found: %s', (marked) => {
    const { context, frames } = markedFrames(language, marked);
    expect(addresseeOf(context, frames[0]!)).toBeNull();
  });
});

describe('manner', () => {
  it.each([
    '“{1t It is over},” {1s he} {1c=direct said}.',
    '{1t “It is over,”} {1s he} {1c=direct said}.',
    '"{1t It},” {1s he} {1c=direct said}, "{1t is over}."',
    '{1s He} {1c=indirect said} {1t it was over}.',
    '{1s He} {1c=mixed said} {1t it was “over” at last}.',
    '“{1t It is over},” {1s he} {1c=mixed said}, {1t and left no doubt}.',
    '{1s He} {1c=indirect said} {1t the soldiers’ war was over}.',
  ])('%s', (marked) => {
    const { context, frames, statements } = markedFrames(language, marked);
    expect(mannerOf(context, frames[0]!)).toBe(statements[0]!.manner);
  });
});

describe('ends', () => {
  it.each([
    ['{1t , the war is over ,} {1s he} {1c said}.', 'the war is over'],
    ['{1t — the war is over --} {1s he} {1c said}.', 'the war is over'],
    ['{1t BAGHDAD (Sample Wire) — The war is over,} {1s he} {1c said}.', 'The war is over'],
    ['{1t “The war is over,”} {1s he} {1c said}.', '“The war is over,”'],
    ['“The war,” {1c said} {1s he}, “{1t is over}.”', 'is over'],
    ['{1t The U.S. left} {1s he} {1c said}.', 'The U.S. left'],
  ])('of a content are cut clean: %s', (marked, content) => {
    const { context, frames } = markedFrames(language, marked);
    expect(wordsOf(context, tidied(context, frames[0]!).content[0] ?? null)).toBe(content);
  });

  it('of a source are cut clean, and a content of marks alone is gone', () => {
    const { context, frames } = markedFrames(language, '“{1t , —} {1c said} {1s the man,} “It is over.”');
    const clean = tidied(context, frames[0]!);
    expect(wordsOf(context, clean.source[0]!)).toBe('the man');
    expect(clean.content).toEqual([]);
  });
});

describe('dateline', () => {
  it.each([
    ['BAGHDAD (Sample Wire) — The war is over.', 'The'],
    ['BAGHDAD — The war is over.', 'The'],
    ['ANKARA, Oct. 17 (Sample Wire) - The war is over.', 'The'],
    ['NEAR THE SAHELA CROSSING, Iraq (Sample Wire) — The war is over.', 'The'],
    ['WASHINGTON (SW) -- The war is over.', 'The'],
    ['DEIR EZ-ZOR, Syria — The war is over.', 'The'],
    ['RAS AL-AIN, Syria - The war is over.', 'The'],
    ['BAGHDAD-based troops — at last — left.', 'BAGHDAD'],
    ['The war is over — at last.', 'The'],
    ['NATO said on Monday — too late — that it was over.', 'NATO'],
    ['BAGHDAD is quiet.', 'BAGHDAD'],
    ['A man left.', 'A'],
  ])('%s', (text, first) => {
    const { context } = markedFrames(language, text);
    expect(context.words.form[afterDateline(context, 0)]).toBe(first);
  });

  it('is looked for only where a paragraph begins', () => {
    const { context } = markedFrames(language, 'It is over. BAGHDAD — The war.');
    expect(afterDateline(context, 1)).toBe(context.starts[1]);
  });
});

describe('within', () => {
  it('is the smallest content that holds the cue', () => {
    const { frames } = markedFrames(
      language,
      '{1s A} {1c said} {1t {2s B} {2c said} {2t {3s C} {3c said} {3t it}}}, and {4s D} {4c said} {4t no}.',
    );
    expect([...containers(frames)]).toEqual([-1, 0, 1, -1]);
  });

  it('does not go by the source, nor by words beside the content', () => {
    expect([...containers([frame([2, 3], [], [[4, 9]]), frame([9, 10], [[5, 6]], [[11, 12]])])]).toEqual([
      -1, -1,
    ]);
  });

  it('never goes round in a circle', () => {
    expect([...containers([frame([0, 1], [], [[2, 6]]), frame([3, 4], [], [[0, 2]])])]).toEqual([-1, 0]);
    const ring = [frame([0, 1], [], [[2, 4]]), frame([2, 3], [], [[5, 7]]), frame([5, 6], [], [[0, 2]])];
    expect([...containers(ring)]).toEqual([-1, 0, 1]);
    expect([...containers([frame([3, 4], [], [[0, 9]])])]).toEqual([-1]);
  });
});

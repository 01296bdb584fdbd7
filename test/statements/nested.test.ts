// Contents that are read once more for statements told inside them: which are, and that nothing shifts on the way.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { contextOf } from '../../src/statements/context.ts';
import { moved, nestingRuns, wordsOfRun } from '../../src/statements/nested.ts';
import { frame, markedFrames, openTestLanguage, wordsOf } from './marked-frames.ts';

let language: Language;
beforeAll(async () => {
  language = await openTestLanguage();
});

describe('a content', () => {
  it.each([
    '{1s He} {1c said} {1t that the minister had told him to go home}.',
    '“{1t My father said that we should never leave this valley},” {1s she} {1c said}.',
  ])('with a verb of saying is read again: %s', (marked) => {
    const { context, frames } = markedFrames(language, marked);
    expect(nestingRuns(context, frames[0]!)).toEqual(frames[0]!.content);
  });

  it.each([
    '{1s He} {1c said} {1t that the troops had left the valley at dawn}.',
    '{1s He} {1c said} {1t she said no}.',
    '{1s He} {1c said} {1t that the statement of the ministry had been sent}.',
  ])('without one, or too short, is not: %s', (marked) => {
    const { context, frames } = markedFrames(language, marked);
    expect(nestingRuns(context, frames[0]!)).toEqual([]);
  });
});

describe('the words of a run', () => {
  const MARKED = '{1s He} {1c said}: “{1t It is over. The army told us. We left}.” All cheered.';

  it('keep their offsets in the text and their sentences', () => {
    const { context, frames } = markedFrames(language, MARKED);
    const run = frames[0]!.content[0]!;
    const words = wordsOfRun(context.words, run);
    expect(words.count).toBe(run[1] - run[0]);
    for (let i = 0; i < words.count; i++)
      expect(words.text.slice(words.from[i], words.to[i])).toBe(words.form[i]);
    const starts = [...words.sentenceStarts];
    expect(starts.map((start) => words.form[start] ?? 'end')).toEqual(['It', 'The', 'We', 'end']);
    expect(contextOf(words).count).toBe(words.count);
  });

  it('come back to their place', () => {
    const { context, frames } = markedFrames(language, MARKED);
    const [begin] = frames[0]!.content[0]!;
    const inner = moved(frame([6, 7], [[4, 6]], [[7, 8]]), begin);
    expect([inner.cue.begin, inner.cue.end, inner.cue.head].map((i) => i - begin)).toEqual([6, 7, 6]);
    expect(
      [inner.source[0]!, [inner.cue.begin, inner.cue.end] as const].map((run) => wordsOf(context, run)),
    ).toEqual(['The army', 'told']);
  });
});

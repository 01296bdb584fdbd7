// What the parser knows of the words around: what comes next, what is in between, what is open.
import { expect, test } from 'vitest';
import { UPOS, XPOS } from '../../src/language/tags.ts';
import { TreeVocabulary } from '../../src/language/trees-words.ts';
import { boundaryType } from '../../src/language/word-type.ts';

test('the next verb and mark of the sentence, what comes before a word, what is open', () => {
  const tags =
    'PRON/PRP VERB/VBZ PUNCT/, PUNCT/`` VERB/VB CCONJ/CC VERB/VB PUNCT/-LRB- NOUN/NN PUNCT/-RRB- NOUN/NN ADV/RB'.split(
      ' ',
    );
  const [upos, xpos] = [UPOS, XPOS].map((names, k) =>
    Uint8Array.from(tags, (tag) => names.indexOf(tag.split('/')[k]!)),
  );
  const words = new TreeVocabulary(new Uint8Array(UPOS.length * XPOS.length), new Int32Array()).wordsOf({
    count: tags.length,
    sentenceStarts: Int32Array.of(0, 10, 12),
    types: tags.map(boundaryType),
    upos: upos!,
    xpos: xpos!,
  });
  expect([...words.nextVerb]).toEqual([1, 1, 4, 4, 4, 6, 6, -1, -1, -1, -1, -1]);
  expect([...words.nextMark]).toEqual([2, 2, 2, 3, 7, 7, 7, 7, 9, 9, -1, -1]);
  expect([...words.verbs]).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 3]);
  expect([...words.commas]).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect([...words.conjunctions]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
  expect([...words.open]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 3, 3, 0, 0]);
});

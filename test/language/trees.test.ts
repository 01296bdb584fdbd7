// Trees through the real weights: a tree whatever the words and tags are, and a few sentences as they should be.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLanguage, UPOS, XPOS } from '../../src/language/language.ts';
import { segment } from '../../src/language/segment.ts';
import { loadTreeParser, type ParsedWords, RELATIONS } from '../../src/language/trees.ts';
import { languageFiles } from './language-files.ts';

const language = await loadLanguage(await languageFiles());
const parser = await loadTreeParser(readFileSync(new URL('../../models/trees.bin', import.meta.url)));

/** `saw(nsubj:She, obj:dog(det:the))`: the tree of a sentence, dependents in the order of the text. */
function drawn(words: ParsedWords, sentence = 0): string {
  const { sentenceStarts, heads, relations, form } = words;
  const begin = sentenceStarts[sentence]!;
  const end = sentenceStarts[sentence + 1]!;
  const draw = (head: number): string => {
    const parts: string[] = [];
    for (let i = begin; i < end; i++)
      if (heads[i] === head) parts.push(`${RELATIONS[relations[i]!]}:${form[i]}${draw(i)}`);
    return parts.length > 0 ? `(${parts.join(' ')})` : '';
  };
  return draw(-1).slice(1, -1);
}

function expectTrees({ sentenceStarts, heads, relations }: ParsedWords): void {
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const begin = sentenceStarts[s]!;
    const end = sentenceStarts[s + 1]!;
    let roots = 0;
    const reaches = new Uint8Array(end - begin);
    for (let i = begin; i < end; i++) {
      if (heads[i] === -1) roots++;
      else if (heads[i]! < begin || heads[i]! >= end) throw new Error(`word ${i}: head ${heads[i]} outside`);
      if ((RELATIONS[relations[i]!] === 'root') !== (heads[i] === -1))
        throw new Error(`word ${i}: not the root`);
      let up = i;
      for (let steps = 0; up !== -1 && !reaches[up - begin]; steps++) {
        if (steps > end - begin) throw new Error(`word ${i}: a cycle`);
        up = heads[up]!;
      }
      for (let word = i; word !== up; word = heads[word]!) reaches[word - begin] = 1;
    }
    expect(roots).toBe(end > begin ? 1 : 0);
  }
}

describe('every sentence gets one tree with one root', () => {
  const words =
    'the President said , “ troops ” will leave Syria by 30 days ? ! … . - not in of to 😀 ("'.split(' ');
  test('whatever its words and tags', () => {
    const sentence = fc.array(
      fc.record({
        form: fc.constantFrom(...words),
        upos: fc.nat(UPOS.length - 1),
        xpos: fc.nat(XPOS.length - 1),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(sentence, (some) => {
        const tagged = language.tag(segment(some.map((word) => word.form).join(' ')));
        const at = (i: number) => some[i % some.length]!;
        const parsed = parser.parse({
          ...tagged,
          upos: tagged.upos.map((_, i) => at(i).upos),
          xpos: tagged.xpos.map((_, i) => at(i).xpos),
        });
        expectTrees(parsed);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test.each([
    ['nothing', ''],
    ['one word', 'Yes'],
    ['only punctuation', '? ! … — ( )'],
    ['400 words', `${'the soldier and '.repeat(133)}left`],
    ['20,000 words without an end', 'a '.repeat(20_000)],
  ])('%s', (_, text) => expectTrees(parser.parse(language.tag(segment(text)))));
});

test('the same words give the same trees', () => {
  const once = language.tag(segment('Turkey said on Monday that it would not wait for the United States.'));
  const { heads, relations } = parser.parse(once);
  parser.parse(language.tag(segment('Something else. And more.')));
  expect(parser.parse(once).heads).toEqual(heads);
  expect(parser.parse(once).relations).toEqual(relations);
});

describe('trees of plain sentences', () => {
  test.each([
    ['She saw the dog.', 'root:saw(nsubj:She obj:dog(det:the) punct:.)'],
    [
      'The minister said troops will leave Syria.',
      'root:said(nsubj:minister(det:The) ccomp:leave(nsubj:troops aux:will obj:Syria) punct:.)',
    ],
    [
      'He was killed by soldiers.',
      'root:killed(nsubj:pass:He aux:pass:was obl:agent:soldiers(case:by) punct:.)',
    ],
  ])('%s', (text, tree) => expect(drawn(parser.parse(language.tag(segment(text))))).toBe(tree));
});

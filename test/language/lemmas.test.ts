// Lemmas: scripts make what they were made from, and words of news get the lemmas of the treebanks.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, loadLanguage } from '../../src/language/language.ts';
import {
  applyScript,
  nameOfScript,
  parseScript,
  plainForm,
  scriptOf,
} from '../../src/language/lemma-scripts.ts';
import { segment } from '../../src/language/segment.ts';
import { languageFiles } from './language-files.ts';

describe('lemma scripts', () => {
  it.each([
    ['cities', 'city', 'l:ies\ty'],
    ['Was', 'be', 'l:was\tbe'],
    ['AMERICAN', 'American', 'c:\t'],
    ['Americans', 'American', 'c:s\t'],
    ['McCain', 'McCain', 'k:\t'],
    ['1,000', '1000', 'n:\t'],
    ['n’t', 'not', "l:'t\tot"],
  ])('%s -> %s is %s', (form, lemma, name) => {
    expect(nameOfScript(scriptOf(form, lemma))).toBe(name);
  });

  it('make their own lemma again', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, word, (form, lemma) => {
        fc.pre(plainForm(lemma) === lemma);
        expect(applyScript(parseScript(nameOfScript(scriptOf(form, lemma))), form)).toBe(lemma);
      }),
    );
  });
});

describe('lemmas', () => {
  let language: Language;
  beforeAll(async () => {
    language = await loadLanguage(await languageFiles());
  });
  const lemmas = (text: string): string =>
    language
      .tag(segment(text))
      .lemma.map(({ text: lemma }) => lemma)
      .join(' ');

  it.each([
    ['The troops were leaving the cities.', 'the troops be leave the city .'],
    ["It's been agreed, he says.", 'it have be agree , he say .'],
    ["It's agreed.", 'it be agree .'],
    ['Turkey won’t wait for us.', 'Turkey will not wait for we .'],
    ['He went to the United Nations.', 'he go to the Unite Nation .'],
    ['1,000 men left the towns.', '1000 man leave the town .'],
  ])('%s', (text, expected) => {
    expect(lemmas(text)).toBe(expected);
  });

  it('are one object for one text', () => {
    const { lemma } = language.tag(segment('He said he says.'));
    expect(lemma[1]).toBe(lemma[3]);
  });
});

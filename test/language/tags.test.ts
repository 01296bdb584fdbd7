// Tags of words: the shapes that come out, sentences that must come out right, and any input at all.
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, loadLanguage, NAME_LABELS, UPOS, XPOS } from '../../src/language/language.ts';
import { Lexicon } from '../../src/language/lexicon.ts';
import { segment } from '../../src/language/segment.ts';
import { Tagger } from '../../src/language/tagger.ts';
import { WordList } from '../../src/language/word-list.ts';
import { unpackWeights } from '../../src/model/weights-file.ts';
import { languageFiles } from './language-files.ts';

let language: Language;
beforeAll(async () => {
  language = await loadLanguage(await languageFiles());
});

const tags = (text: string): string => {
  const { form, xpos, upos, count } = language.tag(segment(text));
  return Array.from({ length: count }, (_, i) => `${form[i]}/${XPOS[xpos[i]!]}/${UPOS[upos[i]!]}`).join(' ');
};

describe('tags', () => {
  it('tags a plain sentence of news', () => {
    expect(tags('The minister told reporters that talks had failed on Monday.')).toBe(
      'The/DT/DET minister/NN/NOUN told/VBD/VERB reporters/NNS/NOUN that/IN/SCONJ talks/NNS/NOUN ' +
        'had/VBD/AUX failed/VBN/VERB on/IN/ADP Monday/NNP/PROPN ././PUNCT',
    );
  });

  it('tells auxiliaries, particles and prepositions apart', () => {
    expect(tags("They don't want to go to Ankara.")).toBe(
      "They/PRP/PRON do/VBP/AUX n't/RB/PART want/VB/VERB to/TO/PART go/VB/VERB to/IN/ADP Ankara/NNP/PROPN ././PUNCT",
    );
  });

  it('tells opening from closing straight quotation marks', () => {
    expect(tags('"We agree," she said.')).toMatch(/^"\/``\/PUNCT .*,\/,\/PUNCT "\/''\/PUNCT she/);
  });

  it('gives one index a word, within the tag sets, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const words = segment(text);
        const tagged = language.tag(words);
        for (const array of [tagged.types, tagged.upos, tagged.xpos, tagged.lemma, tagged.name])
          expect(array.length).toBe(words.count);
        for (let i = 0; i < words.count; i++) {
          expect(tagged.upos[i]).toBeLessThan(UPOS.length);
          expect(tagged.xpos[i]).toBeLessThan(XPOS.length);
          expect(tagged.name[i]).toBeLessThan(NAME_LABELS.length);
          expect(tagged.types[i]!.form).toBe(words.form[i]);
          expect(typeof tagged.lemma[i]!.text).toBe('string');
        }
      }),
    );
  });

  it('gives a sentence the same tags whatever was read before', () => {
    const sentence = 'Mark Esper said U.S. troops would leave northern Syria.';
    const first = tags(sentence);
    for (const other of ['Turkey has begun.', 'HEADLINE IN CAPITALS', '"" -- (('])
      language.tag(segment(other));
    expect(tags(sentence)).toBe(first);
  });

  it('reads on correctly when the table of types is full', async () => {
    const list = new WordList(await unpackWeights(await readFile('models/word-list.bin')));
    const lexicon = new Lexicon(list, 8);
    const tagger = new Tagger(await unpackWeights(await readFile('models/tags.bin')), lexicon.boundary);
    const words = segment(
      'The minister told reporters on Monday that talks had failed, and he left the room at once.',
    );
    const out = new Uint8Array(words.count);
    tagger.tag(lexicon.typesOf(words), 0, words.count, out);
    const expected = language.tag(words);
    expect(Array.from(out, (label) => tagger.xposOf[label])).toEqual([...expected.xpos]);
  });
});

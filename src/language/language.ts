// Tags, lemmas and names of segmented words. One Language holds the models and its bounded caches; it may be used
// for any number of texts, one after the other.
import { unpackWeights } from '../model/weights-file.ts';
import { cliticLemma } from './lemma-context.ts';
import { Lemmatizer } from './lemmatizer.ts';
import { Lexicon } from './lexicon.ts';
import { rememberNames } from './name-memory.ts';
import { Namer } from './namer.ts';
import { Tagger } from './tagger.ts';
import { UPOS, XPOS } from './tags.ts';
import { WordList } from './word-list.ts';
import type { Lemma, WordType } from './word-type.ts';
import type { Words } from './words.ts';

export { NAME_LABELS } from './namer.ts';
export { UPOS, XPOS } from './tags.ts';
export type { Lemma, WordType } from './word-type.ts';

/** Words with what the language models say of them; every array has one element a word. */
export interface TaggedWords extends Words {
  readonly types: readonly WordType[];
  /** Index into UPOS. */
  readonly upos: Uint8Array;
  /** Index into XPOS. */
  readonly xpos: Uint8Array;
  readonly lemma: readonly Lemma[];
  /** Index into NAME_LABELS. */
  readonly name: Uint8Array;
}

/** The weights files that the language models read, as they lie in `models/`. */
export interface LanguageFiles {
  readonly 'word-list': Uint8Array;
  readonly tags: Uint8Array;
  readonly lemmas: Uint8Array;
  readonly names: Uint8Array;
}

/** The number that lemmas know a joint tag by. */
export function lemmaTag(upos: number, xpos: number): number {
  return upos * 64 + xpos;
}

const VBZ = XPOS.indexOf('VBZ');
const AUX = UPOS.indexOf('AUX');

/** Tags words. Not to be used by two callers at the same time; results do not change later. */
export class Language {
  readonly #lexicon: Lexicon;
  readonly #tagger: Tagger;
  readonly #lemmatizer: Lemmatizer;
  readonly #namer: Namer;

  constructor(lexicon: Lexicon, tagger: Tagger, lemmatizer: Lemmatizer, namer: Namer) {
    this.#lexicon = lexicon;
    this.#tagger = tagger;
    this.#lemmatizer = lemmatizer;
    this.#namer = namer;
  }

  /** Tags, lemmas and names of all words of a text. Linear in the number of words. */
  tag(words: Words): TaggedWords {
    const { count, sentenceStarts } = words;
    const types = this.#lexicon.typesOf(words);
    const joint = new Uint8Array(count);
    const upos = new Uint8Array(count);
    const xpos = new Uint8Array(count);
    const name = new Uint8Array(count);
    const lemma: Lemma[] = new Array(count);
    const { uposOf, xposOf } = this.#tagger;
    for (let s = 0; s + 1 < sentenceStarts.length; s++) {
      const begin = sentenceStarts[s]!;
      const end = sentenceStarts[s + 1]!;
      if (begin === end) continue;
      this.#tagger.tag(types, begin, end, joint);
      this.#namer.name(types, joint, begin, end, name);
      for (let i = begin; i < end; i++) {
        const label = joint[i]!;
        const type = types[i]!;
        upos[i] = uposOf[label]!;
        xpos[i] = xposOf[label]!;
        lemma[i] = this.#lemmaOf(type, label);
        if (upos[i] === AUX && xpos[i] === VBZ && type.normal === "'s") {
          const clitic = cliticLemma(types, i, end);
          if (clitic !== null) lemma[i] = this.#lemmatizer.intern(clitic);
        }
      }
    }
    rememberNames(types, xpos, name);
    return { ...words, types, upos, xpos, lemma, name };
  }

  #lemmaOf(type: WordType, label: number): Lemma {
    for (let known = type.lemmas; known !== null; known = known.next)
      if (known.label === label) return known.lemma;
    const { uposOf, xposOf } = this.#tagger;
    const lemma = this.#lemmatizer.lemma(type, lemmaTag(uposOf[label]!, xposOf[label]!));
    type.lemmas = { label, lemma, next: type.lemmas };
    return lemma;
  }
}

/** Builds a Language from the weights files' bytes. Throws when a file is not what it should be. */
export async function loadLanguage(files: LanguageFiles): Promise<Language> {
  const [list, tags, lemmas, names] = await Promise.all([
    unpackWeights(files['word-list']),
    unpackWeights(files.tags),
    unpackWeights(files.lemmas),
    unpackWeights(files.names),
  ]);
  const lexicon = new Lexicon(new WordList(list));
  return new Language(
    lexicon,
    new Tagger(tags, lexicon.boundary),
    new Lemmatizer(lemmas),
    new Namer(names, lexicon.boundary),
  );
}

// The words of a text as the parser's network knows them: tag classes, word classes and numbers of frequent words,
// and what lies ahead of and between them.
import type { TaggedWords } from './language.ts';
import { UPOS, XPOS } from './tags.ts';

/** The words of one or more sentences as class numbers. */
export interface TreeWords {
  /** Tag class from 1. */
  readonly tag: Int32Array;
  /** Distributional class, 0 when unknown. */
  readonly cluster: Int32Array;
  /** Number among the frequent words from 1, the most frequent first; 0 for the others. */
  readonly word: Int32Array;
  /** Hash of the word in small letters. */
  readonly lower: Int32Array;
  /** Kind and situation of the word type. */
  readonly written: Int32Array;
  /** Which tags the word has in news, as a class; 0 when unknown. */
  readonly silver: Int32Array;
  /** The next verb and the next punctuation mark of the sentence from the word on; -1 when there is none. */
  readonly nextVerb: Int32Array;
  readonly nextMark: Int32Array;
  /** How many verbs, commas and conjunctions there are in the text before the word. */
  readonly verbs: Int32Array;
  readonly commas: Int32Array;
  readonly conjunctions: Int32Array;
  /** What is open before the word in its sentence: 2 × brackets (at most 3) + 1 within quotation marks. */
  readonly open: Int32Array;
}

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const PUNCT = UPOS.indexOf('PUNCT');
const CCONJ = UPOS.indexOf('CCONJ');
const [COMMA, OPEN_QUOTE, CLOSE_QUOTE, OPEN_BRACKET, CLOSE_BRACKET] = [',', '``', "''", '-LRB-', '-RRB-'].map(
  (tag) => XPOS.indexOf(tag),
);

/** Turns tagged words into class numbers. */
export class TreeVocabulary {
  /** Tag class from 1, by UPOS index × XPOS.length + XPOS index. */
  readonly tags: Uint8Array;
  /** Hashes of the frequent words in small letters: the word at k has the number k + 1. */
  readonly frequent: Int32Array;
  readonly #numbers = new Map<number, number>();

  constructor(tags: Uint8Array, frequent: Int32Array) {
    if (tags.length !== UPOS.length * XPOS.length)
      throw new Error(`${tags.length} tag classes where ${UPOS.length} × ${XPOS.length} belong`);
    this.tags = tags;
    this.frequent = frequent;
    frequent.forEach((hash, k) => {
      this.#numbers.set(hash, k + 1);
    });
  }

  /** The classes of all words of a text. */
  wordsOf(words: Pick<TaggedWords, 'count' | 'sentenceStarts' | 'types' | 'upos' | 'xpos'>): TreeWords {
    const { count, types, upos, xpos } = words;
    const tag = new Int32Array(count);
    const cluster = new Int32Array(count);
    const word = new Int32Array(count);
    const lower = new Int32Array(count);
    const written = new Int32Array(count);
    const silver = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const type = types[i]!;
      tag[i] = this.tags[upos[i]! * XPOS.length + xpos[i]!]!;
      cluster[i] = type.cluster;
      lower[i] = type.lower;
      written[i] = type.written;
      silver[i] = type.silver;
      word[i] = this.#numbers.get(type.lower) ?? 0;
    }
    return { tag, cluster, word, lower, written, silver, ...surroundings(words) };
  }
}

type Surroundings = Omit<TreeWords, 'tag' | 'cluster' | 'word' | 'lower' | 'written' | 'silver'>;

function surroundings(words: Pick<TaggedWords, 'count' | 'sentenceStarts' | 'upos' | 'xpos'>): Surroundings {
  const { count, sentenceStarts, upos, xpos } = words;
  const nextVerb = new Int32Array(count);
  const nextMark = new Int32Array(count);
  const verbs = new Int32Array(count + 1);
  const commas = new Int32Array(count + 1);
  const conjunctions = new Int32Array(count + 1);
  const open = new Int32Array(count);
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const begin = sentenceStarts[s]!;
    const end = sentenceStarts[s + 1]!;
    let quote = 0;
    let brackets = 0;
    for (let i = begin; i < end; i++) {
      const x = xpos[i]!;
      const u = upos[i]!;
      open[i] = 2 * brackets + quote;
      if (x === OPEN_QUOTE) quote = 1;
      else if (x === CLOSE_QUOTE) quote = 0;
      else if (x === OPEN_BRACKET) brackets = brackets < 3 ? brackets + 1 : 3;
      else if (x === CLOSE_BRACKET) brackets = brackets > 0 ? brackets - 1 : 0;
      verbs[i + 1] = verbs[i]! + (u === VERB || u === AUX ? 1 : 0);
      commas[i + 1] = commas[i]! + (x === COMMA ? 1 : 0);
      conjunctions[i + 1] = conjunctions[i]! + (u === CCONJ ? 1 : 0);
    }
    let verb = -1;
    let mark = -1;
    for (let i = end - 1; i >= begin; i--) {
      const u = upos[i]!;
      if (u === VERB || u === AUX) verb = i;
      else if (u === PUNCT) mark = i;
      nextVerb[i] = verb;
      nextMark[i] = mark;
    }
  }
  return { nextVerb, nextMark, verbs, commas, conjunctions, open };
}

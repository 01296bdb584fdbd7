// What the statement models look at, laid out once a text: one number a word and property, padded at both ends
// so that neighbours can be read without asking where the text ends.
import { type TaggedWords, UPOS, XPOS } from '../language/language.ts';
import { hashString } from '../model/hash.ts';
import { CueLevel, CueWords, cueWordKey } from './cue-words.ts';
import { Quoted, quotations } from './quotations.ts';

/** How many words of padding stand before the first and after the last word. */
export const PAD = 3;
const BEFORE = -1;
const AFTER = -2;

/** Boundary before a word: none, a sentence's, a paragraph's. */
export const Boundary = { None: 0, Sentence: 1, Paragraph: 2 } as const;

/** Properties of the words of one text. Arrays named `…At` are padded: word i stands at i + PAD. */
export interface Context {
  readonly words: TaggedWords;
  readonly count: number;
  readonly lemmaAt: Int32Array;
  readonly lowerAt: Int32Array;
  /** XPOS index plus one. */
  readonly tagAt: Int32Array;
  readonly nameAt: Int32Array;
  readonly clusterAt: Int32Array;
  readonly groupAt: Int32Array;
  readonly quotedAt: Uint8Array;
  readonly shape: Int32Array;
  readonly suffix: Int32Array;
  readonly sentence: Int32Array;
  readonly starts: Int32Array;
  /** One of Boundary. */
  readonly boundary: Uint8Array;
  /** The nearest verb before and after a word within its sentence, or -1. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  /** The nearest noun, name or pronoun before a word within its sentence, or -1. */
  readonly nounBefore: Int32Array;
  /** The last word of the nearest noun group after a word within its sentence, or -1. */
  readonly nounAfter: Int32Array;
  /** A sentence: 0 no word quoted, 1 some but not the first, 2 all, 3 some, the first too. */
  readonly quotedShare: Uint8Array;
  /** One of CueLevel; of a sentence the highest, sentence s at s + 1, 0 at both ends. */
  readonly cueLevelAt: Uint8Array;
  readonly cueLevelOf: Uint8Array;
  /** The nearest word before and after a word within its sentence that is often a cue, or -1. */
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  /** How many commas stand between, up to 3; to the sentence's end where there is no such word. */
  readonly commasBefore: Uint8Array;
  readonly commasAfter: Uint8Array;
}

/** By XPOS index plus one: whether it is a verb's tag, modals included. */
export const VERB = Uint8Array.from(['', ...XPOS], (tag) => (/^(VB|MD)/.test(tag) ? 1 : 0));
const MODAL = XPOS.indexOf('MD') + 1;
const ACCORD = hashString('accord');
const ACCORDING = hashString('according');
const PUNCT = UPOS.indexOf('PUNCT');
const COMMA = XPOS.indexOf(',') + 1;
const MOST_COMMAS = 3;
const NOMINAL = Uint8Array.from(UPOS, (tag) =>
  tag === 'NOUN' || tag === 'PROPN' ? 2 : tag === 'PRON' ? 1 : 0,
);

/** Whether the word is a verb, or *according*, which leads statements as one does. */
export function isVerb(context: Context, i: number): boolean {
  const tag = context.tagAt[i + PAD]!;
  if (VERB[tag] === 1) return tag !== MODAL;
  const lemma = context.lemmaAt[i + PAD]!;
  return lemma === ACCORD || lemma === ACCORDING;
}

/** Whether the word is a punctuation mark. */
export function isMark(context: Context, i: number): boolean {
  return context.words.upos[i] === PUNCT;
}

/** Distances in words, near ones exactly: 0 … 5, then 6 to 9, 10 to 19, 20 to 39, more. */
export function nearness(distance: number): number {
  return distance < 6 ? distance : distance < 10 ? 6 : distance < 20 ? 7 : distance < 40 ? 8 : 9;
}

/** Lays out the properties of a text's words. */
export function contextOf(words: TaggedWords, cueWords: CueWords = CueWords.NONE): Context {
  const { count, sentenceStarts: starts, paragraphStart } = words;
  const padded = (): Int32Array =>
    new Int32Array(count + 2 * PAD).fill(BEFORE, 0, PAD).fill(AFTER, count + PAD);
  const nowhere = (): Int32Array => new Int32Array(count).fill(-1);
  const quotedAt = new Uint8Array(count + 2 * PAD);
  quotedAt.set(quotations(words), PAD);
  const context: Context = {
    words,
    count,
    lemmaAt: padded(),
    lowerAt: padded(),
    tagAt: padded(),
    nameAt: padded(),
    clusterAt: padded(),
    groupAt: padded(),
    quotedAt,
    shape: new Int32Array(count),
    suffix: new Int32Array(count),
    sentence: new Int32Array(count),
    starts,
    boundary: new Uint8Array(count),
    verbBefore: nowhere(),
    verbAfter: nowhere(),
    nounBefore: nowhere(),
    nounAfter: nowhere(),
    quotedShare: new Uint8Array(starts.length),
    cueLevelAt: new Uint8Array(count + 2 * PAD),
    cueLevelOf: new Uint8Array(starts.length + 1),
    cueBefore: nowhere(),
    cueAfter: nowhere(),
    commasBefore: new Uint8Array(count),
    commasAfter: new Uint8Array(count),
  };
  layOutWords(context);
  for (let s = 0; s + 1 < starts.length; s++) {
    layOutSentence(context, s, paragraphStart);
    layOutCues(context, s, cueWords);
  }
  return context;
}

function layOutWords(context: Context): void {
  const { words, count, lemmaAt, lowerAt, tagAt, nameAt, clusterAt, groupAt, shape, suffix } = context;
  for (let i = 0; i < count; i++) {
    const type = words.types[i]!;
    const at = i + PAD;
    lemmaAt[at] = words.lemma[i]!.hash;
    lowerAt[at] = type.lower;
    tagAt[at] = words.xpos[i]! + 1;
    nameAt[at] = words.name[i]!;
    clusterAt[at] = type.cluster;
    groupAt[at] = type.group;
    shape[i] = type.shape;
    suffix[i] = type.suffixes[2] ?? 0;
  }
}

function layOutSentence(context: Context, s: number, paragraphStart: Uint8Array): void {
  const { starts, sentence, boundary, verbBefore, verbAfter, nounBefore, nounAfter, quotedAt } = context;
  const { upos } = context.words;
  const begin = starts[s]!;
  const end = starts[s + 1]!;
  let verb = -1;
  let noun = -1;
  let quoted = 0;
  for (let i = begin; i < end; i++) {
    sentence[i] = s;
    verbBefore[i] = verb;
    if (isVerb(context, i)) verb = i;
    nounBefore[i] = noun;
    if (NOMINAL[upos[i]!]! > 0) noun = i;
    if (quotedAt[i + PAD] !== Quoted.Outside) quoted++;
  }
  verb = -1;
  noun = -1;
  for (let i = end - 1; i >= begin; i--) {
    verbAfter[i] = verb;
    if (isVerb(context, i)) verb = i;
    nounAfter[i] = noun;
    const nominal = NOMINAL[upos[i]!]!;
    if (nominal > 0 && !(nominal === 2 && i + 1 < end && NOMINAL[upos[i + 1]!] === 2)) noun = i;
  }
  if (begin < end) boundary[begin] = paragraphStart[begin] === 1 ? Boundary.Paragraph : Boundary.Sentence;
  const first = begin < end && quotedAt[begin + PAD] !== Quoted.Outside;
  context.quotedShare[s] = quoted === 0 ? 0 : quoted >= end - begin - 1 ? 2 : first ? 3 : 1;
}

function layOutCues(context: Context, s: number, cueWords: CueWords): void {
  const { starts, lemmaAt, tagAt, cueLevelAt, cueBefore, cueAfter, commasBefore, commasAfter } = context;
  const begin = starts[s]!;
  const end = starts[s + 1]!;
  let cue = -1;
  let commas = 0;
  let most = 0;
  for (let i = begin; i < end; i++) {
    const tag = tagAt[i + PAD]!;
    const level = cueWords.level(cueWordKey(lemmaAt[i + PAD]!, VERB[tag] === 1));
    cueLevelAt[i + PAD] = level;
    cueBefore[i] = cue;
    commasBefore[i] = commas;
    if (level > most) most = level;
    if (level >= CueLevel.Often) {
      cue = i;
      commas = 0;
    } else if (tag === COMMA && commas < MOST_COMMAS) commas++;
  }
  context.cueLevelOf[s + 1] = most;
  cue = -1;
  commas = 0;
  for (let i = end - 1; i >= begin; i--) {
    cueAfter[i] = cue;
    commasAfter[i] = commas;
    if (cueLevelAt[i + PAD]! >= CueLevel.Often) {
      cue = i;
      commas = 0;
    } else if (tagAt[i + PAD] === COMMA && commas < MOST_COMMAS) commas++;
  }
}

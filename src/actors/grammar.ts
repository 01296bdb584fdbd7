// What tags say about the words around a mention: noun phrases without trees, verbs, subjects.
import { type TaggedWords, UPOS, XPOS } from '../language/language.ts';

/** 1 for the tags named, by index. */
const table = (tags: readonly string[], names: readonly string[]): Uint8Array =>
  Uint8Array.from(tags, (tag) => (names.includes(tag) ? 1 : 0));
const upos = (...names: string[]): Uint8Array => table(UPOS, names);
const xpos = (...names: string[]): Uint8Array => table(XPOS, names);
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const NOUNS = upos('NOUN', 'PROPN');
const VERB = UPOS.indexOf('VERB');
const AUXILIARY = UPOS.indexOf('AUX');
const DETERMINERS = upos('DET');
const INSIDE = upos('NOUN', 'PROPN', 'ADJ', 'NUM');
const PARTICIPLES = xpos('VBN', 'VBG', 'JJ', 'RBS', 'JJS');
const FINITE = xpos('VBD', 'VBZ', 'VBP', 'MD');
/** Verbs whose object may be followed by another verb (*troops leaving Syria will …*). */
const BARE_VERBS = xpos('VB', 'VBG');
const ADVERBS = xpos('RB');
const GERUND = XPOS.indexOf('VBG');
const PUNCTUATION = UPOS.indexOf('PUNCT');
const POSSESSIVE = XPOS.indexOf('POS');
const PRONOUN_OWN = XPOS.indexOf('PRP$');
const PLURALS = xpos('NNS', 'NNPS');
const PREPOSITIONS = set(
  'of in on at by for with from to between against about under over into among through near toward towards across inside ' +
    'outside around within like without upon despite including via per amid off onto beyond behind since during before after',
);
/** Longest noun phrase looked at to the left of its head, in words. */
const LONGEST = 10;
/** Longest parenthesis between a subject and its verb, in words. */
const ASIDE = 14;

export const isPlural = (words: TaggedWords, i: number): boolean => PLURALS[words.xpos[i]!] === 1;
export const isNoun = (words: TaggedWords, i: number): boolean => NOUNS[words.upos[i]!] === 1;
export const isPossessive = (words: TaggedWords, i: number): boolean => words.xpos[i] === POSSESSIVE;
export const isOwn = (words: TaggedWords, i: number): boolean => words.xpos[i] === PRONOUN_OWN;
export const isDeterminer = (words: TaggedWords, i: number): boolean => DETERMINERS[words.upos[i]!] === 1;
export const isFiniteVerb = (words: TaggedWords, i: number): boolean => FINITE[words.xpos[i]!] === 1;
export const isPunctuation = (words: TaggedWords, i: number): boolean => words.upos[i] === PUNCTUATION;
export const isPreposition = (words: TaggedWords, i: number): boolean =>
  PREPOSITIONS.has(words.types[i]!.normal);

/** Whether word `i` may stand inside a noun phrase before its head. */
function inside(words: TaggedWords, i: number): boolean {
  if (INSIDE[words.upos[i]!] === 1 || words.name[i] !== 0 || isPossessive(words, i)) return true;
  const form = words.form[i]!;
  if (form === '-' || form === '‑' || form === '–') return words.from[i] === words.to[i - 1];
  if (PARTICIPLES[words.xpos[i]!] !== 1 || words.upos[i] === AUXILIARY) return false;
  return words.upos[i] !== VERB || !governs(words, i);
}

/** Whether a participle has the words after it as its object: *camps housing rebels*, *has armed rebels*, *, killing rebels*. */
function governs(words: TaggedWords, i: number): boolean {
  if (words.types[i]!.normal === 'including') return true;
  let before = i - 1;
  while (before >= 0 && ADVERBS[words.xpos[before]!] === 1) before--;
  if (before < 0) return false;
  const tag = words.upos[before]!;
  if (NOUNS[tag] === 1 || tag === AUXILIARY) return true;
  return words.xpos[i] === GERUND && (tag === PUNCTUATION || PREPOSITIONS.has(words.types[before]!.normal));
}

/** First word of the noun phrase whose head is `head`, at or after `floor`. A determiner or *his* opens it. */
export function leftEdge(words: TaggedWords, head: number, floor: number): number {
  const least = Math.max(floor, head - LONGEST);
  let i = head;
  while (i > least) {
    const before = i - 1;
    if (isDeterminer(words, before) || isOwn(words, before)) {
      const own =
        before > least && isDeterminer(words, before - 1) && words.types[before - 1]!.normal === 'all';
      return own ? before - 1 : before;
    }
    if (!inside(words, before)) break;
    i = before;
  }
  while (i < head && (words.form[i] === '-' || isPossessive(words, i))) i++;
  return i;
}

/** Index of the verb whose subject ends before `at`, past adverbs and one aside between marks; -1 when none. */
export function verbAfter(words: TaggedWords, at: number, end: number): number {
  let i = at;
  const opening = words.form[i];
  if (i < end && (opening === ',' || opening === '(' || opening === '–' || opening === '—')) {
    const closing = opening === '(' ? ')' : opening;
    const last = Math.min(end, i + ASIDE);
    let close = i + 1;
    while (close < last && words.form[close] !== closing) close++;
    if (close >= last) return -1;
    i = close + 1;
  }
  while (i < end && ADVERBS[words.xpos[i]!] === 1) i++;
  return i < end && isFiniteVerb(words, i) ? i : -1;
}

/** Whether the words [begin, stop) are likely the subject of a verb of their sentence, which ends at `end`. */
export function isSubject(
  words: TaggedWords,
  begin: number,
  stop: number,
  from: number,
  end: number,
): boolean {
  let before = begin - 1;
  if (before >= from && isDeterminer(words, before)) before--;
  if (before >= from && (isPreposition(words, before) || BARE_VERBS[words.xpos[before]!] === 1)) return false;
  return verbAfter(words, stop, end) >= 0;
}

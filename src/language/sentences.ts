// Decides after which words a sentence ends, from marks, abbreviations, quotation marks and paragraphs. One pass.

import { isDigit, isLetter, isLower, isUpper } from './characters.ts';
import { abbreviationClass, SPEECH_VERBS, STARTERS, TIME_WORDS } from './en/abbreviations.ts';
import { pushBounded } from './sentence-length.ts';
import { Gap, type WordSpans } from './word-spans.ts';

/** The index of the first word of each sentence. Line breaks in `words` must have been resolved (`resolveLines`). */
export function splitSentences(text: string, words: WordSpans): Int32Array {
  const starts: number[] = [];
  const { count, gap, from, to } = words;
  let start = 0;
  let quoteOpen = false;
  const close = (next: number): void => {
    if (next > start) pushBounded(text, words, start, next, starts);
    start = next;
  };
  for (let i = 0; i < count; i++) {
    if (gap[i] === Gap.Paragraph) {
      close(i);
      quoteOpen = false;
    }
    const last = text.charCodeAt(to[i]! - 1);
    if (last === 34) quoteOpen = !quoteOpen;
    else if (isFinalMark(last)) {
      let end = i;
      while (end + 1 < count && isCloser(text, words, end + 1, quoteOpen)) {
        end++;
        if (text.charCodeAt(from[end]!) === 34) quoteOpen = !quoteOpen;
      }
      while (end + 3 < count && isReference(text, words, end + 1)) end += 3;
      if (end + 1 < count && gap[end + 1] !== Gap.Paragraph && endsSentence(text, words, start, i, end))
        close(end + 1);
      i = end;
    }
  }
  close(count);
  return Int32Array.from(starts);
}

function isFinalMark(code: number): boolean {
  return code === 46 || code === 63 || code === 33 || code === 0x2026 || code === 0x3002;
}

/** Whether word `at` closes a quotation or bracket and so belongs to the sentence whose final mark stands before it. */
function isCloser(text: string, words: WordSpans, at: number, quoteOpen: boolean): boolean {
  const gap = words.gap[at]!;
  if (gap === Gap.Paragraph) return false;
  const first = text.charCodeAt(words.from[at]!);
  const length = words.to[at]! - words.from[at]!;
  if (length > 1)
    return length === 2 && first === 39 && text.charCodeAt(words.from[at]! + 1) === 39 && gap === Gap.None;
  switch (first) {
    case 0x201d:
    case 0x29:
    case 0x5d:
    case 0xbb:
      return true;
    case 0x2019:
      return gap === Gap.None;
    case 0x22:
    case 0x27:
      if (at + 1 === words.count || words.gap[at + 1]! > Gap.None)
        return gap === Gap.None || (first === 0x22 && quoteOpen);
      return gap === Gap.None && (first === 0x27 || quoteOpen || !isLetter(text, words.from[at + 1]!));
    default:
      return false;
  }
}

/** Whether the three words from `at` are a reference such as `[7]`, which belongs to the sentence before. */
function isReference(text: string, words: WordSpans, at: number): boolean {
  const { from, to, gap } = words;
  if (text.charCodeAt(from[at]!) !== 91 || text.charCodeAt(from[at + 2]!) !== 93) return false;
  return gap[at]! < Gap.Paragraph && to[at + 1]! - from[at + 1]! <= 3 && isDigit(text, from[at + 1]!);
}

/** Whether a sentence that began at word `start` ends with the closers up to word `end`, where word `i` has the final mark. */
function endsSentence(text: string, words: WordSpans, start: number, i: number, end: number): boolean {
  const { from, to } = words;
  const next = firstWordAfter(text, words, end + 1);
  const at = next < words.count ? from[next]! : text.length;
  const first = text.charCodeAt(from[end + 1]!);
  // A comma or a dash after the mark goes on with the sentence, and so does another mark.
  if (next === end + 1 && !isLetter(text, at) && !isDigit(text, at) && isContinuing(first)) return false;
  const code = text.charCodeAt(to[i]! - 1);
  const length = to[i]! - from[i]!;
  // Without a space a sentence ends only before a capital: "he said.Then", not "sources.unix".
  if (end === i && words.gap[i + 1] === Gap.None && !isUpper(text, at)) return false;
  const lower = next < words.count && isLower(text, at);
  if (isLetter(text, from[i]!) || (length > 1 && isDigit(text, from[i]!)))
    return abbreviationEnds(text, words, i, end, next);
  if (end > i && isQuoteEnd(text.charCodeAt(to[end]! - 1))) {
    if (lower) return false;
    return code === 46 && length === 1 ? true : !isAttribution(text, words, next);
  }
  if (lower && end > i) return false;
  if (length > 1 || code === 0x2026) return code === 63 || code === 33 ? true : !lower;
  if (
    code === 46 &&
    i === start + 1 &&
    words.to[start]! - from[start]! <= 2 &&
    isListNumber(text, words, start)
  )
    return false;
  return true;
}

function isContinuing(code: number): boolean {
  return (
    code === 44 ||
    code === 59 ||
    code === 58 ||
    code === 45 ||
    code === 0x2014 ||
    code === 0x2013 ||
    isFinalMark(code)
  );
}

function isQuoteEnd(code: number): boolean {
  return code === 0x201d || code === 0x2019 || code === 34 || code === 39 || code === 0xbb;
}

/** The first word from `at` that is not an opening quotation mark or bracket. */
function firstWordAfter(text: string, words: WordSpans, at: number): number {
  let k = at;
  while (k < words.count && k < at + 4 && words.gap[k]! < Gap.Paragraph && isOpener(text, words, k)) k++;
  return k;
}

function isOpener(text: string, words: WordSpans, at: number): boolean {
  const from = words.from[at]!;
  const length = words.to[at]! - from;
  if (length > 2 || !'"“‘\'`([«'.includes(text.charAt(from))) return false;
  return length === 1 || text.charCodeAt(from + 1) === text.charCodeAt(from);
}

/** Whether a number or letter with a dot opens the sentence: "1. The …", "A. Yes". */
function isListNumber(text: string, words: WordSpans, start: number): boolean {
  return (
    words.gap[start] === Gap.Paragraph &&
    (isDigit(text, words.from[start]!) || words.to[start]! - words.from[start]! === 1)
  );
}

/** Whether the sentence ends after the abbreviation or acronym `i`, when word `next` is the first after it. */
function abbreviationEnds(text: string, words: WordSpans, i: number, end: number, next: number): boolean {
  if (next >= words.count) return true;
  const at = words.from[next]!;
  if (!isUpper(text, at)) return false;
  const form = text.slice(words.from[i]!, Math.min(words.to[i]! - 1, words.from[i]! + 12));
  const word = text.slice(at, Math.min(words.to[next]!, at + 16)).toLowerCase();
  if (end > i || next > end + 1) return abbreviationClass(form) !== 'title' && form.length > 1;
  if (form.length === 1) return STARTERS.has(word) && word !== 'a' && words.to[next]! - at > 1;
  const kind = abbreviationClass(form);
  if (kind === 'title' || kind === 'inner') return false;
  if (kind === 'capital') return !TIME_WORDS.has(word);
  return STARTERS.has(word);
}

/** Whether the words from `at` name a speaker before a verb of saying: `“Why?” Mr. Smith asked.` */
function isAttribution(text: string, words: WordSpans, at: number): boolean {
  for (let k = at; k < at + 5 && k < words.count && words.gap[k] !== Gap.Paragraph; k++) {
    const first = words.from[k]!;
    if (!isLetter(text, first)) return false;
    if (k > at && isLower(text, first))
      return SPEECH_VERBS.has(text.slice(first, Math.min(words.to[k]!, first + 12)));
  }
  return false;
}

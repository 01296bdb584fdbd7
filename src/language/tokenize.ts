// Cuts text into words as Universal Dependencies English does: one pass, left to right, each character looked at a
// bounded number of times. Every character that is not space or control belongs to exactly one word.

import { alnumEnd, isAlnum, isDigit, isLetter, KIND, Kind } from './characters.ts';
import { CLITICS, ELIDED } from './en/clitics.ts';
import { readNumber } from './tokenize-number.ts';
import { readWord } from './tokenize-word.ts';
import { Gap, WordSpans } from './word-spans.ts';

/** The words of `text` with the gaps between them. */
export function tokenize(text: string): WordSpans {
  const words = new WordSpans((text.length >> 2) + 16);
  const end = text.length;
  let at = 0;
  let lines = 0;
  let gap: number = Gap.Paragraph;
  while (at < end) {
    const kind = KIND[text.charCodeAt(at)]!;
    if (kind === Kind.Space) {
      if (gap === Gap.None) gap = Gap.Space;
      at++;
    } else if (kind === Kind.Newline) {
      const code = text.charCodeAt(at);
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      lines += code === 0x2029 || code === 12 ? 2 : 1;
      const found = lines > 1 ? Gap.Paragraph : Gap.Line;
      if (found > gap) gap = found;
      at++;
    } else if (kind === Kind.Join) {
      at++;
    } else {
      if (kind === Kind.Letter) at = readWord(text, at, words, gap);
      else if (kind === Kind.Digit) at = readNumber(text, at, words, gap);
      else if (kind === Kind.Apostrophe) at = pushTo(words, at, apostropheEnd(text, at), gap);
      else if (kind === Kind.Surrogate) at = pushTo(words, at, emojiEnd(text, at), gap);
      else at = readMark(text, at, words, gap);
      gap = Gap.None;
      lines = 0;
    }
  }
  return words;
}

function pushTo(words: WordSpans, from: number, to: number, gap: number): number {
  words.push(from, to, gap);
  return to;
}

/** The end of the word that begins with the apostrophe at `at`: a clitic, '90s, 'em, '' or the mark alone. */
function apostropheEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 39 && text.charCodeAt(at + 1) === 39) return at + 2;
  if (isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3)) {
    const end = text.charCodeAt(at + 3) === 115 ? at + 4 : at + 3;
    // ‘20 dead’ is a quotation, ‘90s a slip for ’90s.
    if (!isAlnum(text, end) && text.charCodeAt(end) !== 37 && (code !== 0x2018 || end === at + 4)) return end;
  } else if (isLetter(text, at + 1)) {
    let end = at + 1;
    while (end < at + 8 && isLetter(text, end)) end++;
    if (end === at + 8) return at + 1;
    const rest = text.slice(at + 1, end).toLowerCase();
    if (code !== 0x2018 && CLITICS.has(rest)) return end;
    if (ELIDED.has(rest))
      return rest === 'n' && KIND[text.charCodeAt(end)] === Kind.Apostrophe ? end + 1 : end;
  }
  return at + 1;
}

/** The end of one emoji: a pair of surrogates with its skin tone, joiners and what they join, or a flag of two. */
function emojiEnd(text: string, at: number): number {
  let p = at + 1;
  if ((text.charCodeAt(p) & 0xfc00) === 0xdc00) p++;
  for (;;) {
    const kind = KIND[text.charCodeAt(p)];
    if (kind === Kind.Join) {
      const joins = text.charCodeAt(p) === 0x200d;
      p++;
      if (joins && KIND[text.charCodeAt(p)] === Kind.Surrogate) p += 2;
    } else if (kind === Kind.Surrogate && isModifier(text, at, p)) p += 2;
    else return Math.min(p, text.length);
  }
}

function isModifier(text: string, at: number, p: number): boolean {
  if (text.charCodeAt(p) !== 0xd83c) return false;
  const low = text.charCodeAt(p + 1);
  if (low >= 0xdffb && low <= 0xdfff) return true;
  return p === at + 2 && isFlagLetter(low) && isFlagLetter(text.charCodeAt(at + 1));
}

function isFlagLetter(low: number): boolean {
  return low >= 0xdde6 && low <= 0xddff;
}

/** Marks that form one word when repeated: `--`, `***`, `<<`. The others stand alone, however many there are. */
const REPEATS = new Set([...'-‐‑–—―*=_~#+<>^|`•·♦★☆'].map((char) => char.charCodeAt(0)));

/** Reads the word that begins with the mark at `at`; returns its end. */
function readMark(text: string, at: number, words: WordSpans, gap: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  if (code === 46 || code === 63 || code === 33 || code === 0x2026) {
    if (code === 46 && isDigit(text, end) && !isAlnum(text, at - 1)) return readNumber(text, at, words, gap);
    while (isFinal(text.charCodeAt(end))) end++;
  } else if (REPEATS.has(code) && text.charCodeAt(end) === code) {
    while (text.charCodeAt(end) === code) end++;
  } else if (code === 35 || code === 64) {
    if (isLetter(text, end)) end = alnumEnd(text, end);
    while (text.charCodeAt(end) === 95 && end > at + 1) end = alnumEnd(text, end + 1);
  } else if (code === 38) {
    end = entityEnd(text, at);
  } else if (code === 58 || code === 59) {
    end = smileyEnd(text, at);
  }
  return pushTo(words, at, end, gap);
}

function isFinal(code: number): boolean {
  return code === 46 || code === 63 || code === 33 || code === 0x2026;
}

/** The end of an HTML entity that was left in the text, such as `&amp;`, or of the `&` alone. */
function entityEnd(text: string, at: number): number {
  let p = at + 1;
  if (text.charCodeAt(p) === 35) p++;
  const first = p;
  while (p < first + 8 && isAlnum(text, p)) p++;
  return p > first + 1 && text.charCodeAt(p) === 59 ? p + 1 : at + 1;
}

/** The end of a smiley such as `:)` or `;-)`, or of the colon alone. */
function smileyEnd(text: string, at: number): number {
  if (KIND[text.charCodeAt(at - 1)]! > Kind.Newline && at > 0) return at + 1;
  const p = text.charCodeAt(at + 1) === 45 ? at + 2 : at + 1;
  return /[)(DPpO/|]/.test(text.charAt(p)) && !isAlnum(text, p + 1) ? p + 1 : at + 1;
}

// Words that begin with a letter: clitics and fused words come apart, acronyms keep their dots, some prefixes their hyphen.

import { alnumEnd, isAlnum, isDigit, isLetter, isUpper, KIND, Kind, letterEnd } from './characters.ts';
import { keepsDot } from './dots.ts';
import { abbreviationClass, LONGEST_ABBREVIATION } from './en/abbreviations.ts';
import { CLITICS, FUSED } from './en/clitics.ts';
import { DOLLARS, PREFIXES, SUFFIXES } from './en/compounds.ts';
import { addressEnd, hostEnd } from './tokenize-web.ts';
import type { WordSpans } from './word-spans.ts';

const LONGEST_FUSED = 8;
const LONGEST_PREFIX = 7;

/** Reads the word that begins with the letter at `at`; returns the end of what it pushed. */
export function readWord(text: string, at: number, words: WordSpans, gap: number): number {
  const end = alnumEnd(text, at);
  const kind = KIND[text.charCodeAt(end)];
  if (kind === undefined || kind <= Kind.Newline) return pushWord(text, at, end, words, gap);
  const code = text.charCodeAt(end);
  if (code === 44) return pushWord(text, at, end, words, gap);
  if (code === 46 || code === 58 || code === 64 || code === 45 || code === 95 || code === 43 || code === 37) {
    const address = addressEnd(text, at, end);
    if (address > at) {
      words.push(at, address, gap);
      return address;
    }
  }
  return continueWord(text, at, end, words, gap);
}

/** Goes on with the word [at, end) as far as it reaches, pushes it with its clitics, and returns the end of all that. */
export function continueWord(text: string, at: number, end: number, words: WordSpans, gap: number): number {
  let p = end;
  /** Where the latest run of letters began: after the last dot or hyphen inside the word. */
  let run = at;
  for (;;) {
    const code = text.charCodeAt(p);
    const kind = KIND[code];
    if (kind === Kind.Apostrophe && isLetter(text, p + 1)) {
      const next = letterEnd(text, p + 1);
      const cut = cliticStart(text, at, p, next);
      if (cut > 0) {
        if (cut > at) words.push(at, cut, gap);
        words.push(Math.max(cut, at), next, cut > at ? 0 : gap);
        return next;
      }
      if (code === 0x2018) break;
      p = alnumEnd(text, next);
    } else if (code === 46) {
      if (isLetter(text, p + 1)) {
        const next = letterEnd(text, p + 1);
        if ((p - run === 1 && next - p === 2) || isListedAcronym(text, at, next)) {
          run = p + 1;
          p = next;
          continue;
        }
        const host = p - run > 1 ? hostEnd(text, p) : p;
        if (host > p) {
          p = host;
          break;
        }
      }
      if (keepsDot(text, at, run, p)) p++;
      break;
    } else if (kind === Kind.Hyphen) {
      if (!isAlnum(text, p + 1) || !(isPrefix(text, run, p) || isSuffix(text, p + 1))) break;
      run = p + 1;
      p = alnumEnd(text, p + 1);
    } else if (code === 38) {
      const next = isUpper(text, p - 1) && isUpper(text, p + 1) ? alnumEnd(text, p + 1) : p;
      if (next === p || p - run > 4 || next - p > 5) break;
      p = next;
    } else if (code === 95 || code === 64 || code === 42) {
      if (!isAlnum(text, p + 1)) break;
      p = alnumEnd(text, p + 1);
    } else if (code === 47) {
      if (p - at !== 1 || alnumEnd(text, p + 1) !== p + 2) break;
      p += 2;
      break;
    } else if (code === 36) {
      if (p - at <= 2 && DOLLARS.has(text.slice(at, p))) p++;
      break;
    } else if (code === 40) {
      if (text.startsWith('(s)', p) && !isAlnum(text, p + 3)) p += 3;
      break;
    } else break;
  }
  return pushWord(text, at, p, words, gap);
}

/** Pushes [at, end), taken apart when it is a fused word such as `cannot`. */
function pushWord(text: string, at: number, end: number, words: WordSpans, gap: number): number {
  const length = end - at;
  if (
    length >= 4 &&
    length <= LONGEST_FUSED &&
    mayBeFused(text.charCodeAt(end - 2) | 32, text.charCodeAt(end - 1) | 32)
  ) {
    const cuts = FUSED.get(text.slice(at, end).toLowerCase());
    if (cuts) {
      let from = at;
      for (const cut of cuts) {
        words.push(from, at + cut, from === at ? gap : 0);
        from = at + cut;
      }
      words.push(from, end, 0);
      return end;
    }
  }
  words.push(at, end, gap);
  return end;
}

/** Whether a word with these two last letters (lower case) may be in `FUSED`. */
function mayBeFused(last2: number, last: number): boolean {
  if (last === 116) return last2 === 110 || last2 === 111;
  if (last === 97) return last2 === 110 || last2 === 116;
  return (last === 101 && last2 === 109) || (last === 111 && last2 === 110);
}

/**
 * Where the clitic begins whose apostrophe is at `apostrophe` and which ends at `end`, in the word that began at `at`;
 * 0 when it is none (O'Rourke, o'clock).
 */
function cliticStart(text: string, at: number, apostrophe: number, end: number): number {
  const length = end - apostrophe - 1;
  if (length > 2 || isDigit(text, end)) return 0;
  const rest = text.slice(apostrophe + 1, end).toLowerCase();
  if (CLITICS.has(rest)) return apostrophe;
  if (rest === 't' && (text.charCodeAt(apostrophe - 1) | 32) === 110 && apostrophe > at)
    return apostrophe - 1;
  return 0;
}

/** Whether the letters after the dot end a listed abbreviation with an inner dot: Ph.D, M.Sc. */
function isListedAcronym(text: string, at: number, end: number): boolean {
  return end - at <= LONGEST_ABBREVIATION && abbreviationClass(text.slice(at, end)) !== null;
}

function isPrefix(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_PREFIX && PREFIXES.has(text.slice(from, to).toLowerCase());
}

function isSuffix(text: string, from: number): boolean {
  const to = alnumEnd(text, from);
  return to - from <= LONGEST_PREFIX && SUFFIXES.has(text.slice(from, to));
}

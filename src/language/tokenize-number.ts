// Words that begin with a digit: amounts, times, dates, telephone numbers, ordinals, decades, and units split off.

import { alnumEnd, digitEnd, isAlnum, isDigit, KIND, Kind, letterEnd } from './characters.ts';
import { NUMBER_ENDINGS, UNITS } from './en/compounds.ts';
import { continueWord } from './tokenize-word.ts';
import type { WordSpans } from './word-spans.ts';

/** Reads the word that begins with the digit (or the dot before a digit) at `at`; returns the end of what it pushed. */
export function readNumber(text: string, at: number, words: WordSpans, gap: number): number {
  const end = numberEnd(text, at);
  const kind = KIND[text.charCodeAt(end)];
  if (kind === Kind.Letter) {
    const letters = letterEnd(text, end);
    const length = letters - end;
    if (length <= 8) {
      const suffix = text.slice(end, letters);
      if (NUMBER_ENDINGS.has(suffix) && !isAlnum(text, letters)) {
        words.push(at, letters, gap);
        return letters;
      }
      if (UNITS.has(suffix) && !isAlnum(text, letters)) {
        words.push(at, end, gap);
        return end;
      }
    }
    return continueWord(text, at, alnumEnd(text, letters), words, gap);
  }
  if (kind === Kind.Apostrophe && isDecade(text, at, end)) {
    words.push(at, end + 2, gap);
    return end + 2;
  }
  words.push(at, end, gap);
  return end;
}

/** Whether the number is a decade with an apostrophe: 80's, 1960's. 2003's is two words. */
function isDecade(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(end + 1) !== 115 || isAlnum(text, end + 2)) return false;
  return text.charCodeAt(end - 1) === 48 && (end - at === 2 || end - at === 4);
}

function numberEnd(text: string, at: number): number {
  let p = digitEnd(text, text.charCodeAt(at) === 46 ? at + 1 : at);
  const first = p - at;
  const joined = joinedEnd(text, p, first);
  if (joined > p) return joined;
  for (;;) {
    const code = text.charCodeAt(p);
    if (!isDigit(text, p + 1)) return p;
    if (code === 46 || code === 58) p = digitEnd(text, p + 1);
    else if (code === 44 && digitEnd(text, p + 1) === p + 4) p += 4;
    else return p;
  }
}

/** The end of a date (11/28/2000, 2004-05-01, 9/11) or telephone number (713-853-3989); `p` when there is none. */
function joinedEnd(text: string, p: number, first: number): number {
  const mark = text.charCodeAt(p);
  if (first > 5 || !(mark === 47 || mark === 45) || !isDigit(text, p + 1)) return p;
  const second = digitEnd(text, p + 1);
  const length = second - p - 1;
  const next = text.charCodeAt(second);
  if ((next === 45 || next === mark) && isDigit(text, second + 1)) {
    let end = digitEnd(text, second + 1);
    for (let parts = 3; text.charCodeAt(end) === 45 && isDigit(text, end + 1) && parts < 8; parts++) {
      end = digitEnd(text, end + 1);
    }
    return end;
  }
  if (isAlnum(text, second) || ((next === 46 || next === 58) && isDigit(text, second + 1))) return p;
  if (mark === 45) return (first === 3 || first === 5) && length === 4 ? second : p;
  const month = Number(text.slice(p - first, p));
  const day = Number(text.slice(p + 1, second));
  if (month < day && (day <= 4 || day === 8)) return p;
  return first <= 2 && length <= 2 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? second : p;
}

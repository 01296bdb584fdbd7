// Tells line breaks that only wrap a long line from those that end a paragraph, headline or list item.

import { isLower, KIND, Kind } from './characters.ts';
import { Gap, type WordSpans } from './word-spans.ts';

/** Widths, in characters, between which text can be hard-wrapped. */
const NARROWEST = 38;
const WIDEST = 130;
/** A line shorter than this is a headline or list item even when the next goes on with a small letter. */
const SHORTEST_CONTINUED = 30;

/** Turns every `Gap.Line` of `words` into `Gap.Space` (a wrapped line) or `Gap.Paragraph`. */
export function resolveLines(text: string, words: WordSpans): void {
  let blockStart = 0;
  let lineStarts: number[] = [];
  /** Blocks of two lines cannot show by themselves that they are wrapped; longer blocks elsewhere can. */
  const pending: number[] = [];
  let wrappedBlocks = 0;
  for (let i = 0; i <= words.count; i++) {
    const gap = i === words.count ? Gap.Paragraph : words.gap[i];
    if (gap === Gap.Line) lineStarts.push(i);
    else if (gap === Gap.Paragraph) {
      if (lineStarts.length === 1) pending.push(blockStart, lineStarts[0]!, i);
      else if (lineStarts.length > 1 && resolveBlock(text, words, blockStart, lineStarts, i)) wrappedBlocks++;
      blockStart = i;
      if (lineStarts.length > 0) lineStarts = [];
    }
  }
  for (let k = 0; k < pending.length; k += 3) {
    const second = pending[k + 1]!;
    const length = lineLength(words, pending[k]!, second);
    const wrapped =
      wrappedBlocks > 0 && length >= NARROWEST && length <= WIDEST && !opensItem(text, words, second);
    words.gap[second] = wrapped || continues(text, words, second, length) ? Gap.Space : Gap.Paragraph;
  }
}

/** Resolves the line breaks of the block of words [start, end); returns whether the block is hard-wrapped. */
function resolveBlock(
  text: string,
  words: WordSpans,
  start: number,
  lineStarts: readonly number[],
  end: number,
): boolean {
  let width = 0;
  for (let k = -1; k < lineStarts.length; k++) {
    const from = k < 0 ? start : lineStarts[k]!;
    width = Math.max(width, lineLength(words, from, lineStarts[k + 1] ?? end));
  }
  const full: boolean[] = [];
  let fullCount = 0;
  for (let k = 0; k < lineStarts.length; k++) {
    const from = k === 0 ? start : lineStarts[k - 1]!;
    const next = lineStarts[k]!;
    full.push(lineLength(words, from, next) + 1 + firstChunkLength(words, next, end) > width);
    if (full[k]) fullCount++;
  }
  const wrapped = width >= NARROWEST && width <= WIDEST && fullCount * 10 >= lineStarts.length * 7;
  let opened = start;
  for (let k = 0; k < lineStarts.length; k++) {
    const next = lineStarts[k]!;
    const length = lineLength(words, opened, next);
    const joined = wrapped ? full[k]! && !opensItem(text, words, next) : continues(text, words, next, length);
    words.gap[next] = joined ? Gap.Space : Gap.Paragraph;
    if (!joined) opened = next;
  }
  return wrapped;
}

/** Length in characters of the line of words [from, to). */
function lineLength(words: WordSpans, from: number, to: number): number {
  return words.to[to - 1]! - words.from[from]!;
}

/** Length of the words from `at` that are written without a space. */
function firstChunkLength(words: WordSpans, at: number, end: number): number {
  let last = at;
  while (last + 1 < end && words.gap[last + 1] === Gap.None) last++;
  return words.to[last]! - words.from[at]!;
}

/** Whether the line from word `at` goes on a sentence that the line before, of `length` characters, left open. */
function continues(text: string, words: WordSpans, at: number, length: number): boolean {
  if (length < SHORTEST_CONTINUED || !isLower(text, words.from[at]!) || opensItem(text, words, at))
    return false;
  const last = text.charCodeAt(words.to[at - 1]! - 1);
  return last === 44 || KIND[last] === Kind.Letter;
}

/** Whether word `at` is a bullet or number that opens a list item. */
function opensItem(text: string, words: WordSpans, at: number): boolean {
  if (at + 1 >= words.count) return false;
  const length = words.to[at]! - words.from[at]!;
  const first = text.charAt(words.from[at]!);
  if (length === 1 && '*•·-–—●▪►'.includes(first)) return words.gap[at + 1]! > Gap.None;
  if (length > 2 || !/[0-9a-zA-Z]/.test(first) || words.gap[at + 1] !== Gap.None) return false;
  return '.)'.includes(text.charAt(words.from[at + 1]!));
}

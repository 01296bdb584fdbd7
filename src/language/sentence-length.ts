// Keeps sentences short enough for every later stage: one that is too long is cut where it hurts least.

import type { WordSpans } from './word-spans.ts';

/** No sentence has more words than this. */
export const LONGEST_SENTENCE = 400;

/** Adds the sentence [start, end), cut into pieces of at most `LONGEST_SENTENCE` words. */
export function pushBounded(
  text: string,
  words: WordSpans,
  start: number,
  end: number,
  starts: number[],
): void {
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    starts.push(from);
    from = bestCut(text, words, from);
  }
  starts.push(from);
}

/** Where to cut a sentence that begins at `from` and is too long: after a semicolon, else a colon or dash, a comma, or hard. */
function bestCut(text: string, words: WordSpans, from: number): number {
  const limit = from + LONGEST_SENTENCE;
  let best = limit;
  let bestRank = 0;
  for (let k = limit - 1; k >= from + LONGEST_SENTENCE / 2; k--) {
    const rank = CUT_RANKS.get(text.charCodeAt(words.to[k]! - 1)) ?? 0;
    if (rank > bestRank) {
      best = k + 1;
      bestRank = rank;
    }
  }
  return best;
}

const CUT_RANKS: ReadonlyMap<number, number> = new Map([
  [46, 4],
  [59, 4],
  [58, 3],
  [0x2014, 2],
  [44, 1],
]);

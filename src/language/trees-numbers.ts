// The small numbers that the parser sees of a state: distances, dependents so far, what is in between, what is open.
import type { ParseState } from './trees-state.ts';
import type { TreeWords } from './trees-words.ts';

/** How many values each of the numbers has. */
export const NUMBERS: readonly number[] = [8, 8, 8, 8, 8, 8, 8, 8, 8, 27, 27, 256, 256, 256];

function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : 7;
}

/** Verbs, commas and conjunctions between words `a` and `b` of a text: none, one or more of each, as one number. */
function between(words: TreeWords, a: number, b: number): number {
  const { verbs, commas, conjunctions } = words;
  const v = verbs[b]! - verbs[a + 1]!;
  const c = commas[b]! - commas[a + 1]!;
  const j = conjunctions[b]! - conjunctions[a + 1]!;
  return (v > 2 ? 2 : v) * 9 + (c > 2 ? 2 : c) * 3 + (j > 2 ? 2 : j);
}

/**
 * Writes the rows of a state's numbers to `out` from `from` on and gives where they end; `bases` has the first row of
 * each number.
 */
export function fillNumbers(
  state: ParseState,
  words: TreeWords,
  begin: number,
  bases: Int32Array,
  out: Int32Array,
  from: number,
): number {
  const { stack, depth, front, count, leftCount, rightCount, sorts } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  let n = from;
  out[n++] = bases[0]! + (depth > 7 ? 7 : depth);
  out[n++] = bases[1]! + bucket(count - front);
  if (s0 >= 0) {
    out[n++] = bases[2]! + (leftCount[s0]! > 7 ? 7 : leftCount[s0]!);
    out[n++] = bases[3]! + (rightCount[s0]! > 7 ? 7 : rightCount[s0]!);
    out[n++] = bases[11]! + sorts[s0]!;
  }
  if (s1 >= 0) {
    out[n++] = bases[4]! + (rightCount[s1]! > 7 ? 7 : rightCount[s1]!);
    out[n++] = bases[5]! + bucket(s0 - s1);
    out[n++] = bases[9]! + between(words, begin + s1, begin + s0);
    out[n++] = bases[12]! + sorts[s1]!;
  }
  if (front < count) {
    out[n++] = bases[6]! + (leftCount[front]! > 7 ? 7 : leftCount[front]!);
    out[n++] = bases[8]! + words.open[begin + front]!;
    out[n++] = bases[13]! + sorts[front]!;
    if (s0 >= 0) {
      out[n++] = bases[7]! + bucket(front - s0);
      out[n++] = bases[10]! + between(words, begin + s0, begin + front);
    }
  }
  return n;
}

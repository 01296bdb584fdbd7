// What the parser looks at together: words, tags and relations of several places of a parse state, hashed into the
// rows of a table of direct weights for the moves. The same in training and in reading.
import { mix } from '../model/hash.ts';
import type { ParseState } from './trees-state.ts';
import type { TreeWords } from './trees-words.ts';

/** How many features `fillPairs` writes. */
export const PAIRS = 28;

/** Writes the hashed features of a state; word i of the state is word `begin + i` of `words`. */
export function fillPairs(state: ParseState, words: TreeWords, begin: number, out: Int32Array): void {
  const { stack, depth, front, count, left, right, relation } = state;
  const { tag, lower, cluster } = words;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const b0 = front < count ? front : -1;
  let s0t = 0;
  let s0w = 0;
  let s0c = 0;
  let s0lw = 0;
  let s0lr = 0;
  let s0rt = 0;
  let s0rr = 0;
  if (s0 >= 0) {
    s0t = tag[begin + s0]!;
    s0w = lower[begin + s0]!;
    s0c = cluster[begin + s0]!;
    const l = left[s0]!;
    if (l >= 0) {
      s0lw = lower[begin + l]!;
      s0lr = relation[l]! + 1;
    }
    const r = right[s0]!;
    if (r >= 0) {
      s0rt = tag[begin + r]!;
      s0rr = relation[r]! + 1;
    }
  }
  let s1t = 0;
  let s1w = 0;
  let s1c = 0;
  let s1lr = 0;
  let s1rt = 0;
  let s1rr = 0;
  if (s1 >= 0) {
    s1t = tag[begin + s1]!;
    s1w = lower[begin + s1]!;
    s1c = cluster[begin + s1]!;
    const l = left[s1]!;
    if (l >= 0) s1lr = relation[l]! + 1;
    const r = right[s1]!;
    if (r >= 0) {
      s1rt = tag[begin + r]!;
      s1rr = relation[r]! + 1;
    }
  }
  let b0t = 0;
  let b0w = 0;
  let b0c = 0;
  let b0lr = 0;
  if (b0 >= 0) {
    b0t = tag[begin + b0]!;
    b0w = lower[begin + b0]!;
    b0c = cluster[begin + b0]!;
    const l = left[b0]!;
    if (l >= 0) b0lr = relation[l]! + 1;
  }
  const b1 = front + 1 < count ? begin + front + 1 : -1;
  const b1t = b1 < 0 ? 0 : tag[b1]!;
  const b1w = b1 < 0 ? 0 : lower[b1]!;
  const b2t = front + 2 < count ? tag[begin + front + 2]! : 0;
  const s2t = depth > 2 ? tag[begin + stack[depth - 3]!]! : 0;

  // Tag classes and relations are below 128, so three of them make one number.
  const s0tb0t = (s0t << 7) | b0t;
  const s1ts0t = (s1t << 7) | s0t;
  out[0] = mix(mix(s0w, 1), b0w);
  out[1] = mix(mix(s0w, 2), b0t);
  out[2] = mix(mix(b0w, 3), s0t);
  out[3] = mix((s0tb0t << 7) | b1t, 4);
  out[4] = mix(mix(s1w, 5), s0w);
  out[5] = mix(mix(s1w, 6), s0tb0t);
  out[6] = mix(mix(s0w, 7), (s1t << 7) | b0t);
  out[7] = mix((s1ts0t << 7) | b0t, 8);
  out[8] = mix(mix(s1w, 9), b0w);
  out[9] = mix(mix(b0w, 10), s1ts0t);
  out[10] = mix((s0rt << 14) | s0tb0t, 11);
  out[11] = mix(mix(s1w, 12 + 64 * s0t), s0lw);
  out[12] = mix(mix(s0w, 13 + 64 * s1t), s0lw);
  out[13] = mix((s2t << 14) | s1ts0t, 14);
  out[14] = mix(mix(b0w, 15 + 64 * s0t), b1w);
  out[15] = mix((s0c << 10) | b0c, 16);
  out[16] = mix((s1c << 10) | s0c, 17);
  out[17] = mix(mix(s0w, 18), (s0rr << 7) | b0t);
  out[18] = mix(mix(s1w, 19), (s1rr << 7) | s0t);
  out[19] = mix((b2t << 21) | (b1t << 14) | s0tb0t, 20);
  out[20] = mix(mix(s0lw, 21), (s1c << 7) | s0t);
  out[21] = mix((s1rt << 14) | s1ts0t, 22);
  out[22] = mix((s1rr << 21) | (s1lr << 14) | s1ts0t, 23);
  out[23] = mix((b0lr << 21) | (s0lr << 14) | s0tb0t, 24);
  out[24] = mix(s0w, 25);
  out[25] = mix(b0w, 26);
  out[26] = mix(s1w, 27);
  out[27] = mix(mix(s1w, 28 + 64 * b0t), s0lw);
}

// What the parser looks at: the words at fixed places of a parse state, each through several channels (tag, word
// class, word, relation), and a few counts. Every such value is the number of a row of the network's first layer.
import type { ParseState } from './trees-state.ts';

/** The words of one or more sentences as class numbers. */
export interface TreeWords {
  /** Tag class from 1. */
  readonly tag: Int32Array;
  /** Distributional class, 0 when unknown. */
  readonly cluster: Int32Array;
  /** Number among the frequent words from 1, 0 for the others. */
  readonly word: Int32Array;
  /** Hash of the word in small letters. */
  readonly lower: Int32Array;
}

/** How many values each channel has, the 0 of each channel included. */
export interface TreeSizes {
  readonly tags: number;
  readonly clusters: number;
  readonly words: number;
  readonly relations: number;
}

const TAG = 1;
const CLUSTER = 2;
const WORD = 4;
const RELATION = 8;

/** Places of a state with the channels they are seen through, in the order in which `fill` visits them. */
const PLACES: readonly number[] = [
  ...[TAG | CLUSTER | WORD, TAG | CLUSTER | WORD, TAG | CLUSTER | WORD], // stack top, second, third
  ...[TAG | CLUSTER | WORD, TAG | CLUSTER | WORD, TAG | CLUSTER | WORD, TAG], // front of the buffer and on
  ...[TAG | WORD | RELATION, TAG | WORD | RELATION, TAG | WORD | RELATION, TAG | RELATION], // of the top: left, right, left2, right2
  ...[TAG | WORD | RELATION, TAG | WORD | RELATION, TAG | RELATION, TAG | RELATION], // of the second
  ...[TAG | WORD | RELATION, TAG | RELATION], // of the front: left, left2
  ...[TAG, TAG, TAG], // in the text: after the top, after the second, before the front
  ...[TAG | RELATION, TAG | WORD], // right of the third; left of the top's right
];

const COUNTS = 8;
const COUNT_VALUES = 8;

/** The most rows that one state has. */
export const MAX_ROWS = PLACES.length * 4 + COUNTS;

function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : 7;
}

/** Numbers the rows of the first layer for given channel sizes, and finds those of a state. */
export class TreeLayout {
  readonly rows: number;
  readonly #tagBase = new Int32Array(PLACES.length);
  readonly #clusterBase = new Int32Array(PLACES.length).fill(-1);
  readonly #wordBase = new Int32Array(PLACES.length).fill(-1);
  readonly #relationBase = new Int32Array(PLACES.length).fill(-1);
  readonly #countBase: number;
  readonly #places = new Int32Array(PLACES.length);

  constructor(sizes: TreeSizes) {
    let at = 0;
    PLACES.forEach((channels, place) => {
      const take = (bases: Int32Array, channel: number, size: number): void => {
        if ((channels & channel) === 0) return;
        bases[place] = at;
        at += size;
      };
      take(this.#tagBase, TAG, sizes.tags);
      take(this.#clusterBase, CLUSTER, sizes.clusters);
      take(this.#wordBase, WORD, sizes.words);
      take(this.#relationBase, RELATION, sizes.relations);
    });
    this.#countBase = at;
    this.rows = at + COUNTS * COUNT_VALUES;
  }

  /** Writes the rows of a state to `out` and gives their number; word i of the state is word `begin + i` of `words`. */
  fill(state: ParseState, words: TreeWords, begin: number, out: Int32Array): number {
    const { stack, depth, front, count, left, right, left2, right2, relation } = state;
    const s0 = depth > 0 ? stack[depth - 1]! : -1;
    const s1 = depth > 1 ? stack[depth - 2]! : -1;
    const s2 = depth > 2 ? stack[depth - 3]! : -1;
    const b0 = front < count ? front : -1;
    const places = this.#places;
    places[0] = s0;
    places[1] = s1;
    places[2] = s2;
    places[3] = b0;
    places[4] = front + 1 < count ? front + 1 : -1;
    places[5] = front + 2 < count ? front + 2 : -1;
    places[6] = front + 3 < count ? front + 3 : -1;
    places[7] = s0 < 0 ? -1 : left[s0]!;
    places[8] = s0 < 0 ? -1 : right[s0]!;
    places[9] = s0 < 0 ? -1 : left2[s0]!;
    places[10] = s0 < 0 ? -1 : right2[s0]!;
    places[11] = s1 < 0 ? -1 : left[s1]!;
    places[12] = s1 < 0 ? -1 : right[s1]!;
    places[13] = s1 < 0 ? -1 : left2[s1]!;
    places[14] = s1 < 0 ? -1 : right2[s1]!;
    places[15] = b0 < 0 ? -1 : left[b0]!;
    places[16] = b0 < 0 ? -1 : left2[b0]!;
    places[17] = s0 < 0 || s0 + 1 >= front ? -1 : s0 + 1;
    places[18] = s1 < 0 || s1 + 1 === s0 ? -1 : s1 + 1;
    places[19] = front > 0 && front - 1 !== s0 ? front - 1 : -1;
    places[20] = s2 < 0 ? -1 : right[s2]!;
    places[21] = places[8]! < 0 ? -1 : left[places[8]!]!;
    let n = 0;
    const { tag, cluster, word } = words;
    for (let p = 0; p < PLACES.length; p++) {
      const i = places[p]!;
      if (i < 0) {
        out[n++] = this.#tagBase[p]!;
        continue;
      }
      const at = begin + i;
      out[n++] = this.#tagBase[p]! + tag[at]!;
      const clusterBase = this.#clusterBase[p]!;
      if (clusterBase >= 0) out[n++] = clusterBase + cluster[at]!;
      const wordBase = this.#wordBase[p]!;
      if (wordBase >= 0) {
        const w = word[at]!;
        if (w > 0) out[n++] = wordBase + w;
      }
      const relationBase = this.#relationBase[p]!;
      if (relationBase >= 0) out[n++] = relationBase + relation[i]!;
    }
    const counts = this.#countBase;
    const { leftCount, rightCount } = state;
    out[n++] = counts + (s0 < 0 || b0 < 0 ? 0 : bucket(b0 - s0));
    out[n++] = counts + 8 + (s1 < 0 ? 0 : bucket(s0 - s1));
    out[n++] = counts + 16 + (s0 < 0 ? 0 : Math.min(7, leftCount[s0]! + 1));
    out[n++] = counts + 24 + (s0 < 0 ? 0 : Math.min(7, rightCount[s0]! + 1));
    out[n++] = counts + 32 + (s1 < 0 ? 0 : Math.min(7, rightCount[s1]! + 1));
    out[n++] = counts + 40 + (b0 < 0 ? 0 : Math.min(7, leftCount[b0]! + 1));
    out[n++] = counts + 48 + Math.min(7, depth);
    out[n++] = counts + 56 + bucket(count - front);
    return n;
  }
}

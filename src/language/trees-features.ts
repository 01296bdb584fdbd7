// What the parser looks at: the words at fixed places of a parse state, each through several channels (tag, word
// class, word, …), and a few small numbers. Every such value is the number of a row of the network's first layer.
import { fillNumbers, NUMBERS } from './trees-numbers.ts';
import type { ParseState } from './trees-state.ts';
import type { TreeWords } from './trees-words.ts';

/** How many values each channel has, the 0 of each channel included. */
export interface TreeSizes {
  readonly tags: number;
  readonly clusters: number;
  readonly words: number;
  readonly relations: number;
}

const WRITTEN_SIZE = 72;
const SILVER_SIZE = 256;

const TAG = 1;
const CLUSTER = 2;
const WORD = 4;
const RELATION = 8;
const WRITTEN = 16;
const SILVER = 32;
/** The most frequent words alone. */
const FEW = 64;
const FEW_SIZE = 512;
const FULL = TAG | CLUSTER | WORD | WRITTEN | SILVER;

/** Places of a state with the channels they are seen through, in the order in which `fill` visits them. */
const PLACES: readonly number[] = [
  // The top of the stack, the second, the third, the fourth, and the bottom if it is none of them.
  ...[FULL, FULL, TAG | CLUSTER | WORD, TAG, TAG | FEW],
  // The front of the buffer and what follows.
  ...[FULL, FULL, TAG | CLUSTER | WORD, TAG],
  // Dependents of the top: left, right, the next left, the next right; of the second; of the front: left, next left.
  ...[TAG | FEW | RELATION, TAG | FEW | RELATION, TAG | FEW | RELATION, TAG | RELATION],
  ...[TAG | FEW | RELATION, TAG | FEW | RELATION, TAG | RELATION, TAG | RELATION],
  ...[TAG | FEW | RELATION, TAG | RELATION],
  // In the text: after the top, after the second, before the front; the next verb and the next mark after the front.
  ...[TAG, TAG, TAG, TAG | FEW, TAG],
  // The right dependent of the third; the left of the top's right.
  ...[TAG | RELATION, TAG | FEW],
];

/** The most rows that one state has, made a multiple of four. */
export const MAX_ROWS = (PLACES.length * 6 + NUMBERS.length + 3) & ~3;

/** Numbers the rows of the first layer for given channel sizes, and finds those of a state. */
export class TreeLayout {
  readonly rows: number;
  readonly #tagBase = new Int32Array(PLACES.length);
  readonly #clusterBase = new Int32Array(PLACES.length).fill(-1);
  readonly #wordBase = new Int32Array(PLACES.length).fill(-1);
  readonly #wordSize = new Int32Array(PLACES.length);
  readonly #relationBase = new Int32Array(PLACES.length).fill(-1);
  readonly #writtenBase = new Int32Array(PLACES.length).fill(-1);
  readonly #silverBase = new Int32Array(PLACES.length).fill(-1);
  readonly #numberBase = new Int32Array(NUMBERS.length);
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
      take(this.#wordBase, FEW, Math.min(FEW_SIZE, sizes.words));
      this.#wordSize[place] = (channels & FEW) !== 0 ? FEW_SIZE : sizes.words;
      take(this.#relationBase, RELATION, sizes.relations);
      take(this.#writtenBase, WRITTEN, WRITTEN_SIZE);
      take(this.#silverBase, SILVER, SILVER_SIZE);
    });
    NUMBERS.forEach((size, k) => {
      this.#numberBase[k] = at;
      at += size;
    });
    this.rows = at;
  }

  /** Writes the rows of a state to `out` and gives their number; word i of the state is word `begin + i` of `words`. */
  fill(state: ParseState, words: TreeWords, begin: number, out: Int32Array): number {
    const n = this.#fillPlaces(state, words, begin, out);
    return fillNumbers(state, words, begin, this.#numberBase, out, n);
  }

  #fillPlaces(state: ParseState, words: TreeWords, begin: number, out: Int32Array): number {
    const { stack, depth, front, count, left, right, left2, right2, relation } = state;
    const s0 = depth > 0 ? stack[depth - 1]! : -1;
    const s1 = depth > 1 ? stack[depth - 2]! : -1;
    const s2 = depth > 2 ? stack[depth - 3]! : -1;
    const b0 = front < count ? front : -1;
    const b1 = front + 1 < count ? front + 1 : -1;
    const places = this.#places;
    places[0] = s0;
    places[1] = s1;
    places[2] = s2;
    places[3] = depth > 3 ? stack[depth - 4]! : -1;
    places[4] = depth > 4 ? stack[0]! : -1;
    places[5] = b0;
    places[6] = b1;
    places[7] = front + 2 < count ? front + 2 : -1;
    places[8] = front + 3 < count ? front + 3 : -1;
    places[9] = s0 < 0 ? -1 : left[s0]!;
    places[10] = s0 < 0 ? -1 : right[s0]!;
    places[11] = s0 < 0 ? -1 : left2[s0]!;
    places[12] = s0 < 0 ? -1 : right2[s0]!;
    places[13] = s1 < 0 ? -1 : left[s1]!;
    places[14] = s1 < 0 ? -1 : right[s1]!;
    places[15] = s1 < 0 ? -1 : left2[s1]!;
    places[16] = s1 < 0 ? -1 : right2[s1]!;
    places[17] = b0 < 0 ? -1 : left[b0]!;
    places[18] = b0 < 0 ? -1 : left2[b0]!;
    places[19] = s0 < 0 || s0 + 1 >= front ? -1 : s0 + 1;
    places[20] = s1 < 0 || s1 + 1 === s0 ? -1 : s1 + 1;
    places[21] = front > 0 && front - 1 !== s0 ? front - 1 : -1;
    places[22] = b1 < 0 ? -1 : words.nextVerb[begin + b1]! - begin;
    places[23] = b1 < 0 ? -1 : words.nextMark[begin + b1]! - begin;
    places[24] = s2 < 0 ? -1 : right[s2]!;
    places[25] = places[10]! < 0 ? -1 : left[places[10]!]!;
    let n = 0;
    const { tag, cluster, word, written, silver } = words;
    for (let p = 0; p < PLACES.length; p++) {
      const i = places[p]!;
      if (i < 0) continue;
      const at = begin + i;
      out[n++] = this.#tagBase[p]! + tag[at]!;
      const clusterBase = this.#clusterBase[p]!;
      if (clusterBase >= 0) out[n++] = clusterBase + cluster[at]!;
      const wordBase = this.#wordBase[p]!;
      if (wordBase >= 0) {
        const w = word[at]!;
        if (w > 0 && w < this.#wordSize[p]!) out[n++] = wordBase + w;
      }
      const relationBase = this.#relationBase[p]!;
      if (relationBase >= 0) out[n++] = relationBase + relation[i]!;
      const writtenBase = this.#writtenBase[p]!;
      if (writtenBase >= 0) out[n++] = writtenBase + written[at]!;
      const silverBase = this.#silverBase[p]!;
      if (silverBase >= 0) out[n++] = silverBase + silver[at]!;
    }
    return n;
  }
}

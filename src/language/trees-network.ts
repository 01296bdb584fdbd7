// The parser's decisions: the mean of what several small networks say, and direct weights for words and tags together.
// The first network decides alone where it is sure; the others are asked where it is not.
import type { WeightsFile } from '../model/weights-file.ts';
import { MAX_ROWS, TreeLayout, type TreeSizes } from './trees-features.ts';
import { TreeMember } from './trees-member.ts';
import { fillPairs, PAIRS } from './trees-pairs.ts';
import { Move, type ParseState } from './trees-state.ts';
import type { TreeWords } from './trees-words.ts';

/** What `meta` of a trees weights file holds. */
export interface TreesMeta {
  readonly relations: readonly string[];
  readonly sizes: TreeSizes;
  /** How many networks there are, and how many hidden units each has. */
  readonly members: number;
  readonly units: number;
  /** Real first-layer weight = stored × scale; the same for the direct weights. */
  readonly scale: number;
  readonly pairScale: number;
}

/** With less than this between the best two moves, or relations, the other networks are asked too. */
const UNSURE_MOVE = 0.8;
const UNSURE_RELATION = 0.7;

/** With this much for it by the direct weights alone, Shift is made and no network asked. */
const SURE_SHIFT = 2.5;

/** Decides moves and relations for one state at a time. */
export class TreeNetwork {
  readonly #layout: TreeLayout;
  readonly #members: readonly TreeMember[];
  /** How many members have seen the state. */
  #seen = 0;
  #margin = 0;
  /** Weights for Left and, 256 times, for Right. */
  readonly #pairs: Int16Array;
  readonly #pairShift: number;
  readonly #pairScale: number;
  readonly #rows = new Int32Array(MAX_ROWS);
  #rowCount = 0;
  /** Integers that one row takes. */
  readonly #width: number;
  readonly #hashes = new Int32Array(PAIRS);
  readonly #relationScores: Float64Array;

  constructor(file: WeightsFile) {
    const { sizes, members, units, relations, scale, pairScale } = file.meta as TreesMeta;
    const { arrays } = file;
    this.#layout = new TreeLayout(sizes);
    this.#width = units >> 2;
    const first = arrays['first'] as Int8Array;
    if (first.length !== this.#layout.rows * units * members)
      throw new Error(
        `trees weights: ${first.length} first-layer weights where ${members} × ${this.#layout.rows} × ${units} belong`,
      );
    const part = <A extends Int8Array | Int16Array | Float32Array>(name: string, k: number): A => {
      const whole = arrays[name]!;
      const length = whole.length / members;
      return whole.subarray(k * length, (k + 1) * length) as A;
    };
    this.#members = Array.from(
      { length: members },
      (_, k) =>
        new TreeMember({
          rows: part('first', k),
          bias: part('bias', k),
          moves: part('moves', k),
          relations: part('relations', k),
          scale,
        }),
    );
    const lefts = arrays['pairLeft'] as Int8Array;
    const rights = arrays['pairRight'] as Int8Array;
    this.#pairs = Int16Array.from(lefts, (weight, i) => weight + rights[i]! * 256);
    this.#pairShift = 32 - Math.log2(lefts.length);
    this.#pairScale = pairScale;
    this.#relationScores = new Float64Array(relations.length);
  }

  /** The best move that the state allows; at least one must be. */
  move(state: ParseState, words: TreeWords, begin: number): number {
    if (state.front === state.count) {
      this.#look(state, words, begin);
      return Move.Right;
    }
    const hashes = this.#hashes;
    const pairs = this.#pairs;
    fillPairs(state, words, begin, hashes);
    let pairLeft = 0;
    let pairRight = 0;
    for (let p = 0; p < PAIRS; p++) {
      const both = pairs[hashes[p]! >>> this.#pairShift]!;
      const low = (both << 24) >> 24;
      pairLeft += low;
      pairRight += (both - low) >> 8;
    }
    pairLeft *= this.#pairScale;
    pairRight = state.depth < 2 ? -Infinity : pairRight * this.#pairScale;
    if (Math.max(pairLeft, pairRight) <= -SURE_SHIFT) return Move.Shift;
    this.#look(state, words, begin);
    const members = this.#members;
    const left = members[0]!.left + pairLeft;
    const right = members[0]!.right + pairRight;
    if (members.length === 1 || margin(left, right) >= UNSURE_MOVE) return best(left, right);
    this.#askOthers();
    let lefts = 0;
    let rights = 0;
    for (const member of members) {
      lefts += member.left;
      rights += member.right;
    }
    return best(lefts / members.length + pairLeft, rights / members.length + pairRight);
  }

  #look(state: ParseState, words: TreeWords, begin: number): void {
    const rows = this.#rows;
    let n = this.#layout.fill(state, words, begin, rows);
    while ((n & 3) !== 0) rows[n++] = this.#layout.rows;
    for (let r = 0; r < n; r++) rows[r] = rows[r]! * this.#width;
    this.#rowCount = n;
    this.#members[0]!.see(rows, n);
    this.#seen = 1;
  }

  #askOthers(): void {
    for (; this.#seen < this.#members.length; this.#seen++)
      this.#members[this.#seen]!.see(this.#rows, this.#rowCount);
  }

  /** The best of `candidates` for the arc that `move` (Left or Right) makes in the state of the last `move()`. */
  relation(move: number, candidates: Uint8Array): number {
    if (candidates.length === 1) return candidates[0]!;
    const first = this.#bestRelation(move, candidates);
    if (this.#margin >= UNSURE_RELATION || this.#seen === this.#members.length) return first;
    this.#askOthers();
    return this.#bestRelation(move, candidates);
  }

  /** The best of the candidates by the members that have seen the state; leaves how much better than the second it is. */
  #bestRelation(move: number, candidates: Uint8Array): number {
    const scores = this.#relationScores.fill(0, 0, candidates.length);
    for (let k = 0; k < this.#seen; k++) this.#members[k]!.addRelations(move, candidates, scores);
    let at = 0;
    let second = -Infinity;
    for (let c = 1; c < candidates.length; c++) {
      const score = scores[c]!;
      if (score > scores[at]!) {
        second = scores[at]!;
        at = c;
      } else if (score > second) second = score;
    }
    this.#margin = (scores[at]! - second) / this.#seen;
    return candidates[at]!;
  }
}

/** The best move by the scores of Left and Right; Shift's is 0. */
function best(left: number, right: number): number {
  if (right > Math.max(0, left)) return Move.Right;
  return left > 0 ? Move.Left : Move.Shift;
}

/** How much better the best move is than the second. */
function margin(left: number, right: number): number {
  if (right === -Infinity) return Math.abs(left);
  const top = Math.max(0, left, right);
  return 2 * top + Math.min(0, left, right) - left - right;
}

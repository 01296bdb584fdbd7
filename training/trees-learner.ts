// One network of the parser while it learns: one small step after every uncertain decision. What it gives are means of
// the weights at several moments.
import type { TreeSizes } from '../src/language/trees-features.ts';
import type { TreesMeta } from '../src/language/trees-network.ts';
import { RELATIONS } from '../src/language/trees-relations.ts';
import { MOVES, type ParseState } from '../src/language/trees-state.ts';
import type { TreeWords } from '../src/language/trees-words.ts';
import type { WeightsFile } from '../src/model/weights-file.ts';
import type { Random } from './random.ts';
import { HiddenLearner } from './trees-hidden-learner.ts';
import { OutputLearner } from './trees-output-learner.ts';
import { PAIR_SCALE, PairLearner } from './trees-pair-learner.ts';
import { WeightMeans } from './weight-means.ts';

/** Decisions that are this sure are not learnt from. */
const SURE = 0.02;
const SCALE = 0.02;
/** The largest stored weight of the first layer. */
const MOST = 31;

/** Rates of one step: of the network, and of the pairs. */
export interface Rates {
  readonly network: number;
  readonly pairs: number;
}

/** The hidden layer, what leads out of it, and the pairs. */
export class TreeLearner {
  /** Scores of the moves and of the relations after `see` and `seeRelations`. */
  readonly moves = new Float64Array(MOVES);
  readonly relations = new Float64Array(RELATIONS.length);
  readonly #units: number;
  readonly #hidden: HiddenLearner;
  readonly #moveWeights: OutputLearner;
  /** By move (Left, Right) and relation. */
  readonly #relationWeights: OutputLearner;
  readonly #pairs: PairLearner;
  readonly #means: WeightMeans;

  /** `units` must be a multiple of 8. */
  constructor(sizes: TreeSizes, units: number, random: Random) {
    this.#units = units;
    this.#hidden = new HiddenLearner(sizes, units, random);
    this.#moveWeights = new OutputLearner(MOVES, units, 0.5, random);
    this.#relationWeights = new OutputLearner(2 * RELATIONS.length, units, 0.2, random);
    this.#pairs = new PairLearner(random);
    this.#means = new WeightMeans([
      this.#hidden.first,
      this.#hidden.bias,
      this.#moveWeights.weights,
      this.#relationWeights.weights,
      this.#pairs.weights,
    ]);
  }

  /** Looks at a state with some features dropped: leaves the scores of moves, and what the other methods need. */
  see(state: ParseState, words: TreeWords, begin: number): void {
    this.#hidden.see(state, words, begin);
    this.#pairs.see(state, words, begin);
    for (let m = 0; m < MOVES; m++)
      this.moves[m] = this.#moveWeights.score(m, this.#hidden, this.#pairs.score(m));
  }

  /** Leaves the scores of relations for the arc that `move` makes in the state last seen; gives the best but `root`. */
  seeRelations(move: number): number {
    const base = (move - 1) * RELATIONS.length;
    let best = 1;
    for (let r = 1; r < RELATIONS.length; r++) {
      this.relations[r] = this.#relationWeights.score(base + r, this.#hidden, 0);
      if (this.relations[r]! > this.relations[best]!) best = r;
    }
    return best;
  }

  /**
   * Learns from the state last seen: `good` marks the moves that should have won among the `allowed`; `relation`
   * (-1 for none) should have won for `move`.
   */
  learn(allowed: Uint8Array, good: Uint8Array, move: number, relation: number, rates: Rates): void {
    const learnt = this.#learnMoves(allowed, good, rates);
    const labelled = relation >= 0 && this.#learnRelation(move, relation, rates.network);
    if (learnt || labelled) this.#hidden.learn(rates.network);
  }

  #learnMoves(allowed: Uint8Array, good: Uint8Array, rates: Rates): boolean {
    let top = -Infinity;
    for (let m = 0; m < MOVES; m++) if (allowed[m] && this.moves[m]! > top) top = this.moves[m]!;
    let total = 0;
    let right = 0;
    for (let m = 0; m < MOVES; m++) {
      if (!allowed[m]) continue;
      const share = Math.exp(this.moves[m]! - top);
      total += share;
      if (good[m]) right += share;
    }
    if (1 - right / total <= SURE) return false;
    for (let m = 0; m < MOVES; m++) {
      if (!allowed[m]) continue;
      const share = Math.exp(this.moves[m]! - top);
      const error = share / total - (good[m] ? share / right : 0);
      this.#moveWeights.learn(m, error, rates.network, this.#hidden);
      this.#pairs.learn(m, error, rates.pairs);
    }
    return true;
  }

  #learnRelation(move: number, relation: number, rate: number): boolean {
    const scores = this.relations;
    let top = -Infinity;
    for (let r = 1; r < RELATIONS.length; r++) if (scores[r]! > top) top = scores[r]!;
    let total = 0;
    for (let r = 1; r < RELATIONS.length; r++) total += Math.exp(scores[r]! - top);
    if (1 - Math.exp(scores[relation]! - top) / total <= SURE) return false;
    for (let r = 1; r < RELATIONS.length; r++) {
      const error = Math.exp(scores[r]! - top) / total - (r === relation ? 1 : 0);
      if (Math.abs(error) < 2e-3) continue;
      this.#relationWeights.learn((move - 1) * RELATIONS.length + r, error, rate, this.#hidden);
    }
    return true;
  }

  /** Forgets most of how much was learnt, not what: later examples then move the weights more. */
  loosen(share: number): void {
    for (const part of [this.#hidden, this.#moveWeights, this.#relationWeights, this.#pairs])
      part.loosen(share);
  }

  /** Adds the weights as they are now to the means that `export` gives. */
  remember(): void {
    this.#means.add();
  }

  /** The weights file of a parser with this network alone, but for the vocabulary: the means of what was remembered. */
  export(): {
    meta: Pick<TreesMeta, 'members' | 'units' | 'scale' | 'pairScale'>;
    arrays: WeightsFile['arrays'];
  } {
    const units = this.#units;
    const [rows, bias, moves, relations, pairs] = this.#means.values();
    const first = rows!.map((weight, at) =>
      this.#hidden.touched(Math.floor(at / units))
        ? Math.max(-MOST, Math.min(MOST, Math.round(weight / SCALE)))
        : 0,
    );
    return {
      meta: { members: 1, units, scale: SCALE, pairScale: PAIR_SCALE },
      arrays: {
        first: Int8Array.from(first),
        bias: Int16Array.from(bias!, (weight) => Math.round(weight / SCALE)),
        moves: moves!,
        relations: relations!,
        pairLeft: PairLearner.stored(pairs!, 1),
        pairRight: PairLearner.stored(pairs!, 2),
      },
    };
  }
}

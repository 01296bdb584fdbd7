// One pass of a learning parser over sentences with trees: it parses each by its own moves, mostly, and the dynamic
// oracle tells it in every state what would have been right.
import { RELATIONS } from '../src/language/trees-relations.ts';
import { MOVES, Move, ParseState } from '../src/language/trees-state.ts';
import type { Random } from './random.ts';
import type { TreeExample } from './trees-examples.ts';
import type { Rates, TreeLearner } from './trees-learner.ts';
import { TreeOracle } from './trees-oracle.ts';

/** How one pass is done. */
export interface PassOptions {
  readonly random: Random;
  /** The share of states that are left by the parser's own best move, right or not. */
  readonly explored: number;
  /** The rates at a share of the pass done, from 0 to 1. */
  readonly rates: (progress: number) => Rates;
}

const DEP = RELATIONS.indexOf('dep');

/** Learns from the examples in random order. Gives the share of moves that were right. */
export function learnPass(
  learner: TreeLearner,
  examples: readonly TreeExample[],
  { random, explored, rates }: PassOptions,
): number {
  const order = Int32Array.from(examples, (_, i) => i);
  random.shuffle(order);
  const state = new ParseState();
  const oracle = new TreeOracle();
  const allowed = new Uint8Array(MOVES);
  let right = 0;
  let moves = 0;
  order.forEach((k, position) => {
    const { words, heads, relations, begin, end } = examples[k]!;
    const now = rates(position / order.length);
    state.reset(end - begin);
    oracle.reset(heads, begin, end);
    while (!state.done) {
      if (state.depth === 0) {
        oracle.apply(state, Move.Shift, 0);
        continue;
      }
      oracle.look(state);
      learner.see(state, words, begin);
      let best = -1;
      let bestGood = -1;
      for (let move = 0; move < MOVES; move++) {
        allowed[move] = state.allows(move) ? 1 : 0;
        if (!allowed[move]) continue;
        if (best < 0 || learner.moves[move]! > learner.moves[best]!) best = move;
        if (oracle.best[move] && (bestGood < 0 || learner.moves[move]! > learner.moves[bestGood]!))
          bestGood = move;
      }
      moves++;
      if (best === bestGood) right++;
      const move = random.next() < explored ? best : bestGood;
      let relation = 0;
      let goldRelation = -1;
      if (move !== Move.Shift) {
        relation = learner.seeRelations(move);
        const dependent = begin + state.stack[state.depth - 1]!;
        const head = begin + (move === Move.Left ? state.front : state.stack[state.depth - 2]!);
        if (heads[dependent] === head && relations[dependent] !== DEP) goldRelation = relations[dependent]!;
      }
      learner.learn(allowed, oracle.best, move, goldRelation, now);
      oracle.apply(state, move, relation);
    }
  });
  return right / moves;
}

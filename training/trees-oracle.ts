// Which moves of the parser lose nothing: the dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013).
// It also knows what is best once a mistake was made, so that training can follow the parser's own moves.
import { MOVES, Move, type ParseState } from '../src/language/trees-state.ts';

/** Follows one sentence at a time. Every move of the state must go through `apply`. */
export class TreeOracle {
  /** 1 for the moves that lose the fewest arcs, after `look`. */
  readonly best = new Uint8Array(MOVES);
  #heads: Int32Array = new Int32Array(0);
  #begin = 0;
  #childStarts = new Int32Array(0);
  #children = new Int32Array(0);
  #onStack = new Uint8Array(0);

  /** Begins a sentence: words [begin, end) with `heads` numbered like the words, -1 for the root. */
  reset(heads: Int32Array, begin: number, end: number): void {
    const count = end - begin;
    this.#heads = heads;
    this.#begin = begin;
    this.#childStarts = new Int32Array(count + 2);
    this.#children = new Int32Array(count);
    this.#onStack = new Uint8Array(count);
    const starts = this.#childStarts;
    for (let i = begin; i < end; i++) if (heads[i]! >= 0) starts[heads[i]! - begin + 2]!++;
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    for (let i = begin; i < end; i++)
      if (heads[i]! >= 0) this.#children[starts[heads[i]! - begin + 1]!++] = i - begin;
  }

  #head(word: number): number {
    const head = this.#heads[this.#begin + word]!;
    return head < 0 ? -1 : head - this.#begin;
  }

  /** Fills `best` for the state. */
  look(state: ParseState): void {
    const { front, count, depth, stack } = state;
    const top = depth > 0 ? stack[depth - 1]! : -1;
    const second = depth > 1 ? stack[depth - 2]! : -1;
    let shift = Infinity;
    let left = Infinity;
    let right = Infinity;
    if (top >= 0) {
      let waiting = 0;
      for (let k = this.#childStarts[top]!; k < this.#childStarts[top + 1]!; k++)
        if (this.#children[k]! >= front) waiting++;
      const head = this.#head(top);
      if (front < count) left = waiting + (head > front ? 1 : 0) + (head === second ? 1 : 0);
      if (second >= 0) right = waiting + (head >= front ? 1 : 0);
    }
    if (front < count) {
      shift = 0;
      for (let k = this.#childStarts[front]!; k < this.#childStarts[front + 1]!; k++)
        if (this.#onStack[this.#children[k]!]) shift++;
      const head = this.#head(front);
      if (head < 0 ? depth > 0 : head < front && head !== top && this.#onStack[head]) shift++;
    }
    const least = Math.min(shift, left, right);
    this.best[Move.Shift] = shift === least ? 1 : 0;
    this.best[Move.Left] = left === least ? 1 : 0;
    this.best[Move.Right] = right === least ? 1 : 0;
  }

  /** Makes the move in the state and keeps up with it. */
  apply(state: ParseState, move: number, relation: number): void {
    if (move === Move.Shift) this.#onStack[state.front] = 1;
    else this.#onStack[state.stack[state.depth - 1]!] = 0;
    state.apply(move, relation);
  }
}

// A sentence half parsed: a stack, a buffer and the arcs made so far, by the arc-hybrid transitions (Kuhlmann,
// Gómez-Rodríguez & Satta 2011). Always ends in one tree with one root.
import { SORT_OF_RELATION } from './trees-relations.ts';

/** Shift moves the front of the buffer to the stack; Left makes the front the head of the stack's top and pops it;
 * Right makes the second of the stack the head of its top and pops it. */
export const Move = { Shift: 0, Left: 1, Right: 2 } as const;

/** How many moves there are. */
export const MOVES = 3;

/** The state. Words are numbered from 0 within their sentence; -1 is no word. One object serves many sentences. */
export class ParseState {
  count = 0;
  /** The front of the buffer; `count` when it is empty. */
  front = 0;
  /** How many words lie on the stack. */
  depth = 0;
  stack = new Int32Array(128);
  head = new Int32Array(128);
  relation = new Uint8Array(128);
  /** The outermost dependent so far on each side, and the one before it. */
  left = new Int32Array(128);
  left2 = new Int32Array(128);
  right = new Int32Array(128);
  right2 = new Int32Array(128);
  leftCount = new Uint8Array(128);
  rightCount = new Uint8Array(128);
  /** The sorts of dependents so far (bits of SORT_OF_RELATION). */
  sorts = new Uint8Array(128);

  /** Begins a sentence of `count` words. */
  reset(count: number): void {
    if (this.stack.length < count) {
      const size = count * 2;
      for (const name of ['stack', 'head', 'left', 'left2', 'right', 'right2'] as const)
        this[name] = new Int32Array(size);
      for (const name of ['relation', 'leftCount', 'rightCount', 'sorts'] as const)
        this[name] = new Uint8Array(size);
    }
    this.count = count;
    this.front = 0;
    this.depth = 0;
    for (const links of [this.head, this.left, this.left2, this.right, this.right2]) links.fill(-1, 0, count);
    this.relation.fill(0, 0, count);
    this.leftCount.fill(0, 0, count);
    this.rightCount.fill(0, 0, count);
    this.sorts.fill(0, 0, count);
  }

  /** Whether one word is left, the root. */
  get done(): boolean {
    return this.front === this.count && this.depth <= 1;
  }

  /** Whether a move is possible. At least one is until the state is done. */
  allows(move: number): boolean {
    if (move === Move.Shift) return this.front < this.count;
    if (move === Move.Left) return this.depth >= 1 && this.front < this.count;
    return this.depth >= 2;
  }

  /** Makes a move that is allowed; `relation` is that of the arc, if it makes one. */
  apply(move: number, relation: number): void {
    if (move === Move.Shift) {
      this.stack[this.depth++] = this.front++;
      return;
    }
    const dependent = this.stack[--this.depth]!;
    this.relation[dependent] = relation;
    if (move === Move.Left) {
      const head = this.front;
      this.sorts[head]! |= SORT_OF_RELATION[relation]!;
      this.head[dependent] = head;
      this.left2[head] = this.left[head]!;
      this.left[head] = dependent;
      if (this.leftCount[head]! < 255) this.leftCount[head]!++;
    } else {
      const head = this.stack[this.depth - 1]!;
      this.sorts[head]! |= SORT_OF_RELATION[relation]!;
      this.head[dependent] = head;
      this.right2[head] = this.right[head]!;
      this.right[head] = dependent;
      if (this.rightCount[head]! < 255) this.rightCount[head]!++;
    }
  }
}

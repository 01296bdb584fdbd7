// The parser's sums, four units an integer and four rows at a time, against the same sums one by one; and several
// networks as one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UPOS, XPOS } from '../../src/language/tags.ts';
import { TreeLayout } from '../../src/language/trees-features.ts';
import { TreeMember } from '../../src/language/trees-member.ts';
import { TreeNetwork, type TreesMeta } from '../../src/language/trees-network.ts';
import { RELATIONS } from '../../src/language/trees-relations.ts';
import { MOVES, Move, ParseState } from '../../src/language/trees-state.ts';
import { TreeVocabulary, type TreeWords } from '../../src/language/trees-words.ts';
import { WordType } from '../../src/language/word-type.ts';
import type { WeightsFile } from '../../src/model/weights-file.ts';
import { Random } from '../../training/random.ts';
import { unionOf } from '../../training/trees-union.ts';

const UNITS = 16;
const SCALE = 0.01;
const sizes = { tags: 9, clusters: 7, words: 5, relations: RELATIONS.length };

/** Whole numbers and weights by chance. */
class Chance {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  below(size: number): number {
    return Math.floor(this.#random.next() * size);
  }

  bytes(length: number, most: number): Int8Array {
    return Int8Array.from({ length }, () => this.below(2 * most + 1) - most);
  }

  weights(length: number): Float32Array {
    return Float32Array.from({ length }, () => this.#random.next() - 0.5);
  }
}

function randomParser(chance: Chance): WeightsFile {
  const meta: TreesMeta = {
    relations: RELATIONS,
    sizes,
    members: 1,
    units: UNITS,
    scale: SCALE,
    pairScale: 0.02,
  };
  const arrays = {
    first: chance.bytes(new TreeLayout(sizes).rows * UNITS, 31),
    bias: Int16Array.from(chance.bytes(UNITS, 100)),
    moves: chance.weights(MOVES * UNITS),
    relations: chance.weights(2 * RELATIONS.length * UNITS),
    pairLeft: chance.bytes(1 << 10, 127),
    pairRight: chance.bytes(1 << 10, 127),
  };
  return { meta, arrays };
}

function randomWords(count: number, chance: Chance): TreeWords {
  const vocabulary = new TreeVocabulary(
    Uint8Array.from({ length: UPOS.length * XPOS.length }, () => 1 + chance.below(sizes.tags - 1)),
    Int32Array.from([1, 2, 3, 4]),
  );
  const entry = { cluster: 0, group: 0, silver: 0, casing: 0, entity: 0 };
  return vocabulary.wordsOf({
    count,
    sentenceStarts: Int32Array.of(0, count),
    types: Array.from({ length: count }, (_, i) => new WordType(`w${i}`, chance.below(3), `w${i}`, entry)),
    upos: Uint8Array.from({ length: count }, () => chance.below(UPOS.length)),
    xpos: Uint8Array.from({ length: count }, () => chance.below(XPOS.length)),
  });
}

test('a member scores as by sums one by one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer(), (fours, seed) => {
      const chance = new Chance(seed);
      const count = 40;
      const [rows, moves, relations] = [
        chance.bytes(count * UNITS, 31),
        chance.weights(MOVES * UNITS),
        chance.weights(2 * RELATIONS.length * UNITS),
      ];
      const bias = Int16Array.from(chance.bytes(UNITS, 100));
      const member = new TreeMember({ rows, bias, moves, relations, scale: SCALE });
      // Row `count` is the one of zeros.
      const seen = Int32Array.from({ length: 4 * fours }, () => chance.below(count + 1));
      const units = Array.from({ length: UNITS }, (_, h) =>
        Math.max(
          0,
          seen.reduce((sum, row) => sum + (rows[row * UNITS + h] ?? 0), bias[h]!),
        ),
      );
      const score = (weights: Float32Array, at: number) =>
        units.reduce((sum, unit, h) => sum + SCALE * unit * weights[at * UNITS + h]!, 0);
      member.see(
        seen.map((row) => (row * UNITS) / 4),
        seen.length,
      );
      expect(member.left).toBeCloseTo(score(moves, 1) - score(moves, 0), 4);
      expect(member.right).toBeCloseTo(score(moves, 2) - score(moves, 0), 4);
      const candidates = Uint8Array.of(3, 8, 1);
      const found = new Float64Array(candidates.length);
      member.addRelations(Move.Right, candidates, found);
      candidates.forEach((relation, c) => {
        expect(found[c]).toBeCloseTo(score(relations, RELATIONS.length + relation), 4);
      });
    }),
    { seed: 1 },
  );
});

test('three times the same parser decides as it does once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.integer(), (count, seed) => {
      const chance = new Chance(seed);
      const parser = randomParser(chance);
      const words = randomWords(count, chance);
      const once = new TreeNetwork(parser);
      const thrice = new TreeNetwork(unionOf([parser, parser, parser]));
      const candidates = Uint8Array.from(RELATIONS, (_, i) => i);
      const state = new ParseState();
      state.reset(count);
      state.apply(Move.Shift, 0);
      while (!state.done) {
        const move = state.depth === 0 ? Move.Shift : once.move(state, words, 0);
        expect(state.allows(move)).toBe(true);
        if (state.depth > 0) expect(thrice.move(state, words, 0)).toBe(move);
        const relation = move === Move.Shift ? 0 : once.relation(move, candidates);
        if (move !== Move.Shift) expect(thrice.relation(move, candidates)).toBe(relation);
        state.apply(move, relation);
      }
    }),
    { seed: 1 },
  );
});

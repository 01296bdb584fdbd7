// Dependency trees of tagged words: greedy arc-hybrid parsing, moves and relations scored by a small network.
// Every sentence gets one tree with one root, whatever its words are; time is linear in the number of words.
import { unpackWeights, type WeightsFile } from '../model/weights-file.ts';
import type { TaggedWords } from './language.ts';
import { arcKind, relationCandidates } from './trees-candidates.ts';
import { TreeNetwork, type TreesMeta } from './trees-network.ts';
import { RELATIONS } from './trees-relations.ts';
import { Move, ParseState } from './trees-state.ts';
import type { TreeWords } from './trees-words.ts';
import { TreeVocabulary } from './trees-words.ts';

export { RELATIONS } from './trees-relations.ts';

/** The trees of the words of a text, one tree a sentence. */
export interface Trees {
  /** Index of the head word in the whole text; -1 for the root of a sentence. */
  readonly heads: Int32Array;
  /** Index into RELATIONS of the word's relation to its head. */
  readonly relations: Uint8Array;
}

/** Words with their trees. */
export interface ParsedWords extends TaggedWords, Trees {}

/** Parses words. Holds no state between calls; not to be used by two callers at the same time. */
export class TreeParser {
  readonly #network: TreeNetwork;
  readonly #state = new ParseState();
  readonly #vocabulary: TreeVocabulary;
  /** By kind of arc. */
  readonly #candidates: readonly Uint8Array[];

  constructor(weights: WeightsFile) {
    const meta = weights.meta as TreesMeta;
    if (meta.relations.join() !== RELATIONS.join())
      throw new Error('trees weights: made for another list of relations');
    this.#network = new TreeNetwork(weights);
    this.#vocabulary = new TreeVocabulary(
      weights.arrays['tags'] as Uint8Array,
      weights.arrays['words'] as Int32Array,
    );
    this.#candidates = relationCandidates(weights.arrays);
  }

  /** The trees of all sentences of a text. */
  parse(words: TaggedWords): ParsedWords {
    return { ...words, ...this.trees(words) };
  }

  /** Heads and relations alone, as in `ParsedWords`. */
  trees(words: Pick<TaggedWords, 'count' | 'sentenceStarts' | 'types' | 'upos' | 'xpos'>): Trees {
    const { count, sentenceStarts } = words;
    const classes = this.#vocabulary.wordsOf(words);
    const heads = new Int32Array(count).fill(-1);
    const relations = new Uint8Array(count);
    const state = this.#state;
    for (let s = 0; s + 1 < sentenceStarts.length; s++) {
      const begin = sentenceStarts[s]!;
      const length = sentenceStarts[s + 1]! - begin;
      if (length === 0) continue;
      this.#sentence(classes, words.upos, begin, length);
      for (let i = 0; i < length; i++) {
        const head = state.head[i]!;
        heads[begin + i] = head < 0 ? -1 : begin + head;
        relations[begin + i] = state.relation[i]!;
      }
    }
    return { heads, relations };
  }

  #sentence(words: TreeWords, upos: Uint8Array, begin: number, length: number): void {
    const state = this.#state;
    const network = this.#network;
    state.reset(length);
    while (!state.done) {
      if (state.depth === 0) {
        state.apply(Move.Shift, 0);
        continue;
      }
      const move = network.move(state, words, begin);
      if (move === Move.Shift) {
        state.apply(move, 0);
        continue;
      }
      const dependent = state.stack[state.depth - 1]!;
      const head = move === Move.Left ? state.front : state.stack[state.depth - 2]!;
      const kind = arcKind(move, upos[begin + head]!, upos[begin + dependent]!);
      state.apply(move, network.relation(move, this.#candidates[kind]!));
    }
  }
}

/** The parser from the bytes of `models/trees.bin`. Throws when they are something else. */
export async function loadTreeParser(bytes: Uint8Array): Promise<TreeParser> {
  return new TreeParser(await unpackWeights(bytes));
}

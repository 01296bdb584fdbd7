// The first pass's sums, put together from parts: what hangs on one word and its tag, or on three tags, is worked
// out once and kept; what a stretch of words has in common once a stretch; the rest word by word.
import { type Lemma, XPOS } from '../language/language.ts';
import { Features } from '../model/features.ts';
import { PartialSums } from '../model/partial-sums.ts';
import { PARTIAL, type SlotTable } from '../model/slot-table.ts';
import { type Context, PAD } from './context.ts';
import {
  REACH,
  ROLE_GROUP,
  roleOwnFeatures,
  roleStretchFeatures,
  roleTagFeatures,
  roleWordFeatures,
  sameStretch,
} from './role-features.ts';

/** Tags as the context has them go from −2 (after the text) to their number. */
const TAGS = XPOS.length + 3;
/** How far the sums of three tags reach; those of a word reach REACH. */
const TRIPLE_REACH = 1;
/** The most words with tags whose sums are kept at a time: 7 MB of them. */
const MOST_WORDS = 1 << 16;

/** Where the sums of a word type under a tag lie, and those under others. */
class KeptWord {
  readonly owner: PartialSums;
  readonly tag: number;
  readonly lemma: Lemma;
  readonly at: number;
  readonly next: KeptWord | null;

  constructor(owner: PartialSums, tag: number, lemma: Lemma, at: number, next: KeptWord | null) {
    this.owner = owner;
    this.tag = tag;
    this.lemma = lemma;
    this.at = at;
    this.next = next;
  }
}

/** Sums the features of words. Keeps the parts of single words and of tags from text to text, MOST_WORDS at most. */
export class RoleSums {
  readonly #table: SlotTable;
  readonly #features = new Features();
  #words: PartialSums;
  /** Where the sums of the places before and after a text lie, once they are known. */
  #before = -1;
  #after = -1;
  readonly #triples: PartialSums;
  /** By three tags as one number: where their sums lie, plus one. */
  readonly #tripleAt = new Int32Array(TAGS ** 3);
  readonly #sums = new Int32Array(PARTIAL);
  readonly #stretch = new Int32Array(PARTIAL);

  constructor(table: SlotTable) {
    this.#table = table;
    this.#words = new PartialSums(table, REACH);
    this.#triples = new PartialSums(table, TRIPLE_REACH);
  }

  /** Writes the scores of the words [begin, end) of a text to `scores`, a row of all labels each. */
  write(context: Context, begin: number, end: number, scores: Float32Array): void {
    const table = this.#table;
    const features = this.#features;
    const stretch = this.#stretch;
    const sums = this.#sums;
    const words = new Int32Array(end - begin + 2 * REACH);
    if (this.#words.count + words.length > MOST_WORDS) {
      this.#words = new PartialSums(table, REACH);
      this.#before = -1;
      this.#after = -1;
    }
    for (let k = 0; k < words.length; k++) words[k] = this.#word(context, begin + PAD - REACH + k);
    const triples = new Int32Array(end - begin + 2 * TRIPLE_REACH);
    for (let k = 0; k < triples.length; k++)
      triples[k] = this.#triple(context, begin + PAD - TRIPLE_REACH + k);
    for (let i = begin; i < end; i++) {
      if (i === begin || !sameStretch(context, i)) {
        features.begin(ROLE_GROUP);
        roleStretchFeatures(context, i, features);
        table.add(features.hashes, features.count, stretch.fill(0));
      }
      sums.set(stretch);
      this.#words.gather(words, i - begin, sums);
      this.#triples.gather(triples, i - begin, sums);
      features.begin(ROLE_GROUP);
      roleOwnFeatures(context, i, features);
      table.add(features.hashes, features.count, sums);
      table.write(sums, scores, (i - begin) * table.labels);
    }
  }

  /** Where the sums of the word at a place (padded) lie. */
  #word(context: Context, at: number): number {
    const i = at - PAD;
    if (i < 0) return this.#before < 0 ? (this.#before = this.#addWord(context, at)) : this.#before;
    if (i >= context.count) return this.#after < 0 ? (this.#after = this.#addWord(context, at)) : this.#after;
    const type = context.words.types[i]!;
    const tag = context.words.xpos[i]!;
    const lemma = context.words.lemma[i]!;
    const first = type.memo instanceof KeptWord && type.memo.owner === this.#words ? type.memo : null;
    for (let kept = first; kept !== null; kept = kept.next)
      if (kept.tag === tag && kept.lemma === lemma) return kept.at;
    const made = this.#addWord(context, at);
    type.memo = new KeptWord(this.#words, tag, lemma, made, first);
    return made;
  }

  #addWord(context: Context, at: number): number {
    const inside = at >= PAD && at < context.count + PAD;
    return this.#words.add(ROLE_GROUP, (distance, features) => {
      if (inside || distance !== 0) roleWordFeatures(context, at, distance, features);
    });
  }

  /** Where the sums of the tags around a place (padded) lie. */
  #triple(context: Context, at: number): number {
    const { tagAt } = context;
    const key = ((tagAt[at - 1]! + 2) * TAGS + tagAt[at]! + 2) * TAGS + tagAt[at + 1]! + 2;
    const known = this.#tripleAt[key]!;
    if (known > 0) return known - 1;
    const made = this.#triples.add(ROLE_GROUP, (distance, features) =>
      roleTagFeatures(context, at, distance, features),
    );
    this.#tripleAt[key] = made + 1;
    return made;
  }
}

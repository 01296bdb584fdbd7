// The parts of the first pass's sums that hang on one word and its tag: worked out once for each, then kept.
import type { Lemma } from '../language/language.ts';
import { Features } from '../model/features.ts';
import { PARTIAL, type SlotTable } from '../model/slot-table.ts';
import { type Context, PAD } from './context.ts';
import { REACH, ROLE_GROUP, roleWordFeatures } from './role-features.ts';

/** Distances −REACH … REACH. */
const PLACES = 2 * REACH + 1;
/** What a word with a tag adds to the sums of its neighbours and itself: PARTIAL numbers a distance. */
interface Kept {
  readonly tag: number;
  readonly lemma: Lemma;
  readonly sums: Int32Array;
}

/** What one RoleSums has kept with a word type. */
class KeptWith {
  readonly entries: Kept[] = [];
  readonly owner: RoleSums;

  constructor(owner: RoleSums) {
    this.owner = owner;
  }

  find(tag: number, lemma: Lemma): Kept | undefined {
    for (const entry of this.entries) if (entry.tag === tag && entry.lemma === lemma) return entry;
    return undefined;
  }
}

/** Keeps partial sums for the words of any number of texts: with the word types, so no longer than those are kept. */
export class RoleSums {
  readonly #table: SlotTable;
  readonly #features = new Features();
  readonly #scratch = new Int32Array(PARTIAL);

  constructor(table: SlotTable) {
    this.#table = table;
  }

  /** For each place of a text (padded), what its word adds. */
  of(context: Context): Int32Array[] {
    const { words, count } = context;
    const out: Int32Array[] = new Array(count + 2 * PAD);
    for (let at = 0; at < PAD; at++) out[at] = this.#sumsAt(context, at);
    for (let at = count + PAD; at < count + 2 * PAD; at++) out[at] = this.#sumsAt(context, at);
    for (let i = 0; i < count; i++) {
      const type = words.types[i]!;
      const tag = words.xpos[i]!;
      const lemma = words.lemma[i]!;
      let known = type.memo;
      if (!(known instanceof KeptWith) || known.owner !== this) type.memo = known = new KeptWith(this);
      let kept = (known as KeptWith).find(tag, lemma);
      if (kept === undefined) {
        kept = { tag, lemma, sums: this.#sumsAt(context, i + PAD) };
        (known as KeptWith).entries.push(kept);
      }
      out[i + PAD] = kept.sums;
    }
    return out;
  }

  #sumsAt(context: Context, at: number): Int32Array {
    const sums = new Int32Array(PLACES * PARTIAL);
    const inside = at >= PAD && at < context.count + PAD;
    for (let place = 0; place < PLACES; place++) {
      if (!inside && place === REACH) continue;
      this.#features.begin(ROLE_GROUP);
      roleWordFeatures(context, at, place - REACH, this.#features);
      this.#scratch.fill(0);
      this.#table.add(this.#features.hashes, this.#features.count, this.#scratch);
      sums.set(this.#scratch, place * PARTIAL);
    }
    return sums;
  }
}

/** Puts the kept sums for word `i` together in `into`. */
export function gather(kept: readonly Int32Array[], i: number, into: Int32Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let hits = 0;
  for (let place = 0; place < PLACES; place++) {
    const sums = kept[i + PAD + place - REACH]!;
    const from = place * PARTIAL;
    a = (a + sums[from]!) | 0;
    b = (b + sums[from + 1]!) | 0;
    c = (c + sums[from + 2]!) | 0;
    d = (d + sums[from + 3]!) | 0;
    hits += sums[from + 4]!;
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
  into[4] = hits;
}

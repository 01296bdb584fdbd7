// A text's words with dependency trees for the sentences that need one, and the children of every word.

import type { Span } from '../text/span.ts';
import { NAME_LABELS, type TaggedWords, UPOS, XPOS } from './language.ts';
import { RELATIONS, type Trees } from './trees.ts';

/** Relations by name without their subtype (`nsubj:pass` is `nsubj`), one number each. */
const NAMES = [...new Set(RELATIONS.map((name) => name.split(':')[0]!))];
const PLAIN = Uint8Array.from(RELATIONS, (name) => NAMES.indexOf(name.split(':')[0]!));

const ADJECTIVE = UPOS.indexOf('ADJ');

/** Verbs whose lemma the model makes up wrongly from these forms. */
const MISTAKEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    invaded: 'invade',
    overran: 'overrun',
    overrun: 'overrun',
    fled: 'flee',
    crept: 'creep',
    raided: 'raid',
    controlled: 'control',
    patrolled: 'patrol',
    scrapped: 'scrap',
    postponed: 'postpone',
  }),
);
const VERB = UPOS.indexOf('VERB');

/** The lemma of a regular past: *advanced* is of *advance*, *retreated* of *retreat*. */
function presentOf(form: string): string {
  const stem = form.slice(0, -2);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  return /[cgsuvz]$/.test(stem) && !stem.endsWith('ss') ? `${stem}e` : stem;
}

/** Reads the trees of a text. Words of sentences without a tree are roots without children. */
export class Graph {
  readonly words: TaggedWords;
  readonly #heads: Int32Array;
  readonly #relations: Uint8Array;
  /** The first child of a word, and the next child of the same head, in the order of the text. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #sentence: Int32Array;
  readonly #parsed: Uint8Array;

  /** `parsed` says which sentences have a tree: 1 where they do. */
  constructor(words: TaggedWords, { heads, relations }: Trees, parsed: Uint8Array) {
    this.words = words;
    this.#parsed = parsed;
    this.#heads = heads;
    this.#relations = relations;
    this.#first = new Int32Array(words.count).fill(-1);
    this.#next = new Int32Array(words.count).fill(-1);
    for (let i = words.count - 1; i >= 0; i--) {
      const head = heads[i]!;
      if (head < 0) continue;
      this.#next[i] = this.#first[head]!;
      this.#first[head] = i;
    }
    this.#sentence = new Int32Array(words.count);
    const { sentenceStarts } = words;
    for (let s = 0; s + 1 < sentenceStarts.length; s++)
      this.#sentence.fill(s, sentenceStarts[s], sentenceStarts[s + 1]);
  }

  /** The head of a word, or -1. */
  head(i: number): number {
    return this.#heads[i]!;
  }

  /** The relation of a word to its head, with its subtype. */
  relation(i: number): string {
    return RELATIONS[this.#relations[i]!]!;
  }

  /** The same without the subtype. */
  plain(i: number): string {
    return NAMES[PLAIN[this.#relations[i]!]!]!;
  }

  children(i: number): number[] {
    const out: number[] = [];
    for (let child = this.#first[i]!; child >= 0; child = this.#next[child]!) out.push(child);
    return out;
  }

  /** The children with one of the relations, named with or without a subtype. */
  by(i: number, ...relations: readonly string[]): number[] {
    return this.children(i).filter(
      (child) => relations.includes(this.relation(child)) || relations.includes(this.plain(child)),
    );
  }

  /** Whether an adjective in *-ed* is a verb by its place in the tree: *the army **advanced** towards the border*. */
  #isPast(i: number): boolean {
    if (this.words.upos[i] !== ADJECTIVE || this.#first[i] === -1) return false;
    if (!this.form(i).endsWith('ed')) return false;
    // Behind its noun with a place of its own: *troops **advanced** on Lachin*.
    let subject = this.plain(i) === 'amod' && this.head(i) === i - 1 && this.by(i, 'obl').length > 0;
    for (let child = this.#first[i]!; child >= 0; child = this.#next[child]!) {
      const relation = this.plain(child);
      if (relation === 'cop') return false;
      if (relation === 'nsubj' && child < i) subject = true;
    }
    return subject;
  }

  // What is said of a word is '' where there is none: rules look at neighbours without asking where a text ends.

  lemma(i: number): string {
    if (this.#isPast(i)) return presentOf(this.form(i));
    const lemma = this.words.lemma[i]?.text ?? '';
    if (this.words.upos[i] === VERB) {
      const known = MISTAKEN.get(this.form(i));
      if (known !== undefined) return known;
    }
    // Of reports of armed forces: their *bases* are not those of *basis*.
    return lemma === 'basis' && this.form(i) === 'bases' ? 'base' : lemma;
  }

  /** The form in small letters. */
  form(i: number): string {
    return this.words.form[i]?.toLowerCase() ?? '';
  }

  upos(i: number): string {
    if (this.#isPast(i)) return 'VERB';
    return UPOS[this.words.upos[i]!] ?? '';
  }

  xpos(i: number): string {
    if (this.#isPast(i)) return 'VBD';
    return XPOS[this.words.xpos[i]!] ?? '';
  }

  /** The name label of a word without its place in the name: PERSON, ORG, PLACE, NORP, or '' outside names. */
  name(i: number): string {
    return NAME_LABELS[this.words.name[i]!]?.slice(2) ?? '';
  }

  /** The first word of a word's sentence, and the end of it. */
  begin(i: number): number {
    return this.words.sentenceStarts[this.#sentence[i]!]!;
  }
  end(i: number): number {
    return this.words.sentenceStarts[this.#sentence[i]! + 1]!;
  }

  sentence(i: number): number {
    return this.#sentence[i]!;
  }

  /** Whether a sentence was parsed. */
  hasTree(sentence: number): boolean {
    return this.#parsed[sentence] === 1;
  }

  /** The first and the last word of the tree below a word, itself included. */
  extent(i: number, skip: (child: number) => boolean = () => false): [first: number, last: number] {
    let first = i;
    let last = i;
    for (const child of this.children(i)) {
      if (skip(child)) continue;
      const [a, b] = this.extent(child);
      first = Math.min(first, a);
      last = Math.max(last, b);
    }
    return [first, last];
  }

  /** The characters from word `first` to word `last`. */
  span(first: number, last = first): Span {
    return [this.words.from[first]!, this.words.to[last]!];
  }
}

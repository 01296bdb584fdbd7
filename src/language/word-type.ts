// A word type: a form in one situation of its sentence, with everything that can be known before its neighbours
// are looked at. Computed once and shared by all words alike.
import { hashString, mix } from '../model/hash.ts';
import { normalise, type WordEntry } from './word-list.ts';
import { Kind, kindOf, shapeOf } from './written.ts';

/**
 * Situations. Words with a capital: 1 opens its sentence, 2 stands in a headline, else 0.
 * Marks: 1 + (glued to the word before) + 2 × (glued to the word after). All others: 0.
 */
export type Situation = number;

/** Everything known of a form in a situation. Fields named by a model are filled by that model when first needed. */
export class WordType {
  // In the order in which reading needs them, so that what the tagger reads of a word lies together in memory.
  readonly form: string;
  /** One of Kind. */
  readonly kind: number;
  /** Of the tagger: allowed labels; rows of their own scores and of scores lent to the neighbours. */
  candidates: Uint8Array | null = null;
  tagOwn: Int16Array | null = null;
  tagOwnAt = 0;
  tagContext: Int16Array | null = null;
  tagContextAt = 0;
  /** Hash of `normal`. */
  readonly lower: number;
  readonly cluster: number;
  readonly silver: number;
  /** Kind and situation as one number. */
  readonly written: number;
  readonly casing: number;
  /** The hash of the last three characters of `normal`, of shorter words `lower`. */
  readonly ending: number;
  /** Of the lemmatiser: lemmas by joint label, the last met first. */
  lemmas: TaggedLemma | null = null;
  /** Of the namer: allowed labels; a row of own and lent scores. */
  nameLabels: Uint8Array | null = null;
  nameContext: Int16Array | null = null;
  nameContextAt = 0;
  /** Of the lexicon: the same form in situations from 1 on. */
  others: (WordType | null)[] | null = null;
  /** Of a later stage: what it keeps with the type, in an object that it knows as its own. */
  memo: object | null = null;
  /** Of the reader of places: what a gazetteer knows of the form. */
  placeHead: object | null = null;
  /** Whether the form begins with a capital letter. */
  readonly capital: boolean;
  readonly entity: number;
  readonly group: number;
  readonly situation: Situation;
  /** The form in small letters with straight apostrophes and digits as 0. */
  readonly normal: string;
  /** Hash of the written shape. */
  readonly shape: number;
  /** Hashes of the last 1 to 5 and the first 1 to 4 characters of `normal` (fewer when it is short). */
  readonly suffixes: readonly number[];
  readonly prefixes: readonly number[];

  constructor(form: string, situation: Situation, normal: string, entry: WordEntry) {
    const kind = kindOf(form);
    this.form = form;
    this.situation = situation;
    this.normal = normal;
    this.lower = hashString(normal);
    this.shape = shapeOf(form, kind);
    this.kind = kind;
    this.written = kind * 8 + situation;
    this.cluster = entry.cluster;
    this.group = entry.group;
    this.silver = entry.silver;
    this.casing = entry.casing;
    this.entity = entry.entity;
    this.capital = kind >= Kind.Capital && kind <= Kind.Mixed && form !== form.toLowerCase();
    const length = normal.length;
    const suffixes: number[] = [];
    const prefixes: number[] = [];
    for (let i = 1; i <= 5 && i <= length; i++) suffixes.push(hashString(normal, length - i, length));
    for (let i = 1; i <= 4 && i <= length; i++) prefixes.push(hashString(normal, 0, i));
    this.suffixes = suffixes;
    this.prefixes = prefixes;
    this.ending = suffixes.length > 2 ? suffixes[2]! : this.lower;
  }
}

/** A lemma; one object for one text. */
export interface Lemma {
  readonly text: string;
  readonly hash: number;
}

/** A word type's lemma under a joint label, and those under others. */
export interface TaggedLemma {
  readonly label: number;
  readonly lemma: Lemma;
  readonly next: TaggedLemma | null;
}

/** A feature from its template's number and one or two values. */
export function feature(template: number, a: number, b = 0): number {
  return mix(mix(a, template), b);
}

/** The type that stands before the first and after the last word of a sentence. */
export function boundaryType(): WordType {
  return new WordType('', 7, normalise('\u0002'), { cluster: 0, group: 0, silver: 0, casing: 0, entity: 0 });
}

// A word type: a form in one situation of its sentence, with everything that can be known before its neighbours
// are looked at. Computed once and shared by all words alike.
import { hashString, mix } from '../model/hash.ts';
import { normalise, type WordEntry } from './word-list.ts';

/** How a form is written. */
export const Kind = {
  Small: 0,
  Capital: 1,
  AllCapital: 2,
  Initial: 3,
  Mixed: 4,
  Number: 5,
  Numeric: 6,
  Mark: 7,
  Joined: 8,
} as const;

function kindOf(form: string): number {
  if (/^[a-z]+$/.test(form)) return Kind.Small;
  if (/^[\p{Ll}\p{Lo}\p{M}]+$/u.test(form)) return Kind.Small;
  if (/^\p{Lu}$/u.test(form)) return Kind.Initial;
  if (/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(form)) return Kind.Capital;
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(form)) return Kind.AllCapital;
  if (/^[\p{L}\p{M}]+$/u.test(form)) return Kind.Mixed;
  if (/^[0-9][0-9.,:/]*$/.test(form)) return Kind.Number;
  if (/[0-9]/.test(form)) return Kind.Numeric;
  return /[\p{L}]/u.test(form) ? Kind.Joined : Kind.Mark;
}

const PLAIN_SHAPE = hashString('xx');

/** A form's letters as X, x and d with runs cut to two (`McCain` is `XxXxx`), hashed. */
function shapeOf(form: string): number {
  if (/^[a-z]{2,}$/.test(form)) return PLAIN_SHAPE;
  const shape = form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]/gu, 'x')
    .replace(/[0-9]/g, 'd')
    .replace(/(.)\1{2,}/gu, '$1$1');
  return hashString(shape.length > 12 ? shape.slice(0, 12) : shape);
}

/**
 * Situations. Words with a capital: 1 opens its sentence, 2 stands in a headline, else 0.
 * Marks: 1 + (glued to the word before) + 2 × (glued to the word after). All others: 0.
 */
export type Situation = number;

/** Everything known of a form in a situation. Fields named by a model are filled by that model when first needed. */
export class WordType {
  readonly form: string;
  readonly situation: Situation;
  /** The form in small letters with straight apostrophes and digits as 0. */
  readonly normal: string;
  /** Hash of `normal`. */
  readonly lower: number;
  /** Hash of the written shape. */
  readonly shape: number;
  /** One of Kind. */
  readonly kind: number;
  readonly cluster: number;
  readonly group: number;
  readonly silver: number;
  readonly casing: number;
  readonly entity: number;
  /** Hashes of the last 1 to 5 and the first 1 to 4 characters of `normal` (fewer when it is short). */
  readonly suffixes: Int32Array;
  readonly prefixes: Int32Array;

  /** Of the tagger: allowed labels, their own scores, and scores lent to the neighbours. */
  candidates: Uint8Array | null = null;
  tagOwn: Float32Array | null = null;
  tagContext: Int16Array | null = null;
  /** Of the namer: own and lent scores. */
  nameLabels: Uint8Array | null = null;
  nameContext: Int16Array | null = null;
  /** Of the lemmatiser: lemmas by joint tag. */
  lemmas: (Lemma | undefined)[] | null = null;

  constructor(form: string, situation: Situation, normal: string, entry: WordEntry) {
    this.form = form;
    this.situation = situation;
    this.normal = normal;
    this.lower = hashString(normal);
    this.shape = shapeOf(form);
    this.kind = kindOf(form);
    this.cluster = entry.cluster;
    this.group = entry.group;
    this.silver = entry.silver;
    this.casing = entry.casing;
    this.entity = entry.entity;
    const length = normal.length;
    this.suffixes = Int32Array.from({ length: Math.min(5, length) }, (_, i) =>
      hashString(normal, length - 1 - i, length),
    );
    this.prefixes = Int32Array.from({ length: Math.min(4, length) }, (_, i) => hashString(normal, 0, i + 1));
  }

  /** Whether the form begins with a capital letter. */
  get capital(): boolean {
    return this.kind >= Kind.Capital && this.kind <= Kind.Mixed && this.form !== this.form.toLowerCase();
  }
}

/** A lemma; one object for one text. */
export interface Lemma {
  readonly text: string;
  readonly hash: number;
}

/** A feature from its template's number and one or two values. */
export function feature(template: number, a: number, b = 0): number {
  return mix(mix(a, template), b);
}

/** The type that stands before the first and after the last word of a sentence. */
export function boundaryType(): WordType {
  return new WordType('', 7, normalise('\u0002'), { cluster: 0, group: 0, silver: 0, casing: 0, entity: 0 });
}

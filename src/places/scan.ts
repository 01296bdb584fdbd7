// The words of one stretch as the finder of places looks at them, and the longest known name at a word.
import { NAME_LABELS, type TaggedWords, XPOS } from '../language/language.ts';
import { NEVER, SITE_KINDS } from './en/words.ts';
import type { Gazetteer, Known } from './gazetteer.ts';
import type { Head, Heads } from './heads.ts';
import { ARTICLES } from './spelling.ts';

export const Label = {
  outside: 0,
  person: NAME_LABELS.indexOf('B-PERSON'),
  organisation: NAME_LABELS.indexOf('B-ORG'),
  place: NAME_LABELS.indexOf('B-PLACE'),
  people: NAME_LABELS.indexOf('B-NORP'),
} as const;

const LINKS: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...'of the de del da do dos di la le las los and on upon am'.split(' '),
]);
const MOST_WORDS = 5;
const NONE: readonly Known[] = [];
const VERB = XPOS.map((tag) => tag.startsWith('VB'));
const NAME_TAG = XPOS.map((tag) => tag.startsWith('NNP'));
const BEGINNER = XPOS.map((tag) => /^(?:NNPS?|JJ|NN|FW)$/u.test(tag));
const PREPOSITION = XPOS.map((tag) => tag === 'IN' || tag === 'TO');

/** A known name: words [begin, stop) of the text. */
export interface Match {
  readonly stop: number;
  readonly key: string;
  readonly known: readonly Known[];
}

/** One sentence at a time; indexes outside it give nothing, so that rules may look around freely. */
export class Scan {
  readonly words: TaggedWords;
  readonly gazetteer: Gazetteer;
  readonly #heads: Heads;
  begin = 0;
  end = 0;
  /** No mention begins before this word: one ends there. */
  floor = 0;

  constructor(words: TaggedWords, gazetteer: Gazetteer, heads: Heads) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.#heads = heads;
  }

  has(at: number): boolean {
    return at >= this.begin && at < this.end;
  }

  /** Whether the word stands in the sentence and behind the last mention. */
  free(at: number): boolean {
    return at >= this.floor && at >= this.begin && at < this.end;
  }

  low(at: number): string {
    return this.has(at) ? this.words.types[at]!.normal : '';
  }

  key(at: number): string {
    return this.has(at) ? this.head(at).key : '';
  }

  /** What is known of the form of a word of the text. */
  head(at: number): Head {
    return this.#heads.of(this.words.types[at]!);
  }

  keyOf(words: string): string {
    return this.#heads.keyOf(words);
  }

  capital(at: number): boolean {
    return this.has(at) && this.words.types[at]!.capital;
  }

  verb(at: number): boolean {
    return this.has(at) && VERB[this.words.xpos[at]!]!;
  }

  named(at: number): boolean {
    return this.has(at) && NAME_TAG[this.words.xpos[at]!]!;
  }

  preposition(at: number): boolean {
    return this.has(at) && PREPOSITION[this.words.xpos[at]!]!;
  }

  lemma(at: number): string {
    return this.has(at) ? this.words.lemma[at]!.text : '';
  }

  /** Whether no blank stands between a word and the one before it. */
  glued(at: number): boolean {
    return this.has(at) && this.has(at - 1) && this.words.to[at - 1] === this.words.from[at];
  }

  /** Whether a word can begin a name for all that its tags say: most cannot, and need no further look. */
  mayBegin(at: number): boolean {
    return this.words.name[at]! > 0 || BEGINNER[this.words.xpos[at]!]!;
  }

  hyphen(at: number): boolean {
    const low = this.low(at);
    return (low === '-' || low === '‑' || low === '‐' || low === '–') && this.glued(at) && this.glued(at + 1);
  }

  /** The words [from, to) as written. */
  text(from: number, to: number): string {
    return this.words.text.slice(this.words.from[from], this.words.to[to - 1]);
  }

  /** The kind of name that the word belongs to, as the label that begins it. */
  label(at: number): number {
    const label = this.has(at) ? this.words.name[at]! : 0;
    return label > 0 && label % 2 === 0 ? label - 1 : label;
  }

  /** Whether the word goes on with the name of the word before. */
  continues(at: number): boolean {
    return this.has(at) && this.words.name[at]! > 0 && this.words.name[at]! % 2 === 0;
  }

  /** The end of the name that the word stands in. */
  runEnd(at: number): number {
    let end = at + 1;
    while (this.continues(end)) end++;
    return end;
  }

  /** The longest known name that begins at a word with a capital. */
  longest(at: number): Match | null {
    if (!this.capital(at)) return null;
    const head = this.head(at);
    let best: Match | null =
      head.known.length > 0 ? { stop: at + 1, key: head.key, known: head.known } : null;
    let key = head.key;
    let count = 1;
    let open = head.opens;
    for (let i = at + 1; open && this.has(i) && count < MOST_WORDS; i++) {
      if (this.hyphen(i) || (this.low(i) === "'" && this.glued(i))) continue;
      const capital = this.capital(i);
      const kind = !capital && SITE_KINDS.has(this.low(i));
      if (!capital && !kind && !LINKS.has(this.low(i))) break;
      const word = this.key(i);
      if (word === '') break;
      key = `${key} ${word}`;
      count++;
      open = this.gazetteer.opens(key);
      const known = (capital || kind) && !NEVER.has(key) ? this.gazetteer.find(key) : NONE;
      if (known.length > 0) best = { stop: i + 1, key, known };
    }
    return best;
  }
}

// A mention: words of the text that name an actor, with what they say of it, before it is known who that is.
import type { TaggedWords } from '../language/language.ts';
import { isDeterminer, isNoun, isOwn, isPossessive, isSubject } from './grammar.ts';
import type { Known } from './known-name.ts';

/** What a role mention says its holder is. */
export interface Role {
  /** `president`, `defence-minister`, `spokesperson`. */
  readonly slug: string;
  /** Whether one person holds it at a time. */
  readonly unique: boolean;
  readonly former: boolean;
  readonly gender?: 'm' | 'f';
  /** ISO code of the country named beside it. */
  readonly country?: string;
  /** Name of the body that is named beside it. */
  readonly body?: string;
  /** Whether a file of the user's own says so, and not the report. */
  readonly file?: true;
}

export type MentionSort =
  | 'person'
  | 'role'
  | 'government'
  | 'body'
  | 'common-body'
  | 'nation'
  | 'force'
  | 'people'
  | 'pronoun';

/** What a finder says of a mention; word indexes are into the words that were looked through. */
export interface Draft {
  readonly sort: MentionSort;
  readonly begin: number;
  readonly end: number;
  readonly head: number;
  /** Where the words begin that the actor is called by, without an article; they end with the mention. */
  readonly from: number;
  readonly plural: boolean;
  /** Whether it stands for an actor here as it is; others only do as sources, or when asked for. */
  readonly acts: boolean;
  /** Of bodies, forces and peoples: what two mentions of one have in common. */
  readonly key?: string | undefined;
  readonly country?: string | undefined;
  readonly side?: string | undefined;
  /** Of persons: the parts of the name in small letters without accents. */
  readonly name?: readonly string[] | undefined;
  readonly gender?: 'm' | 'f' | undefined;
  readonly role?: Role | undefined;
  readonly known?: Known | undefined;
  /** The person whose (*Trump's adviser*), as an index into the mentions. */
  readonly owner?: number | undefined;
}

/** Words that leave open who is meant. */
const OPEN: ReadonlySet<string> = new Set(
  'a an one another some any every each no several many two three'.split(' '),
);

/** The sentence [from, end) that a mention stands in, with its number in the report. */
export interface Place {
  readonly words: TaggedWords;
  readonly number: number;
  readonly from: number;
  readonly end: number;
}

/** A mention. There is one for every twelve words or so: what is not always asked for is looked up when it is. */
export class Mention implements Draft {
  readonly sort: MentionSort;
  readonly begin: number;
  readonly end: number;
  readonly head: number;
  readonly from: number;
  readonly plural: boolean;
  acts: boolean;
  readonly key: string | undefined;
  readonly country: string | undefined;
  readonly side: string | undefined;
  readonly name: readonly string[] | undefined;
  readonly gender: 'm' | 'f' | undefined;
  readonly role: Role | undefined;
  readonly known: Known | undefined;
  readonly owner: number | undefined;
  readonly quoted: boolean;
  /** Of persons: roles that stand beside the name, as indexes into the mentions, with the rule that ties them. */
  beside: { readonly role: number; readonly rule: string }[] | undefined = undefined;
  /** Of roles: the person beside whose name it stands, as an index into the mentions. */
  holder: number | undefined = undefined;
  /** Whether it is the source of a statement. */
  source = false;
  /** Index of its entity, or -1. */
  entity = -1;
  readonly #place: Place;

  constructor(place: Place, draft: Draft, quoted: boolean) {
    this.sort = draft.sort;
    this.begin = draft.begin;
    this.end = draft.end;
    this.head = draft.head;
    this.from = draft.from;
    this.plural = draft.plural;
    this.acts = draft.acts;
    this.key = draft.key;
    this.country = draft.country;
    this.side = draft.side;
    this.name = draft.name;
    this.gender = draft.gender;
    this.role = draft.role;
    this.known = draft.known;
    this.owner = draft.owner;
    this.quoted = quoted;
    this.#place = place;
  }

  /** How the actor is called here, in one line, without an article. */
  get label(): string {
    return wordsAsLine(this.#place.words, this.from, this.end);
  }

  /** Number of its sentence in the report. */
  get sentence(): number {
    return this.#place.number;
  }

  get subject(): boolean {
    return isSubject(this.#place.words, this.begin, this.end, this.#place.from, this.#place.end);
  }

  get possessive(): boolean {
    return this.end < this.#place.end && isPossessive(this.#place.words, this.end);
  }

  /** Whether a noun follows (*the **Obama** adviser*). */
  get modifier(): boolean {
    const { words, end } = this.#place;
    return this.end < end && isNoun(words, this.end) && words.name[this.end] === 0;
  }

  /** Opened by *the* or *this*; by *a* or a number; by *his*; or by nothing. */
  get opened(): 'the' | 'a' | 'own' | 'bare' {
    const { words, from } = this.#place;
    const { begin } = this;
    if (isOwn(words, begin)) return 'own';
    if (OPEN.has(words.types[begin]!.normal)) return 'a';
    if (isDeterminer(words, begin)) return 'the';
    return begin > from && words.types[begin - 1]!.normal === 'the' ? 'the' : 'bare';
  }
}

/** The words [begin, end) as one line. */
export function wordsAsLine({ text, from, to }: TaggedWords, begin: number, end: number): string {
  const found = text.slice(from[begin]!, to[end - 1]!);
  return end - begin > 1 && /\s\s|[^\S ]/u.test(found) ? found.replace(/\s+/gu, ' ') : found;
}

// The names of a user's own actors, found in text. Names are compared by their parts, in small letters and without
// accents; a table of first parts says no for nearly all words, and each name found is looked at as it is written.
import { NAME_LABELS, type TaggedWords, UPOS } from '../language/language.ts';
import type { ActorEntry } from './actor-entry.ts';
import { isPossessive } from './grammar.ts';
import { partsOfName } from './name-parts.ts';
import { WordFilter } from './word-filter.ts';

/** Longest name, in parts. */
const LONGEST = 16;
/** Bits of the filter for a name. */
const BITS_A_NAME = 8;
const PLACES = new Set(['B-PLACE', 'I-PLACE'].map((label) => NAME_LABELS.indexOf(label)));
const PROPER = UPOS.indexOf('PROPN');
const NONE: readonly ActorEntry[] = [];

/** A name that so many have is nobody's. */
const NAMESAKES = 32;
/** Marks that are words of their own in a text. */
const MARKS = /([,;:&()/"“”])/gu;

/** Entries whose name stands in a text, and the word behind it. */
export interface OwnMatch {
  readonly entries: readonly ActorEntry[];
  readonly end: number;
}

/** Names to entries. */
export class OwnNames {
  readonly #entries: readonly ActorEntry[];
  /** Index of the one entry that has a name, or those of all. */
  readonly #names = new Map<string, number | number[]>();
  /** By first part the numbers of parts that names with it have, as bits. */
  readonly #lengths = new Map<string, number>();
  /** First parts that are written without a capital. */
  readonly #small: WordFilter;

  constructor(entries: readonly ActorEntry[]) {
    this.#entries = entries;
    const small: string[] = [];
    entries.forEach((entry, at) => {
      for (const parts of partsOfEntry(entry)) this.#put(parts.join(' '), at);
      for (const name of entry.names) if (/^\p{Ll}/u.test(name)) small.push(/^[^\s\-’']+/u.exec(name)![0]);
    });
    this.#small = new WordFilter(small, Math.ceil(Math.log2(small.length * BITS_A_NAME + 2)));
  }

  #put(key: string, at: number): void {
    const before = this.#names.get(key);
    if (before === undefined) this.#names.set(key, at);
    else if (typeof before === 'number') {
      if (before !== at) this.#names.set(key, [before, at]);
    } else if (before.length < NAMESAKES && before.at(-1) !== at) before.push(at);
    const parts = key.split(' ');
    const first = parts[0]!;
    this.#lengths.set(first, (this.#lengths.get(first) ?? 0) | (1 << parts.length));
  }

  /** The entries with this name: its parts with blanks between them. */
  find(key: string): readonly ActorEntry[] {
    const found = this.#names.get(key);
    if (found === undefined) return NONE;
    if (typeof found !== 'number' && found.length >= NAMESAKES) return NONE;
    return typeof found === 'number' ? [this.#entries[found]!] : found.map((at) => this.#entries[at]!);
  }

  /** The longest name that begins at word `i` and ends before `end`, and is written like one; or null. */
  at(words: TaggedWords, i: number, end: number): OwnMatch | null {
    const type = words.types[i]!;
    if ((!type.capital && !this.#small.may(type)) || type.normal === 'the') return null;
    let key = '';
    let count = 0;
    let lengths = 0;
    let owned = false;
    let best: OwnMatch | null = null;
    const most = Math.min(end, i + 2 * LONGEST);
    for (let k = i; k < most; k++) {
      const parts = partsOfName(words.form[k]!);
      owned ||= k > i && isPossessive(words, k - 1);
      if (parts.length === 0) continue;
      if (count === 0) {
        lengths = this.#lengths.get(parts[0]!) ?? 0;
        if (lengths === 0) return null;
      }
      key = count === 0 ? parts.join(' ') : `${key} ${parts.join(' ')}`;
      count += parts.length;
      if (count > LONGEST || lengths >> count === 0) break;
      if ((lengths & (1 << count)) === 0) continue;
      const found = this.find(key).filter((entry) => writtenLike(entry, words, i, k + 1));
      // `Ahmed's Hassan` is not Ahmed Hassan.
      const entries = owned ? found.filter(({ kind }) => kind !== 'person') : found;
      if (entries.length > 0) best = { entries, end: k + 1 };
    }
    return best;
  }
}

/** The parts of each name of an entry by which it is surely meant; `KARIM, Hassan` is Hassan Karim. */
export function partsOfEntry({ kind, names }: ActorEntry): string[][] {
  const all = names.map((name) => {
    const parts = partsOfName(name.replace(MARKS, ' $1 '));
    const comma = kind === 'person' ? parts.indexOf(',') : -1;
    return comma <= 0 ? parts : [...parts.slice(comma + 1), ...parts.slice(0, comma)];
  });
  return all.filter(({ length }) => length > 0 && length <= LONGEST);
}

/** Whether the words [begin, end) are written as a name of an entry: a single word exactly so, others in capitals. */
function writtenLike(entry: ActorEntry, words: TaggedWords, begin: number, end: number): boolean {
  const written = words.text.slice(words.from[begin]!, words.to[end - 1]!);
  if (end - begin > 1) {
    if (entry.names.includes(written)) return true;
    for (let k = begin; k < end; k++) {
      const form = words.form[k]!;
      if (form.length > 3 && !/^[^\p{Ll}]/u.test(form)) return false;
    }
    return words.types[end - 1]!.capital;
  }
  const label = words.name[begin]!;
  if (PLACES.has(label) || (label === 0 && words.upos[begin] !== PROPER)) return false;
  return entry.names.includes(written);
}

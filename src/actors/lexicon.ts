// Names that are known beforehand: countries, their people and seats, and bodies. Looked up by their first word, the
// longest first, as they are written; a bit filter says no quickly for nearly all words.
import type { TaggedWords } from '../language/language.ts';
import { COUNTRIES, PEOPLES } from './en/countries.ts';
import { BODIES } from './en/organizations.ts';
import type { Known, Match, Named } from './known-name.ts';
import { OwnBodies } from './own-bodies.ts';
import type { OwnNames } from './own-names.ts';
import { WordFilter } from './word-filter.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly known: Known;
}

/** A name as the tokeniser parts it. */
function parted(name: string): string[] {
  return name.match(/['’]s(?=\s|$)|['’](?=\s|$)|-|[^\s-]+?(?=['’]s?(?:\s|$)|-|\s|$)/g) ?? [name];
}

/** The names that are known beforehand. Laid out once; reading changes nothing in it. */
export class Lexicon {
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #filter: WordFilter;
  readonly #own: OwnNames | null;
  readonly #bodies: OwnBodies;

  /** `own` are the names of the user's own actors. */
  constructor(own: OwnNames | null = null) {
    this.#own = own;
    this.#bodies = new OwnBodies(own);
    for (const listed of BODIES) {
      const body = this.#bodies.takenOver(listed);
      for (const name of body.names) this.#put(name, { is: 'body', body });
    }
    for (const country of COUNTRIES) {
      for (const name of country.names) this.#put(name.replace(/^the /, ''), { is: 'country', country });
      for (const seat of country.seats) this.#put(seat, { is: 'seat', country });
      for (const word of country.adjectives) {
        const plural = /s$/.test(word) && word !== 'Swiss' && !/(?:ss|US|U\.S\.|States)$/.test(word);
        this.#put(word, { is: 'nation', country, people: word, plural });
      }
    }
    for (const { name, words } of PEOPLES)
      for (const word of words) {
        const plural = word === name || word === 'Druze';
        this.#put(word, { is: 'nation', country: null, people: name, plural });
      }
    for (const list of this.#phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
    this.#filter = new WordFilter([...this.#phrases.keys()].map((word) => word.toLowerCase()));
  }

  /** The first to have a name keeps it. */
  #put(name: string, known: Known): void {
    const words = parted(name);
    const list = this.#phrases.get(words[0]!) ?? [];
    if (list.some((other) => other.words.join(' ') === words.join(' '))) return;
    list.push({ words, known });
    this.#phrases.set(words[0]!, list);
  }

  /**
   * The longest known name that begins at word `i`; null for nearly all words. A name of the user's own goes before a
   * body's that is listed here, but not before a country's or a people's.
   */
  knownAt(words: TaggedWords, i: number, end: number): Match | null {
    const listed = this.#listedAt(words, i, end);
    if (this.#own === null) return listed;
    const own = this.#own.at(words, i, end);
    if (own === null || (listed !== null && listed.end > own.end)) return listed;
    if (listed?.end === own.end && (listed.known.is !== 'body' || listed.known.body.entry)) return listed;
    const known = this.#bodies.known(own.entries, words.name[i]!, () => this.#countryBefore(words, i));
    return known === null ? listed : { known, end: own.end };
  }

  /** The country that is named right before word `i`. */
  #countryBefore(words: TaggedWords, i: number): string | undefined {
    for (let back = 1; back <= 3 && back <= i; back++) {
      const match = this.#listedAt(words, i - back, i);
      if (match !== null && /^(?:['’]s?)?$/.test(words.form.slice(match.end, i).join('')))
        return match.known.is === 'nation' || match.known.is === 'country'
          ? match.known.country?.code
          : undefined;
    }
    return undefined;
  }

  /** The name under which a body is compared, by any of its names; the name itself where it is not known. */
  bodyName(name: string): string {
    const words = parted(name);
    const same = ({ words: other, known }: Phrase): boolean =>
      known.is === 'body' && other.join(' ') === words.join(' ');
    const listed = this.#phrases.get(words[0]!)?.find(same)?.known;
    return listed?.is === 'body' ? listed.body.names[0]! : (this.#bodies.named(name)?.names[0] ?? name);
  }

  #listedAt(words: TaggedWords, i: number, end: number): Match | null {
    if (!this.#filter.may(words.types[i]!)) return null;
    const list = this.#phrases.get(words.form[i]!);
    if (list === undefined) return null;
    for (const { words: parts, known } of list) {
      if (i + parts.length > end) continue;
      let k = 1;
      while (k < parts.length && words.form[i + k] === parts[k]) k++;
      if (k === parts.length) return { known, end: i + k };
    }
    return null;
  }

  /** The country and the body that are named in [begin, end). */
  namedIn(words: TaggedWords, begin: number, end: number): Named {
    const out: Named = {};
    let i = begin;
    while (i < end) {
      const match = this.knownAt(words, i, end);
      i = match?.end ?? i + 1;
      if (match === null) continue;
      const { known } = match;
      if (known.is === 'person') continue;
      const country = known.is === 'body' ? known.body.country : known.country?.code;
      if (known.is === 'body') out.body = known.body.names[0]!;
      if (country !== undefined) out.country ??= country;
    }
    return out;
  }
}

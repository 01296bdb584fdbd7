// Looks names up: the packed gazetteer (models/places.bin) and, before it, the entries of its users.
// Nothing is laid out when it is loaded: a place becomes an object when a report names it.
import { NameIndex } from './name-index.ts';
import { beginnings, mayOpen } from './openers.ts';
import { openPacked, type PackedGazetteer } from './packed-gazetteer.ts';
import type { Precision } from './place.ts';
import { looseKey, nameKey } from './spelling.ts';

/** A place that may be meant. One object for one place, so that places can be compared with `===`. */
export interface Known {
  readonly name: string;
  /** The key of `name` (`nameKey`). */
  readonly key: string;
  readonly precision: Exclude<Precision, 'unknown'>;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** The region it lies in, if any. */
  readonly region: Known | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Decimal logarithm of the people living there; 0 where not known. */
  readonly people: number;
  /** Decimal logarithm of its names in all languages, of at most 256: a measure of how much it is spoken of. */
  readonly fame: number;
  /** Whether it is the capital of its country. */
  readonly capital: boolean;
  /** Whether it is a base, crossing or village from tables of our own: small, and spoken of. */
  readonly site: boolean;
  /** Whether it comes from a file of the user. */
  readonly own: boolean;
}

/** An entry of a user's own gazetteer; `docs/places.md` describes the files that give them. */
export interface GazetteerEntry {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly precision: Exclude<Precision, 'unknown'>;
}

const PRECISIONS = ['country', 'region', 'city', 'area'] as const;

const NONE: readonly Known[] = [];
/** Of `seat` in the file: a base, crossing or village from tables of our own. */
export const SITE = 3;
/** A coordinate in the file that is not known. */
export const NOWHERE = -32_768;
/** So many names that were looked for in looser spellings are kept, with what was found. */
const KEPT = 10_000;
/** The file has where the text of each so many places begins. */
export const TEXT_STEP = 64;

/** Names to places. */
export class Gazetteer {
  readonly #arrays: PackedGazetteer['arrays'];
  readonly #codes: readonly string[];
  readonly #adjectives: ReadonlyMap<string, string>;
  readonly #openers: ReadonlySet<string>;
  readonly #names: NameIndex;
  readonly #loose: NameIndex;
  readonly #looseFound = new Map<string, readonly Known[]>();
  readonly #made: (Known | undefined)[] = [];
  readonly #own = new Map<string, Known[]>();
  readonly #ownOpeners = new Set<string>();
  readonly #capitals = new Map<string, Known>();

  constructor({ meta, arrays }: PackedGazetteer, own: readonly GazetteerEntry[] = []) {
    const { codes, adjectives } = meta as { codes: string[]; adjectives: Record<string, string> };
    this.#arrays = arrays;
    this.#codes = codes;
    this.#adjectives = new Map(Object.entries(adjectives));
    this.#openers = new Set(
      Object.keys(adjectives).flatMap((words) => (words.includes(' ') ? [words.split(' ')[0]!] : [])),
    );
    this.#names = new NameIndex(arrays, 'name');
    this.#loose = new NameIndex(arrays, 'loose');
    for (const entry of own) this.#add(entry);
  }

  #add({ name, aliases = [], country, lat, lon, precision }: GazetteerEntry): void {
    const known: Known = {
      ...{
        name,
        key: nameKey(name),
        precision,
        people: 0,
        fame: 0,
        region: null,
        capital: false,
        site: false,
        own: true,
      },
      ...{ country: country ?? null, lat: lat ?? null, lon: lon ?? null },
    };
    for (const key of new Set([name, ...aliases].map(nameKey))) {
      const of = this.#own.get(key);
      if (of) of.push(known);
      else this.#own.set(key, [known]);
      for (const one of beginnings(key)) this.#ownOpeners.add(one);
    }
  }

  /** The places whose name has this key, those of the user alone where there are such. */
  find(key: string): readonly Known[] {
    return this.#own.get(key) ?? this.#all(this.#names.find(key));
  }

  /** Whether a longer name may begin with the words of this key. */
  opens(key: string): boolean {
    return mayOpen(this.#arrays['opener']!, key) || this.#ownOpeners.has(key);
  }

  /** The places whose name is spelt nearly like this. */
  findLoose(key: string): readonly Known[] {
    const kept = this.#looseFound.get(key);
    if (kept !== undefined) return kept;
    const loose = looseKey(key);
    const found = loose === null ? NONE : this.#all(this.#loose.find(loose));
    if (this.#looseFound.size >= KEPT) this.#looseFound.clear();
    this.#looseFound.set(key, found);
    return found;
  }

  /** The country that an adjective or a word for its people belongs to. */
  countryOf(adjective: string): string | null {
    return this.#adjectives.get(adjective) ?? null;
  }

  /** Whether an adjective of two words begins so. */
  opensAdjective(word: string): boolean {
    return this.#openers.has(word);
  }

  /** A country by its ISO code. */
  country(code: string): Known | null {
    const at = this.#codes.indexOf(code);
    return at < 0 ? null : this.#place(at);
  }

  /** The capital of a country. */
  capital(code: string): Known | null {
    if (this.#capitals.size === 0) {
      const seat = this.#arrays['seat']!;
      for (let i = 0; i < seat.length; i++)
        if (seat[i] === 1) this.#capitals.set(this.#place(i).country!, this.#place(i));
    }
    return this.#capitals.get(code) ?? null;
  }

  #all(places: Uint16Array): readonly Known[] {
    return places.length === 0 ? NONE : Array.from(places, (place) => this.#place(place));
  }

  #place(i: number): Known {
    const made = this.#made[i];
    if (made) return made;
    const arrays = this.#arrays;
    const region = arrays['region']![i]!;
    const country = arrays['country']![i]!;
    const name = this.#name(i);
    const known: Known = {
      name,
      key: nameKey(name),
      precision: PRECISIONS[arrays['kind']![i]!]!,
      country: country === 0 ? null : this.#codes[country - 1]!,
      region: region === 0 || region === i ? null : this.#place(region),
      lat: degrees(arrays['lat']![i]!, 300),
      lon: degrees(arrays['lon']![i]!, 180),
      people: arrays['people']![i]! / 25,
      fame: Math.log10(arrays['fame']![i]! + 1),
      capital: arrays['seat']![i] === 1,
      site: arrays['seat']![i] === SITE,
      own: false,
    };
    this.#made[i] = known;
    return known;
  }

  #name(i: number): string {
    const length = this.#arrays['length']!;
    const block = Math.floor(i / TEXT_STEP);
    let from = this.#arrays['textStart']![block]!;
    for (let k = block * TEXT_STEP; k < i; k++) from += length[k]!;
    return new TextDecoder().decode(this.#arrays['text']!.subarray(from, from + length[i]!));
  }
}

/** Degrees, to the hundredth, of a coordinate in the file. */
function degrees(packed: number, scale: number): number | null {
  return packed === NOWHERE ? null : Math.round((packed / scale) * 100) / 100;
}

/** Builds a gazetteer from the bytes of models/places.bin. Throws when they are something else. */
export function loadGazetteer(bytes: Uint8Array, own: readonly GazetteerEntry[] = []): Gazetteer {
  return new Gazetteer(openPacked(bytes), own);
}

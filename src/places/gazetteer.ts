// Looks names up: the packed gazetteer (models/places.bin) and, before it, the entries of its users.
// Nothing is laid out when it is loaded: names are found by binary search over hashes, and texts decoded when asked for.
import { hashString } from '../model/hash.ts';
import { unpackWeights, type WeightsFile } from '../model/weights-file.ts';
import type { Precision } from './place.ts';
import { looseKey, nameKey } from './spelling.ts';

/** A place that may be meant. One object for one place, so that places can be compared with `===`. */
export interface Known {
  readonly name: string;
  readonly precision: Exclude<Precision, 'unknown'>;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** The region it lies in, if any. */
  readonly region: Known | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Decimal logarithm of the people living there; 0 where not known. */
  readonly people: number;
  /** How many other names it has in all languages, at most 255: a measure of how much it is spoken of. */
  readonly fame: number;
  /** Whether it is the capital of its country. */
  readonly capital: boolean;
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

type Prefix = 'name' | 'loose';

class NameIndex {
  readonly #hash: Int32Array;
  readonly #check: Uint8Array;
  readonly #start: Int32Array;
  readonly #place: Uint16Array;

  constructor({ arrays }: WeightsFile, prefix: Prefix) {
    this.#hash = arrays[`${prefix}Hash`] as Int32Array;
    this.#check = arrays[`${prefix}Check`] as Uint8Array;
    this.#place = arrays[`${prefix}Place`] as Uint16Array;
    const count = arrays[`${prefix}Count`]!;
    this.#start = new Int32Array(count.length + 1);
    for (let i = 0; i < count.length; i++) this.#start[i + 1] = this.#start[i]! + count[i]!;
  }

  /** Numbers of the places with this name. */
  find(key: string): Uint16Array | null {
    const hash = hashString(key);
    let low = 0;
    let high = this.#hash.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#hash[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    if (this.#hash[low] !== hash || this.#check[low] !== (hashString(`${key} `) & 255)) return null;
    return this.#place.subarray(this.#start[low]!, this.#start[low + 1]!);
  }
}

const NONE: readonly Known[] = [];
/** So many names that were looked for are kept, with what was found. */
const KEPT = 20_000;

/** Names to places. */
export class Gazetteer {
  readonly #file: WeightsFile;
  readonly #codes: readonly string[];
  readonly #adjectives: ReadonlyMap<string, string>;
  readonly #openers: ReadonlySet<string>;
  readonly #names: NameIndex;
  readonly #loose: NameIndex;
  readonly #textStart: Int32Array;
  readonly #found = new Map<string, readonly Known[]>();
  readonly #made: (Known | undefined)[] = [];
  readonly #own = new Map<string, Known[]>();
  readonly #capitals = new Map<string, Known>();

  constructor(file: WeightsFile, own: readonly GazetteerEntry[] = []) {
    const { codes, adjectives } = file.meta as { codes: string[]; adjectives: Record<string, string> };
    this.#file = file;
    this.#codes = codes;
    this.#adjectives = new Map(Object.entries(adjectives));
    this.#openers = new Set(
      Object.keys(adjectives).flatMap((words) => (words.includes(' ') ? [words.split(' ')[0]!] : [])),
    );
    this.#names = new NameIndex(file, 'name');
    this.#loose = new NameIndex(file, 'loose');
    const length = file.arrays['length']!;
    this.#textStart = new Int32Array(length.length + 1);
    for (let i = 0; i < length.length; i++) this.#textStart[i + 1] = this.#textStart[i]! + length[i]!;
    for (const entry of own) this.#add(entry);
  }

  #add({ name, aliases = [], country, lat, lon, precision }: GazetteerEntry): void {
    const known: Known = {
      ...{ name, precision, people: 0, fame: 0, region: null, capital: false, own: true },
      ...{ country: country ?? null, lat: lat ?? null, lon: lon ?? null },
    };
    for (const key of new Set([name, ...aliases].map(nameKey))) {
      const of = this.#own.get(key);
      if (of) of.push(known);
      else this.#own.set(key, [known]);
    }
  }

  /** The places whose name has this key, those of the user alone where there are such. */
  find(key: string): readonly Known[] {
    const kept = this.#found.get(key);
    if (kept !== undefined) return kept;
    if (this.#found.size >= KEPT) this.#found.clear();
    const found = this.#own.get(key) ?? this.#all(this.#names.find(key));
    this.#found.set(key, found);
    return found;
  }

  /** The places whose name is spelt nearly like this. */
  findLoose(key: string): readonly Known[] {
    const loose = looseKey(key);
    return loose === null ? NONE : this.#all(this.#loose.find(loose));
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
      const seat = this.#file.arrays['seat']!;
      for (let i = 0; i < seat.length; i++)
        if (seat[i] === 1) this.#capitals.set(this.#place(i).country!, this.#place(i));
    }
    return this.#capitals.get(code) ?? null;
  }

  #all(places: Uint16Array | null): readonly Known[] {
    return places === null ? NONE : Array.from(places, (place) => this.#place(place));
  }

  #place(i: number): Known {
    const made = this.#made[i];
    if (made) return made;
    const { arrays } = this.#file;
    const text = (arrays['text'] as Uint8Array).subarray(this.#textStart[i], this.#textStart[i + 1]);
    const region = arrays['region']![i]!;
    const country = arrays['country']![i]!;
    const known: Known = {
      name: new TextDecoder().decode(text),
      precision: PRECISIONS[arrays['kind']![i]!]!,
      country: country === 0 ? null : this.#codes[country - 1]!,
      region: region === 0 || region === i ? null : this.#place(region),
      lat: Math.round((arrays['lat']![i]! / 300) * 100) / 100,
      lon: Math.round((arrays['lon']![i]! / 180) * 100) / 100,
      people: arrays['people']![i]! / 25,
      fame: arrays['fame']![i]!,
      capital: arrays['seat']![i] === 1,
      own: false,
    };
    this.#made[i] = known;
    return known;
  }
}

/** Builds a gazetteer from the bytes of models/places.bin. Rejects when they are something else. */
export async function loadGazetteer(
  bytes: Uint8Array,
  own: readonly GazetteerEntry[] = [],
): Promise<Gazetteer> {
  return new Gazetteer(await unpackWeights(bytes), own);
}

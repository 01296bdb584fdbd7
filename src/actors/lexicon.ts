// Names that are known beforehand: countries, their people and seats, and bodies. Looked up by their first word, the
// longest first, as they are written; a bit filter says no quickly for nearly all words.
import type { TaggedWords } from '../language/language.ts';
import { COUNTRIES, type Country, PEOPLES } from './en/countries.ts';
import { BODIES, type Body } from './en/organizations.ts';
import { WordFilter } from './word-filter.ts';

/** What a known name means. */
export type Known =
  | { readonly is: 'country' | 'seat'; readonly country: Country }
  | {
      readonly is: 'nation';
      readonly country: Country | null;
      readonly people: string;
      readonly plural: boolean;
    }
  | { readonly is: 'body'; readonly body: Body };

interface Phrase {
  readonly words: readonly string[];
  readonly known: Known;
}

const phrases = new Map<string, Phrase[]>();

/** A name as the tokeniser parts it. */
function parted(name: string): string[] {
  return name.match(/['’]s(?=\s|$)|['’](?=\s|$)|-|[^\s-]+?(?=['’]s?(?:\s|$)|-|\s|$)/g) ?? [name];
}

function put(name: string, known: Known): void {
  const words = parted(name);
  const list = phrases.get(words[0]!) ?? [];
  if (list.some((other) => other.words.join(' ') === words.join(' '))) return;
  list.push({ words, known });
  list.sort((a, b) => b.words.length - a.words.length);
  phrases.set(words[0]!, list);
}

for (const body of BODIES) for (const name of body.names) put(name, { is: 'body', body });
for (const country of COUNTRIES) {
  for (const name of country.names) put(name.replace(/^the /, ''), { is: 'country', country });
  for (const seat of country.seats) put(seat, { is: 'seat', country });
  for (const word of country.adjectives) {
    const plural = /s$/.test(word) && word !== 'Swiss' && !/(?:ss|US|U\.S\.|States)$/.test(word);
    put(word, { is: 'nation', country, people: word, plural });
  }
}
for (const { name, words } of PEOPLES)
  for (const word of words)
    put(word, { is: 'nation', country: null, people: name, plural: word === name || word === 'Druze' });

const filter = new WordFilter([...phrases.keys()].map((word) => word.toLowerCase()));

/** A known name that begins at word `i` and ends before `end`. */
export interface Match {
  readonly known: Known;
  readonly end: number;
}

/** The longest known name that begins at word `i`; null for nearly all words. */
export function knownAt(words: TaggedWords, i: number, end: number): Match | null {
  if (!filter.may(words.types[i]!)) return null;
  const list = phrases.get(words.form[i]!);
  if (list === undefined) return null;
  for (const { words: parts, known } of list) {
    if (i + parts.length > end) continue;
    let k = 1;
    while (k < parts.length && words.form[i + k] === parts[k]) k++;
    if (k === parts.length) return { known, end: i + k };
  }
  return null;
}

/** The country with this code. Throws on a code that is not listed. */
export function countryOf(code: string): Country {
  const country = byCode.get(code);
  if (country === undefined) throw new Error(`no country ${code}`);
  return country;
}
const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));

/** What names inside a phrase say of what it names. */
export interface Named {
  country?: string;
  /** The first name of the body. */
  body?: string;
}

/** The country and the body that are named in [begin, end). */
export function namedIn(words: TaggedWords, begin: number, end: number): Named {
  const out: Named = {};
  let i = begin;
  while (i < end) {
    const match = knownAt(words, i, end);
    i = match?.end ?? i + 1;
    if (match === null) continue;
    const { known } = match;
    const country = known.is === 'body' ? known.body.country : known.country?.code;
    if (known.is === 'body') out.body = known.body.names[0]!;
    if (country !== undefined) out.country ??= country;
  }
  return out;
}

/** `Turkish government`. */
export function governmentName({ adjectives, names }: Country): string {
  return `${adjectives[0] ?? names[0]} government`;
}

// Countries by their codes, and what their governments and people are called.
import { COUNTRIES, type Country, PEOPLES } from './en/countries.ts';

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));

/** The country with this ISO code, or null where it is not listed: codes from files may be any. */
export function countryOf(code: string): Country | null {
  return byCode.get(code) ?? null;
}

/** `Turkish government`; `government of MT` where the country is not listed. */
export function governmentName(code: string): string {
  const country = countryOf(code);
  return country === null
    ? `government of ${code}`
    : `${country.adjectives[0] ?? country.names[0]} government`;
}

/** `Americans`, `French`: the people of a country, as the last of its words names them; null where it is not listed. */
export function peopleOf(code: string): string | null {
  const country = countryOf(code);
  return country?.adjectives.at(-1) ?? null;
}

const peoples = new Map(PEOPLES.flatMap(({ name, words }) => words.map((word) => [word, name] as const)));

/** `Kurdish` → `Kurds`: the people without a state that a word names; null for other words. */
export function statelessPeople(word: string): string | null {
  return peoples.get(word) ?? null;
}

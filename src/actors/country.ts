// Countries by their codes, and what their governments are called.
import { COUNTRIES, type Country } from './en/countries.ts';

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

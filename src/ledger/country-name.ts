// The English name of a country.

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' });

/** The English name of a country by its two letters; the letters themselves where they are none. */
export function countryName(code: string): string {
  try {
    return COUNTRIES.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

// The places of a record that a person means: a country by any of its names, else places as reports call them.
import { countryName } from '../../ledger/country-name.ts';
import type { Names } from '../../ledger/names.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { matchNames } from './match-names.ts';

/** The names of a record's places, and of the countries that they are in: made once, since servers ask again and again. */
const KNOWN = new WeakMap<LedgerRecord['places'], ReadonlyMap<string, Names>>();

/** Their ids; none where no name fits. */
export function placesMeant({ places }: LedgerRecord, name: string): string[] {
  const known = KNOWN.get(places) ?? withCountries(places);
  KNOWN.set(places, known);
  return matchNames(name, known);
}

function withCountries(places: LedgerRecord['places']): ReadonlyMap<string, Names> {
  const countries = new Set([...places.keys()].map((id) => id.split('/', 1)[0]!));
  countries.delete('?');
  const named = (code: string) => new Map([...(places.get(code) ?? []), [countryName(code), 1] as const]);
  return new Map([...places, ...[...countries].map((code) => [code, named(code)] as const)]);
}

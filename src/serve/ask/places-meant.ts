// The places of a record that a person means: a country by any of its names, else places as reports call them.
import { countryName } from '../../ledger/country-name.ts';
import type { Names } from '../../ledger/names.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { matchNames } from './match-names.ts';

/** Their ids; none where no name fits. */
export function placesMeant(record: LedgerRecord, name: string): string[] {
  const countries = [
    ...new Set([...record.places.keys()].map((id) => id.split('/', 1)[0]!).filter((code) => code !== '?')),
  ];
  const known = new Map<string, Names>([
    ...record.places,
    ...countries.map((code) => [code, named(record, code)] as const),
  ]);
  return matchNames(name, known);
}

const named = ({ places }: LedgerRecord, code: string): Names =>
  new Map([...(places.get(code) ?? []), [countryName(code), 1]]);

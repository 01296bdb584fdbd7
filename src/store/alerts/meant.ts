// Whom and what a watch means: actors and places of the record, by their keys or by the words of their names.

import { countryName } from '../../ledger/country-name.ts';
import { nameWords } from '../../ledger/name-words.ts';
import { liesWithin, type PlaceRef } from '../../ledger/place-key.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { shownAs } from '../../ledger/rulings.ts';

/** Whether the key of an actor is meant by `asked`: the key itself, or words that one of its names holds. */
export function meansActor(
  record: LedgerRecord,
  asked: string,
): (key: string | null, called?: string) => boolean {
  const [wanted, key] = [nameWords(asked), shownAs(record.rulings, asked)];
  const isKey = /^[a-z]+:/.test(asked);
  return (one, called) => {
    if (one === null) return false;
    if (one === key || isKey) return one === key;
    return holds(
      [...(called === undefined ? [] : [called]), ...(record.actors.get(one)?.keys() ?? [])],
      wanted,
    );
  };
}

/** Whether a place is meant: by its id, by that of its country, or by words that one of its names holds. */
export function meansPlace(
  record: LedgerRecord,
  asked: string,
): (place: Pick<PlaceRef, 'id'>, called?: string) => boolean {
  const wanted = nameWords(asked);
  return ({ id }, called) => {
    const country = /^([a-z]{2})(?:\/|$)/.exec(id)?.[1];
    if (liesWithin(country === undefined ? { id } : { id, country }, { id: asked })) return true;
    const names = [
      ...(called === undefined ? [] : [called]),
      ...(record.places.get(id)?.keys() ?? []),
      ...(country === undefined ? [] : [countryName(country)]),
    ];
    return holds(names, wanted);
  };
}

const holds = (names: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length > 0 && names.some((name) => wanted.every((word) => nameWords(name).includes(word)));

/** Whether a proposition names an actor: as who acts, as the force at stake, or as somebody who says so. */
export function namesActor(
  { who, side, voice, told }: Proposition,
  isMeant: (key: string | null) => boolean,
): boolean {
  return [who, side?.key ?? null, voice, ...told].some((key) => isMeant(key));
}

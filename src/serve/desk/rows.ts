// Items with what they are chosen by: whom and which places they are about, in keys that hold over reports.
import { countryName } from '../../ledger/country-name.ts';
import { grouped } from '../../ledger/grouped.ts';
import { nameWords } from '../../ledger/name-words.ts';
import { liesWithin, type PlaceKey } from '../../ledger/place-key.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { shownAs } from '../../ledger/rulings.ts';
import { matchNames } from '../ask/match-names.ts';
import { placesMeant } from '../ask/places-meant.ts';

/** An item of an answer. */
export interface Row<T> {
  readonly item: T;
  /** Keys of those who say it, act in it, or are at stake. */
  readonly actors: readonly string[];
  readonly places: readonly PlaceKey[];
}

/** Rows by the actors that they are about. */
export function byActor<T>(rows: readonly Row<T>[]): ReadonlyMap<string, readonly Row<T>[]> {
  const found = new Map<string, Row<T>[]>();
  for (const row of rows)
    for (const actor of row.actors) {
      const own = found.get(actor);
      if (own === undefined) found.set(actor, [row]);
      else own.push(row);
    }
  return found;
}

/** What rows are chosen by: names as a person writes them, or keys. */
export interface Choice {
  readonly actor?: string | undefined;
  readonly place?: string | undefined;
}

/** The rows that are about whom and where `choice` says; none where its names fit nothing. */
export function chosen<T>(
  record: LedgerRecord,
  rows: readonly Row<T>[],
  { actor, place }: Choice,
): readonly Row<T>[] {
  let left = rows;
  if (actor !== undefined) {
    const keys = actorsMeant(record, actor);
    left = left.filter(({ actors }) => actors.some((key) => keys.has(key)));
  }
  if (place !== undefined) {
    const ids = placesMeant(record, place).map((id) => ({ id }));
    left = left.filter(({ places }) => places.some((one) => ids.some((id) => liesWithin(one, id))));
  }
  return left;
}

/** The keys that a name may mean; of a country those of its government and its forces. */
export function actorsMeant(record: LedgerRecord, name: string): ReadonlySet<string> {
  const state = statesIn(record.actors).get(nameWords(name).join(' ')) ?? [];
  // What is at stake may go by a key that no report names.
  return new Set([...matchNames(shownAs(record.rulings, name), record.actors), ...state, name]);
}

/** The keys of governments and forces by the words of their country's name, of each record's actors. */
const STATES = new WeakMap<LedgerRecord['actors'], ReadonlyMap<string, readonly string[]>>();

function statesIn(actors: LedgerRecord['actors']): ReadonlyMap<string, readonly string[]> {
  let states = STATES.get(actors);
  if (states === undefined) {
    const keys = [...actors.keys()].flatMap((key) => {
      const code = /^(?:force|government):([a-z]{2})$/.exec(key)?.[1];
      return code === undefined ? [] : [{ key, country: nameWords(countryName(code)).join(' ') }];
    });
    states = new Map(
      [...grouped(keys, ({ country }) => country)].map(([country, of]) => [
        country,
        of.map(({ key }) => key),
      ]),
    );
    STATES.set(actors, states);
  }
  return states;
}

// The names of the places that a part of the record is about, and the places that a name may mean.
import { countryName } from '../../ledger/country-name.ts';
import { nameWords } from '../../ledger/name-words.ts';
import { countNames, type Names } from '../../ledger/names.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { Live } from './live.ts';

/** The ids of the places that `name` may mean: itself an id, or a name that holds all its words; of countries, by theirs too. */
export async function placesMeant(live: Live, name: string): Promise<string[]> {
  const wanted = nameWords(name);
  const found = await live.query<{ place: string }>(
    `select distinct n.place from live join dateline.named_place n on n.version = live.version
     where n.place = $1::text${wanted.length === 0 ? '' : ' or n.words like all ($2::text[])'}`,
    wanted.length === 0 ? [name] : [name, wanted.map((word) => `% ${word} %`)],
  );
  const countries = await live.query<{ code: string }>(
    `select distinct split_part(n.place, '/', 1) as code
     from live join dateline.named_place n on n.version = live.version`,
  );
  const meant = countries.flatMap(({ code }) => {
    const words = nameWords(countryName(code));
    return code === name || (wanted.length > 0 && wanted.every((word) => words.includes(word))) ? [code] : [];
  });
  return [...new Set([...found.map(({ place }) => place), ...meant])];
}

/** The names that reports give to the places of `propositions`, and to those in `more`. */
export async function loadPlaceNames(
  live: Live,
  propositions: readonly Proposition[],
  more: readonly string[],
): Promise<ReadonlyMap<string, Names>> {
  const ids = new Set([...more, ...propositions.flatMap(({ places }) => places.map(({ id }) => id))]);
  const rows = await live.query<{ place: string; name: string; count: number }>(
    `select n.place, n.name, count(*) as count from live join dateline.named_place n on n.version = live.version
     where n.place = any ($1::text[]) group by n.place, n.name`,
    [[...ids]],
  );
  // A country that no report names by itself is known by the places in it.
  const unnamed = more.filter((id) => !rows.some(({ place }) => place === id));
  return countNames([
    ...rows.map(({ place, name, count }) => [place, name, count] as const),
    ...unnamed.map((id) => [id, countryName(id), 1] as const),
  ]);
}

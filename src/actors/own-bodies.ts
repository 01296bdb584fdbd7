// The bodies among a user's own actors: as entries become bodies of the lexicon, and which one a name is when several
// have it. A body that the lexicon lists keeps its other names and takes the entry's id.
import { NAME_LABELS } from '../language/language.ts';
import type { ActorEntry } from './actor-entry.ts';
import type { Body } from './en/organizations.ts';
import type { Known } from './known-name.ts';
import { partsOfName } from './name-parts.ts';
import type { OwnNames } from './own-names.ts';

const PERSON = NAME_LABELS.indexOf('B-PERSON');
const ORGANIZATION = NAME_LABELS.indexOf('B-ORG');

const aPerson: Known = { is: 'person' };

/** Entries as bodies. */
export class OwnBodies {
  readonly #own: OwnNames | null;
  readonly #bodies = new Map<ActorEntry, Body>();

  constructor(own: OwnNames | null) {
    this.#own = own;
  }

  /** A listed body, with what the one entry that shares a name with it says; as it is where there is none, or two. */
  takenOver(listed: Body): Body {
    if (this.#own === null) return listed;
    const entries = new Set(listed.names.flatMap((name) => this.#withName(name)));
    const [entry] = entries;
    if (entry === undefined || entries.size > 1 || this.#bodies.has(entry)) return listed;
    const { countries, side } = entry;
    if (listed.country !== undefined && countries !== undefined && !countries.includes(listed.country))
      return listed;
    const body: Body = {
      ...listed,
      ...(entry.kind === 'organization' || entry.kind === 'person' ? {} : { kind: entry.kind }),
      ...(countries?.length === 1 ? { country: countries[0]! } : {}),
      ...(side === undefined ? {} : { side }),
      entry,
    };
    this.#bodies.set(entry, body);
    return body;
  }

  /** The bodies with this name; a name of one word must be written alike. */
  #withName(name: string): readonly ActorEntry[] {
    const found = this.#own?.find(partsOfName(name).join(' ')) ?? [];
    return found.filter(
      ({ kind, names }) => kind !== 'person' && (/[\s-]/.test(name) || names.includes(name)),
    );
  }

  /** The one body with this name, or null. */
  named(name: string): Body | null {
    const found = this.#withName(name);
    return found.length === 1 ? this.#bodyOf(found[0]!) : null;
  }

  /**
   * What a name of these entries means where the name model says `label`. Of several bodies it is the one of the
   * country named before it; null where it stays open.
   */
  known(
    entries: readonly ActorEntry[],
    label: number,
    countryBefore: () => string | undefined,
  ): Known | null {
    const bodies = entries.filter(({ kind }) => kind !== 'person');
    if (bodies.length === 0 || (bodies.length < entries.length && label === PERSON)) return aPerson;
    if (bodies.length < entries.length && label !== ORGANIZATION) return null;
    let one = bodies.length === 1 ? bodies[0] : undefined;
    if (one === undefined) {
      const country = countryBefore();
      const there = bodies.filter(({ countries }) => country !== undefined && countries?.includes(country));
      if (there.length === 1) one = there[0]!;
    }
    return one === undefined ? null : { is: 'body', body: this.#bodyOf(one) };
  }

  #bodyOf(entry: ActorEntry): Body {
    const made = this.#bodies.get(entry);
    if (made !== undefined) return made;
    const { kind, names, countries, side } = entry;
    // What it is compared by is its own, also where another has its name.
    const alone = this.#own!.find(partsOfName(names[0]!).join(' ')).length < 2;
    const main = alone
      ? names[0]!
      : `${names[0]} (${entry.id ?? countries?.join(', ') ?? names.slice(1).join(', ')})`;
    const body: Body = {
      kind: kind === 'person' ? 'organization' : kind,
      names: [main, ...names],
      ...(countries?.length === 1 ? { country: countries[0]! } : {}),
      ...(side === undefined ? {} : { side }),
      entry,
    };
    this.#bodies.set(entry, body);
    return body;
  }
}

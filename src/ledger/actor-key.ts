// The key under which an actor of one report is the same actor in another: a function of the actor and its report
// alone, so that it does not matter what was read before. Whoever has no name stays bound to the report.
import type { Actor } from '../actors/actor.ts';
import { statelessPeople } from '../actors/country.ts';
import { forceKey, keyName, keyPart, knownBody } from './force-key.ts';
import type { Keyed } from './keyed.ts';
import { personName } from './person-name.ts';

/** What a key is made from. */
export type KeyActor = Pick<Actor, 'id' | 'kind' | 'name' | 'country' | 'side' | 'office' | 'entity'>;

/** The key of an actor that is no other report's: it ends in `@` and the report. */
function bound(kind: string, name: string, report: string, why: string, score: number): Keyed {
  return { key: `${kind}:${name}@${report}`, why, score };
}

/** Whether a key holds within one report only. */
export function isBound(key: string): boolean {
  return key.includes('@');
}

/** Whether a key means the same after re-reading: those of nameless actors hold the id that one reading gave them. */
export function isLasting(key: string): boolean {
  return !/^[a-z]+:a\d+@/.test(key);
}

/** The key of an actor that people set apart from all others: `key` is the one it had, `entry` its entry's id. */
export function ownKey(key: string, entry: string, report: string): string {
  return `${key.slice(0, key.indexOf(':'))}:${entry}@${report}`;
}

/** The entry's id in an `ownKey`; null for any other key. */
export function entryOfOwnKey(key: string): string | null {
  return /^[a-z]+:(a_[0-9a-z]{16})@/.exec(key)?.[1] ?? null;
}

/**
 * The key of an actor of `report` (the report's id): `person:mark esper`, `office:us/defence-minister`,
 * `government:sy`, `force:us`, `organization:reuters`, `group:kurds`, `unnamed:a4@report`; `person:#Q1` where the
 * user's own actors name it. A person with a family name
 * alone is bound to its report; `tieFamilyName` may tie it.
 */
export function actorKey(actor: KeyActor, report: string): Keyed {
  const { id, kind, name, country } = actor;
  const code = country?.toLowerCase();
  const plain = keyName(name);
  // Forces and governments keep the keys by which claims compare them; whoever holds an office is a person.
  if (actor.entity !== undefined && (kind === 'person' || kind === 'office' || kind === 'organization')) {
    const of = kind === 'organization' ? kind : 'person';
    return { key: `${of}:#${actor.entity}`, why: 'an entry of the user’s own actors', score: 1 };
  }
  switch (kind) {
    case 'person': {
      const { parts, full } = personName(name);
      if (full)
        return { key: `person:${keyPart(parts.join(' '))}`, why: `the full name ${name}`, score: 0.95 };
      return bound('person', keyPart(parts[0]!), report, `a name in one word, ${name}`, 0.5);
    }
    case 'office':
      if (code === undefined || actor.office === undefined)
        return bound('office', actor.office ?? plain, report, 'an office of a country that is not said', 0.5);
      return { key: `office:${code}/${actor.office}`, why: `the ${actor.office} of ${country}`, score: 0.85 };
    case 'government':
      if (code === undefined)
        return bound('government', plain, report, 'a government that is not named', 0.5);
      return { key: `government:${code}`, why: `the government of ${country}`, score: 0.95 };
    case 'force':
      return forceKey(actor) ?? bound('force', id, report, 'a force whose side is not said', 0.3);
    case 'organization': {
      const known = knownBody(name);
      if (known !== null) return { key: `organization:${known}`, why: `a name of ${known}`, score: 0.95 };
      // *The ministry* of a report is no other report's ministry.
      if (!/\p{Lu}/u.test(name)) return bound('organization', id, report, 'a body without a name', 0.3);
      return { key: `organization:${plain}`, why: `the same name`, score: 0.8 };
    }
    case 'group':
      return {
        key: `group:${code ?? keyName(statelessPeople(name) ?? name)}`,
        why: `the people called ${name}`,
        score: 0.8,
      };
    case 'unnamed':
      return bound('unnamed', id, report, 'people without a name', 0);
  }
}

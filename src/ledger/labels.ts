// What answers call actors, places and questions: the name that reports use most, a country by its English name.
import { peopleOf } from '../actors/country.ts';
import { countryName } from './country-name.ts';
import { commonName } from './names.ts';
import type { LedgerRecord } from './record.ts';

/** `person:mark esper` → `Mark Esper`; `force:us` → `United States (its forces)`; `group:us` → `Americans`; else the name that reports use most. */
export function actorLabel({ actors }: Pick<LedgerRecord, 'actors'>, key: string): string {
  const state = /^(force|government):([a-z]{2})$/.exec(key);
  if (state) return `${countryName(state[2]!)} (${state[1] === 'force' ? 'its forces' : 'its government'})`;
  const people = /^group:([a-z]{2})$/.exec(key);
  const called = people === null ? null : peopleOf(people[1]!.toUpperCase());
  if (called !== null) return called;
  return commonName(actors.get(key)) ?? key.replace(/^[a-z]+:/, '').replace(/@.*$/s, '');
}

/** `sy` → `Syria`, `sy/deir ez-zor` → `Deir ez-Zor`. */
export function placeLabel({ places }: LedgerRecord, id: string): string {
  if (/^[a-z]{2}$/.test(id)) return countryName(id);
  return commonName(places.get(id)) ?? id.slice(id.indexOf('/') + 1);
}

const TOPICS: Readonly<Record<string, string>> = {
  stay: 'Leaving or staying',
  number: 'How many',
  done: 'Done or not',
  consent: 'Permitted or not',
  decision: 'Decided or not',
};

/** `stay force:us iq` → `Leaving or staying: United States (its forces), Iraq`. */
export function questionLabel(record: LedgerRecord, question: string): string {
  const [, topic = '', force = '', place = ''] = /^(\S+) (\S+:.*) (\S+)$/s.exec(question) ?? [];
  if (topic === '') return question;
  const where = place.includes('/') ? placeLabel(record, place) : countryName(place);
  return `${TOPICS[topic] ?? topic}: ${actorLabel(record, force)}, ${where}`;
}

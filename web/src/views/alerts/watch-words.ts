// What watches ask for and why they tell something, in words; and what a form asks for.
import type { Alert, Watched } from '../../lib/contract.ts';

export const RULES: Readonly<Record<Alert['rule'], string>> = {
  found: 'Found',
  conflict: 'Accounts in conflict',
  turn: 'A position turned',
  'deadline-set': 'A limit is named',
  'deadline-extended': 'A limit is extended',
  'deadline-brought-forward': 'A limit is brought forward',
  'deadline-differs': 'Another limit is named',
  'deadline-contradicted': 'A limit is contradicted',
  'deadline-deed': 'What was done of a limit',
  'deadline-due': 'A limit falls due',
};

export const KINDS = [
  ['search', 'A search'],
  ['actor', 'An actor'],
  ['place', 'A place'],
  ['deadline', 'Deadlines'],
] as const satisfies readonly (readonly [Watched['kind'], string])[];

/** What a watch asks for: `actor person:mark esper`, `deadlines in Iraq, and 7 days before they end`. */
export function askedWords(watched: Watched): string {
  switch (watched.kind) {
    case 'search': {
      const { words, ...filters } = watched.asked;
      const given = Object.entries(filters).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name} ${value}`],
      );
      return ['search', ...(words === undefined ? [] : [words]), given.join(', ')].join(' ').trim();
    }
    case 'actor':
      return `actor ${watched.asked.actor}`;
    case 'place':
      return `place ${watched.asked.place}`;
    case 'deadline': {
      const { actor, place, days } = watched.asked;
      const who = actor === undefined ? '' : ` of ${actor}`;
      const where = place === undefined ? '' : ` in ${place}`;
      const before = days === undefined ? '' : `, and ${days} ${days === 1 ? 'day' : 'days'} before they end`;
      return `deadlines${who}${where}${before}`;
    }
  }
}

/** The fields of the form, as they were typed. */
export interface WatchFields {
  readonly kind: Watched['kind'];
  readonly words: string;
  readonly speaker: string;
  readonly actor: string;
  readonly place: string;
  readonly days: string;
}

/** What the form asks for; null where what it needs is empty. */
export function watchedIn({ kind, ...fields }: WatchFields): Watched | null {
  const given = (...names: readonly (keyof typeof fields)[]) =>
    Object.fromEntries(
      names.flatMap((name) => (fields[name].trim() === '' ? [] : [[name, fields[name].trim()]])),
    );
  const asked =
    kind === 'search'
      ? given('words', 'speaker', 'actor', 'place')
      : kind === 'deadline'
        ? { ...given('actor', 'place'), ...(fields.days.trim() === '' ? {} : { days: Number(fields.days) }) }
        : given(kind);
  const isEmpty = kind !== 'deadline' && Object.keys(asked).length === 0;
  return isEmpty ? null : ({ kind, asked } as Watched);
}

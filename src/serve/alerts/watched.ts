// What a person asks to be watched → a watch: actors by the one key that their name means, and a name for the watch.
import { commonName } from '../../ledger/names.ts';
import type { Watched, WatchedSearch } from '../../store/alerts/watch.ts';
import type { Ledger } from '../../store/ledger.ts';
import { matchNames, theOne } from '../ask/match-names.ts';

/** What is to be watched, with the actor by its key; and whether no report names that actor yet. */
export interface Resolved {
  readonly watched: Watched;
  /** What the actor is called in the record. */
  readonly called: string | null;
  readonly unknown: boolean;
}

/**
 * Finds whom the name of an actor means. A name that no report has yet is kept as it is. Throws where several actors have
 * it, and lists them.
 */
export async function resolvedWatch(ledger: Pick<Ledger, 'record'>, watched: Watched): Promise<Resolved> {
  const asked = watched.kind === 'actor' || watched.kind === 'deadline' ? watched.asked.actor : undefined;
  if (asked === undefined) return { watched, called: null, unknown: false };
  const { actors } = await ledger.record({}, { of: 'positions', actor: asked });
  const found = matchNames(asked, actors);
  if (found.length === 0) return { watched, called: null, unknown: !/^[a-z]+:./.test(asked) };
  const actor = theOne(asked, found, 'actor');
  const called = commonName(actors.get(actor));
  return { watched: { ...watched, asked: { ...watched.asked, actor } } as Watched, called, unknown: false };
}

/** What a watch is called that nobody has named: what it asks for. */
export function watchName(watched: Watched, called: string | null): string {
  switch (watched.kind) {
    case 'search':
      return `Search: ${searchWords(watched.asked)}`.slice(0, 200);
    case 'actor':
      return (called ?? watched.asked.actor).slice(0, 200);
    case 'place':
      return watched.asked.place.slice(0, 200);
    case 'deadline': {
      const { actor, place } = watched.asked;
      const of = [actor === undefined ? undefined : (called ?? actor), place].filter(
        (one) => one !== undefined,
      );
      return `Deadlines${of.length === 0 ? '' : `: ${of.join(', ')}`}`.slice(0, 200);
    }
  }
}

/** `troops withdraw, speaker Esper`. */
function searchWords({ words, ...filters }: WatchedSearch): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return [
    ...(words === undefined ? [] : [words]),
    ...given.map(([field, value]) => `${field} ${value}`),
  ].join(', ');
}

/** What a watch asks for, in words: `deadlines of force:us in Iraq, 7 days before`. */
export function askedWords(watched: Watched): string {
  switch (watched.kind) {
    case 'search':
      return `search ${searchWords(watched.asked)}`;
    case 'actor':
      return `actor ${watched.asked.actor}`;
    case 'place':
      return `place ${watched.asked.place}`;
    case 'deadline': {
      const { actor, place, days } = watched.asked;
      const of = `${actor === undefined ? '' : ` of ${actor}`}${place === undefined ? '' : ` in ${place}`}`;
      return `deadlines${of}${days === undefined ? '' : `, and ${days} ${days === 1 ? 'day' : 'days'} before they end`}`;
    }
  }
}

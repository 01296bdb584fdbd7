// An entry of a user's own list of actors, and whether an office of it was held on a day. The files that give entries
// are described in docs/actors.md.

/** An office that an entry says its person holds or held. */
export interface ActorOffice {
  /** As a report would say it: *defence minister*, *Minister of Defence*, *President of the Republic*. */
  readonly title: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** The body that it is an office of, by one of its names. */
  readonly body?: string;
  /** First day; `2019` and `2019-03` are allowed and count from their end. Left out: since before any report. */
  readonly from?: string;
  /** The day it was left; `2019` and `2019-03` count from their beginning. Left out: held still. */
  readonly to?: string;
  /** When it was held is not known: it tells namesakes apart and does no more. */
  readonly undated?: true;
}

/** One actor of a user's own. */
export interface ActorEntry {
  /** Its id where it comes from; actors of readings that are it carry the id as `entity`. */
  readonly id?: string;
  readonly kind: 'person' | 'government' | 'force' | 'organization';
  /** All names by which it is surely meant, the main one first. */
  readonly names: readonly string[];
  /** Names that others have as well: they only go back to one whom the report has named already. */
  readonly weakNames?: readonly string[];
  /** ISO 3166-1 alpha-2; one is given to the actor, several only say what does not speak against it. */
  readonly countries?: readonly string[];
  /** The body or people whose it is. */
  readonly side?: string;
  readonly gender?: 'm' | 'f';
  readonly offices?: readonly ActorOffice[];
}

/** Whether an office was surely held on a day (ISO 8601, `2019-10-23`). */
export function heldOn({ from, to, undated }: ActorOffice, day: string): boolean {
  if (undated || day === '') return false;
  // Compared as strings: `2019-99` comes after all days of 2019, and `2019` before them.
  const since = from === undefined ? '' : from.length < 10 ? `${from}-99` : from.slice(0, 10);
  return since <= day && (to === undefined || day < to.slice(0, 10));
}

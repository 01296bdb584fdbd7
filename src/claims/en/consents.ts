// English words by which whoever holds the ground permits, invites, refuses or contests a foreign force.
import type { Example } from '../../language/example.ts';

export interface ConsentWord extends Example {
  readonly words: string;
  readonly status: 'given' | 'refused' | 'contested';
  /** Where the force, its presence or its coming stands that the verb is of: without one it is no consent. */
  readonly on?: 'object' | 'to';
}

export const CONSENT_NOUNS: readonly ConsentWord[] = [
  {
    words:
      'permission consent approval invitation authorisation authorization blessing green-light go-ahead light acquiescence request',
    status: 'given',
    example: 'Russia granted Turkey permission to begin the operation.',
    counter: 'planning permission for a house',
    reason: 'names what is given; refused where it is denied or lacking',
  },
  {
    words: 'occupation violation occupier breach infringement aggression invader',
    status: 'contested',
    example: 'Damascus considers their presence as occupation.',
    counter: 'his occupation as a teacher',
    reason: 'what those call it who contest it',
  },
];

export const CONSENT_VERBS: readonly ConsentWord[] = [
  {
    words: 'invite permit allow let host welcome tolerate acquiesce',
    status: 'given',
    example: 'Moscow allowed Ankara to use the airspace above Afrin.',
    counter: 'The rules allow an appeal.',
    reason: 'lets a force in; refused where it is negated',
  },
  {
    words: 'occupy violate',
    status: 'contested',
    example: 'the Turkish attempts at occupying Afrin',
    counter: 'to occupy one’s time',
    reason: 'calls a presence unlawful',
  },
  {
    words: 'agree consent assent accede',
    status: 'given',
    on: 'to',
    example: 'Damascus has not agreed to the US presence.',
    counter: 'The soldiers agreed to a ceasefire.',
    reason: 'agrees to a force being there; refused where it is negated',
  },
  {
    words: 'object',
    status: 'contested',
    on: 'to',
    example: 'Syria has objected to the Turkish invasion.',
    counter: 'The minister objected to the budget.',
    reason: 'speaks against a force being there',
  },
  {
    words: 'oppose',
    status: 'contested',
    on: 'object',
    example: 'The Turkish deployment is opposed by Damascus.',
    counter: 'The general opposed the withdrawal.',
    reason: 'is against a force coming or being there, and not against its leaving',
  },
];

/** Nouns for the presence or the coming of a force (lemmas). */
export const PRESENCES_AND_COMINGS: ReadonlySet<string> = new Set(
  'presence deployment invasion incursion intervention operation offensive stationing'.split(' '),
);

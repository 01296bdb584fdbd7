// English words by which whoever holds the ground permits, invites, refuses or contests a foreign force.
import type { Example } from '../../language/example.ts';

export interface ConsentWord extends Example {
  readonly words: string;
  readonly status: 'given' | 'refused' | 'contested';
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
];

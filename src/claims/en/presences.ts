// English words for an armed force's being somewhere or holding ground.
import type { Example } from '../../language/example.ts';

/** A group of verbs and what stands in their places. */
export interface PresenceWord extends Example {
  readonly words: string;
  /** Who is there: the subject (*remain*), or the object (*station*). */
  readonly who: 'subject' | 'object';
  /** Where: the object (*hold the town*), or a place after *in*, *at* and the like. */
  readonly place: 'object' | 'prepositions';
}

export const PRESENCE_VERBS: readonly PresenceWord[] = [
  {
    words: 'control hold occupy dominate defend rule own command',
    who: 'subject',
    place: 'object',
    example: 'The SDF holds the east bank.',
    counter: 'The minister held talks.',
    reason: 'control of ground is presence there',
  },
  {
    words: 'station deploy base garrison position entrench house embed encamp',
    who: 'object',
    place: 'prepositions',
    example: 'soldiers stationed at the airbase',
    counter: 'a report based on interviews',
    reason: 'who is stationed is there',
  },
  {
    words: 'remain stay linger operate reside serve lurk hide patrol camp dig gather',
    who: 'subject',
    place: 'prepositions',
    example: 'US forces will remain in Iraq.',
    counter: 'Questions remain in Iraq.',
    reason: 'who stays is there',
  },
  {
    words: 'keep retain maintain leave host station',
    who: 'object',
    place: 'prepositions',
    example: 'keep a small number of soldiers in Syria',
    counter: 'keep talks in Geneva alive',
    reason: 'who is kept is there',
  },
];

// English words for moves of armed forces, with what each does with its subject, its object and the places around it.
import type { Example } from '../../language/example.ts';

/**
 * Who moves: the subject (*leave*), the object (*send*), or the object where there is one that can move and the subject
 * otherwise (*withdraw*).
 */
export type Mover = 'subject' | 'object' | 'either';

/** A verb or noun of moving. */
export interface MoveWord extends Example {
  readonly words: string;
  readonly mover: Mover;
  /** What a direct object is that does not move: where from, where to, or through what. */
  readonly object?: 'from' | 'to' | 'via';
  /** What a place after *in*, *at* or *on* is: *deployed in Iraq* leads there. */
  readonly inside?: 'to' | 'from';
  /** Particles that the word needs to mean a move: *pull out*. */
  readonly particles?: string;
}

/** Verbs by lemma. */
export const MOVE_VERBS: readonly MoveWord[] = [
  {
    words: 'withdraw',
    mover: 'either',
    example: 'The army withdrew from the town.',
    counter: 'She withdrew her candidacy.',
    reason: 'the plainest word for it, of people and of those who send them',
  },
  {
    words:
      'retreat depart pull-out advance march head sweep roll pour stream flock creep slip infiltrate regroup surge',
    mover: 'subject',
    example: 'Fighters retreated to the desert.',
    counter: 'Prices retreated.',
    reason: 'who moves is the subject, places follow with prepositions',
  },
  {
    words: 'leave exit quit vacate abandon flee escape evacuate desert',
    mover: 'subject',
    object: 'from',
    example: 'US forces left their bases in Syria.',
    counter: 'The decision leaves allies exposed.',
    reason: 'what is left is the object',
  },
  {
    words: 'enter invade reach storm penetrate re-enter overrun raid',
    mover: 'subject',
    object: 'to',
    example: 'Turkish troops entered Afrin.',
    counter: 'The talks entered a second week.',
    reason: 'what is entered is the object',
  },
  {
    words: 'cross traverse transit',
    mover: 'subject',
    object: 'via',
    example: 'The convoy crossed the border.',
    counter: 'The idea crossed his mind.',
    reason: 'what is crossed is on the way',
  },
  {
    words:
      'send dispatch deploy redeploy move relocate reposition transfer airlift ferry fly bring repatriate rush shift rotate position',
    mover: 'either',
    inside: 'to',
    example: 'Washington will redeploy the units to Iraq.',
    counter: 'He sent a letter.',
    reason: 'with an object that can move it is the object, otherwise the subject',
  },
  {
    words: 'drive',
    mover: 'either',
    particles: 'out home back into away',
    example: 'The raid drove the rebels into the hills.',
    counter: 'Soldiers drove nails into the door.',
    reason: 'who is driven moves, or who drives where nobody is',
  },
  {
    words: 'pull',
    mover: 'either',
    particles: 'out back up away off from',
    example: 'Mr Smith pulled the troops out of the country.',
    counter: 'They pulled the trigger.',
    reason: 'a move with out, back, up or from alone',
  },
  {
    words: 'come go get',
    mover: 'subject',
    particles: 'out home back into away',
    example: 'The soldiers will go home.',
    counter: 'Talks will go on.',
    reason: 'too common to mean a move by themselves',
  },
  {
    words: 'take bring',
    mover: 'object',
    particles: 'out away back home into',
    example: 'The troops will be taken out of the country.',
    counter: 'The talks took place.',
    reason: 'too common to mean a move without a direction',
  },
  {
    words: 'fall',
    mover: 'subject',
    particles: 'back',
    example: 'The rebels fell back to the hills.',
    counter: 'Prices fell.',
    reason: 'a retreat with back alone',
  },
  {
    words: 'push move',
    mover: 'either',
    particles: 'into to back out towards toward through deeper',
    example: 'Turkey pushed into Afrin.',
    counter: 'They pushed for talks.',
    reason: 'moves with a direction',
  },
  {
    words: 'return arrive land gather mass converge',
    mover: 'subject',
    inside: 'to',
    example: 'The brigade arrived in Erbil.',
    counter: 'Calm returned to the town.',
    reason: 'a place after in or at is where it leads',
  },
  {
    words: 'oust expel dislodge drive eject evict uproot clear purge rout flush chase force',
    mover: 'object',
    example: 'The offensive drove the group from the city.',
    counter: 'The scandal drove voters away.',
    reason: 'a forced move is that of the force that is driven',
  },
  {
    words: 'reinforce increase boost cut reduce slash halve double',
    mover: 'object',
    inside: 'to',
    example: 'Britain increased its troop numbers in Kabul.',
    counter: 'Britain increased taxes.',
    reason: 'more or fewer soldiers there means that some move; they must be named',
  },
];

/** Nouns by lemma: who moves stands before them or after *of* or *by*. */
export const MOVE_NOUNS: readonly MoveWord[] = [
  {
    words:
      'withdrawal pullout pull-out pullback pull-back retreat departure exit evacuation exodus repatriation drawdown draw-down redeployment return exfiltration',
    mover: 'object',
    example: 'the withdrawal of US troops from Syria',
    counter: 'the withdrawal of the bill',
    reason: 'moves away',
  },
  {
    words: 'deployment incursion invasion advance entry arrival influx reinforcement surge push intervention',
    mover: 'object',
    inside: 'to',
    example: 'a Turkish incursion into Syria',
    counter: 'an invasion of privacy',
    reason: 'moves in',
  },
];

// Which sentences are worth a tree: those with a word that can carry a claim, and those with a limit in time.
import { type TaggedWords, UPOS } from '../language/language.ts';
import { hashString } from '../model/hash.ts';
import type { TimeExpression } from '../time/time.ts';
import { ENDING } from './deadline.ts';
import { CONSENT_NOUNS, CONSENT_VERBS } from './en/consents.ts';
import { DECISION_NOUNS, DECISION_VERBS } from './en/decisions.ts';
import {
  ARMED_GROUPS,
  FORCE_NOUNS,
  POSSIBLE_FORCE_NOUNS,
  PRESENCE_NOUNS,
  STRONGHOLD_NOUNS,
} from './en/forces.ts';
import { MOVE_NOUNS, MOVE_VERBS } from './en/movements.ts';
import { PRESENCE_VERBS } from './en/presences.ts';

const hashes = (words: Iterable<string>): ReadonlySet<number> =>
  new Set([...words].map((word) => hashString(word)));
const entries = [...MOVE_VERBS, ...MOVE_NOUNS, ...PRESENCE_VERBS, ...CONSENT_NOUNS, ...CONSENT_VERBS];
/** Words that carry a claim where a force is spoken of in their sentence or beside it. */
const TRIGGERS = hashes([
  ...entries.flatMap(({ words }) => words.split(' ')),
  ...PRESENCE_NOUNS,
  ...STRONGHOLD_NOUNS,
]);
const DECISIONS = hashes([...DECISION_VERBS, ...DECISION_NOUNS].flatMap(({ words }) => words.split(' ')));
const ENDINGS = hashes(ENDING);
const FORCES = hashes([...FORCE_NOUNS, 'force']);
const GROUPS = hashes(ARMED_GROUPS);
const POSSIBLE_FORCES = hashes(POSSIBLE_FORCE_NOUNS);
const VERB = UPOS.indexOf('VERB');
/** A report with a word of war in so many words or fewer is of armed forces: what *they* do need not name them. */
const OFTEN = 250;

/** Which sentences of a text are worth a tree. */
export interface Wanted {
  /** One entry a sentence: 1 where it is. */
  readonly wanted: Uint8Array;
  /** Whether the text is of armed forces. */
  readonly ofWar: boolean;
}

/** Sentences that may hold a claim, and in reports of armed forces those where `also` has 1. Linear in the words. */
export function wantedSentences(
  words: TaggedWords,
  times: readonly TimeExpression[],
  also: Uint8Array,
): Wanted {
  const { sentenceStarts, lemma, types, upos, count, from } = words;
  const wanted = new Uint8Array(Math.max(0, sentenceStarts.length - 1));
  const forces = new Uint8Array(wanted.length + 2);
  let all = 0;
  for (let s = 0; s < wanted.length; s++)
    for (let i = sentenceStarts[s]!; i < sentenceStarts[s + 1]!; i++) {
      if (upos[i] === VERB || !(FORCES.has(lemma[i]!.hash) || GROUPS.has(types[i]!.lower))) continue;
      forces[s + 1] = 1;
      all++;
    }
  const ofWar = all * OFTEN >= count;
  for (let s = 0; s < wanted.length && all > 0; s++) {
    const here = forces[s + 1] === 1;
    const near = ofWar || here || forces[s] === 1 || forces[s + 2] === 1;
    if (here || (ofWar && also[s] === 1)) wanted[s] = 1;
    for (let i = sentenceStarts[s]!; i < sentenceStarts[s + 1]! && near && wanted[s] === 0; i++) {
      const { hash } = lemma[i]!;
      if (ofWar && (DECISIONS.has(hash) || POSSIBLE_FORCES.has(hash))) wanted[s] = 1;
      else if (TRIGGERS.has(hash)) wanted[s] = 1;
    }
  }
  for (let s = 0; s < wanted.length; s++)
    for (let i = sentenceStarts[s]!; i < sentenceStarts[s + 1]! && wanted[s] === 0; i++)
      if (ENDINGS.has(lemma[i]!.hash)) wanted[s] = 1;
  let s = 0;
  for (const { limit, span } of times) {
    while (s + 1 < wanted.length && from[sentenceStarts[s + 1]!]! <= span[0]) s++;
    if (limit !== undefined && s < wanted.length) wanted[s] = 1;
  }
  return { wanted, ofWar };
}

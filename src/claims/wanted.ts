// Which sentences are worth a tree: those with a word that can carry a claim, and those with a limit in time.
import type { TaggedWords } from '../language/language.ts';
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
/** Words that carry a claim where a force is spoken of near them. */
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
/** A report with fewer words of war than one in so many, and fewer than FEW, is not of armed forces. */
const RARE = 400;
const FEW = 3;

/** One entry a sentence: 1 where it may hold a claim. Linear in the words. */
export function wantedSentences(words: TaggedWords, times: readonly TimeExpression[]): Uint8Array {
  const { sentenceStarts, lemma, types, count, from } = words;
  const isForce = (i: number): boolean => FORCES.has(lemma[i]!.hash) || GROUPS.has(types[i]!.lower);
  const wanted = new Uint8Array(Math.max(0, sentenceStarts.length - 1));
  let forces = 0;
  for (let i = 0; i < count; i++) if (isForce(i)) forces++;
  const ofWar = forces >= FEW || forces * RARE >= count;
  for (let s = 0; s < wanted.length; s++) {
    for (let i = sentenceStarts[s]!; i < sentenceStarts[s + 1]! && wanted[s] === 0; i++) {
      const { hash } = lemma[i]!;
      if (ENDINGS.has(hash) || (DECISIONS.has(hash) && ofWar)) wanted[s] = 1;
      else if (ofWar && forces > 0 && (TRIGGERS.has(hash) || isForce(i) || POSSIBLE_FORCES.has(hash)))
        wanted[s] = 1;
    }
  }
  let s = 0;
  for (const { limit, span } of times) {
    while (s + 1 < wanted.length && from[sentenceStarts[s + 1]!]! <= span[0]) s++;
    if (limit !== undefined && s < wanted.length) wanted[s] = 1;
  }
  return wanted;
}

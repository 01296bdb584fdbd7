// How much an entity is in view where a mention stands: nearness first, then how it was last mentioned.
import type { Entity } from '../entity.ts';
import type { Mention } from '../mention.ts';

/** Weights of what was seen, in sentences of distance. */
export const WEIGHTS = {
  back: 1,
  subject: 1.2,
  source: 0.8,
  possessive: -0.6,
  modifier: -1.5,
  quoted: -1.2,
  pronoun: 0.4,
  often: 0.3,
  nearest: 0.8,
  gender: 0.3,
};

/** Higher is more in view; differences below about half mean little. */
export function salience(entity: Entity, mention: Mention): number {
  const last = entity.last!;
  return (
    WEIGHTS.back * (last.sentence - mention.sentence) +
    (last.subject ? WEIGHTS.subject : 0) +
    (last.source ? WEIGHTS.source : 0) +
    (last.modifier ? WEIGHTS.modifier : 0) +
    (last.possessive ? WEIGHTS.possessive : 0) +
    (last.quoted && !mention.quoted ? WEIGHTS.quoted : 0) +
    (last.pronoun ? WEIGHTS.pronoun : 0) +
    WEIGHTS.often * Math.log2(1 + entity.count)
  );
}

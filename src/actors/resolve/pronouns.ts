// Pronouns outside quotations, and *he*, *she*, *it*, *they* inside: the one most in view that fits in number and
// gender. Two about equally in view: no link. *I* and *we* wait until it is known who speaks (`voices.ts`).
import type { Cast } from '../cast.ts';
import type { Entity } from '../entity.ts';
import type { Mention } from '../mention.ts';
import { salience, WEIGHTS } from './salience.ts';

const HE = new Set('he him his himself'.split(' '));
const SHE = new Set('she her hers herself'.split(' '));
const OWN = new Set('his her him himself herself'.split(' '));
const THEY = new Set('they them their theirs themselves'.split(' '));
/** How many sentences back a pronoun may look. */
const NEAR: Readonly<Record<'person' | 'it' | 'they', number>> = { person: 5, it: 1, they: 2 };
/** Least lead of the best over the next. */
const LEAST_LEAD = 0.25;
/** What the last speaker gains where the pronoun speaks as well. */
const SPEAKS_ON = 1.5;

export interface View {
  /** Who spoke last. */
  readonly speaker: Entity | null;
  /** Who speaks the quotation that the pronoun stands in, where that is known already. */
  readonly quoting: Entity | null;
  readonly asked: boolean;
  /** Whether a plural noun stands between this offset and the pronoun. */
  readonly pluralSince: (offset: number) => boolean;
}

/** The entity that a third-person pronoun goes back to, or null. */
export function resolvePronoun(cast: Cast, mention: Mention, view: View): Entity | null {
  const word = mention.label.toLowerCase();
  const sort = HE.has(word) || SHE.has(word) ? 'person' : THEY.has(word) ? 'they' : 'it';
  const gender = HE.has(word) ? 'm' : SHE.has(word) ? 'f' : null;
  if (sort === 'it' && !mention.source && !view.asked) return null;
  let best: Entity | null = null;
  let most = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  // The last mentioned that fits comes first.
  let nearest = true;
  for (const one of cast.recent()) {
    if (!fits(one, sort, gender)) continue;
    if (sort === 'they' && view.pluralSince(one.last!.end)) continue;
    if (one === view.quoting || mention.sentence - one.last!.sentence > NEAR[sort]) continue;
    let score = salience(one, mention);
    if (nearest && OWN.has(word) && one.last!.sentence === mention.sentence) score += WEIGHTS.nearest;
    nearest = false;
    if (mention.source && one === view.speaker) score += SPEAKS_ON;
    if (gender !== null && one.gender === gender) score += WEIGHTS.gender;
    if (sort !== 'person' && one.kind === 'unnamed') score -= 0.3;
    if (score > most) {
      next = most;
      most = score;
      best = one;
    } else if (score > next) next = score;
  }
  if (best === null || most - next < LEAST_LEAD) return null;
  if (gender !== null) best.gender ??= gender;
  const back = mention.sentence - best.last!.sentence;
  const where =
    back === 0 ? 'in the same sentence' : back === 1 ? 'one sentence back' : `${back} sentences back`;
  return cast.link(
    mention,
    best,
    'pronoun',
    `most in view of those that fit, ${where} (${most.toFixed(1)}, the next ${Number.isFinite(next) ? next.toFixed(1) : 'none'})`,
  );
}

function fits(one: Entity, sort: 'person' | 'it' | 'they', gender: 'm' | 'f' | null): boolean {
  if (sort === 'person') return one.single && (one.gender === null || one.gender === gender);
  if (sort === 'it') return one.kind === 'organization' || one.kind === 'government' || one.kind === 'force';
  return one.kind === 'force' || one.plural;
}

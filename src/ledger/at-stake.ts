// Whose force a claim is about. Where its words name none (*the troops*, *5,200 troops*), the sentence or the report
// may leave only one; the score says how it was come by, and two that fit leave it open.
import type { Actor } from '../actors/actor.ts';
import type { Claim } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import type { Keyed } from './keyed.ts';
import type { ReportView } from './report-view.ts';

/** Words that speak of a force without saying whose. */
const BARE =
  /^(?:(?:the|these|those|their|its|about|some|roughly|all|remaining|small|number|of|few|many|most|several|other|in|\d[\d,.]*)\s+)*(?:troops|forces|soldiers|military|convoys|personnel|they|them|we|it)\b/i;

/** Whether an actor is the force of a state (`force:us`), and not a body's. */
const isStates = ({ key }: Keyed): boolean => /^force:[a-z]{2}$/.test(key);

/** The force at stake in a claim, or null. `hosts` are the countries (small letters) of its places. */
export function forceAtStake(
  view: ReportView,
  claim: Claim,
  hosts: readonly string[],
  planner: Actor | undefined,
): Keyed | null {
  const who = claim.who;
  if (claim.kind === 'consent' || claim.kind === 'decision') return foreignIn(view, claim, hosts);
  const actor = view.actor(claim.actor) ?? forceWithin(view, who);
  const side = actor === null ? null : view.sides.sideOf(actor);
  // *They* and *it* are tied to their actors with some doubt.
  if (side !== null) return weaker(side, isPronoun(view.words(who)) ? 0.8 : 1);
  const words = view.words(who);
  if (who === undefined || !BARE.test(words)) return null;
  return (
    inStretch(view, view.sentenceAt(claim.trigger), hosts) ??
    planners(planner, hosts) ??
    inReport(view, hosts)
  );
}

/** *Trump means to withdraw its 2,000 troops*: a head of state or government, or its minister, moves his own. */
function planners(planner: Actor | undefined, hosts: readonly string[]): Keyed | null {
  const country = planner?.country?.toLowerCase();
  if (planner === undefined || country === undefined || hosts.length === 0 || hosts.includes(country))
    return null;
  if (planner.kind !== 'government' && !COMMANDS.has(planner.office ?? '')) return null;
  return {
    key: `force:${country}`,
    why: `${planner.name} moves the force of ${planner.country}`,
    score: 0.8,
  };
}

const COMMANDS: ReadonlySet<string> = new Set([
  'president',
  'prime-minister',
  'defence-minister',
  'chancellor',
]);

const isPronoun = (words: string): boolean =>
  /^(?:they|them|it|he|she|we|their|its|our)$/i.test(words.trim());

const weaker = (keyed: Keyed, by: number): Keyed =>
  by === 1 ? keyed : { ...keyed, score: keyed.score * by };

/** The last actor within a span that has a side: *Turkey's army*, *coalition and Iraqi forces* have two, and so none. */
function forceWithin(view: ReportView, span: Span | undefined): Actor | null {
  if (span === undefined) return null;
  const { sideOf, shownAs } = view.sides;
  const found = view.actorsIn(span).filter(({ of }) => sideOf(of) !== null);
  const keys = new Set(found.map(({ of }) => shownAs(sideOf(of)!.key)));
  return keys.size === 1 ? found[0]!.of : null;
}

/** The one state, no host, among actors that may act by force. */
function onlyOne(
  { sides: { sideOf, shownAs } }: ReportView,
  actors: readonly Actor[],
  hosts: readonly string[],
  why: string,
  score: number,
): Keyed | null {
  const keys = new Set<string>();
  for (const actor of actors) {
    const side = sideOf(actor);
    if (side !== null && isStates(side) && !hosts.includes(side.key.slice('force:'.length)))
      keys.add(shownAs(side.key));
  }
  const [key] = keys;
  return keys.size === 1 && key !== undefined ? { key, why, score } : null;
}

/** The one force of another state in a stretch; governments stand for theirs. */
function inStretch(view: ReportView, span: Span, hosts: readonly string[]): Keyed | null {
  const actors = view.actorsIn(span).map(({ of }) => of);
  return onlyOne(view, actors, hosts, 'the only force of another state in the sentence', 0.8);
}

/** In a whole report many governments speak; only forces that it names count there. */
function inReport(view: ReportView, hosts: readonly string[]): Keyed | null {
  return onlyOne(view, view.forces, hosts, 'the only force of another state in the report', 0.7);
}

/** Of a consent or decision: the one foreign force in what it is about, or in its sentence. */
function foreignIn(view: ReportView, claim: Claim, hosts: readonly string[]): Keyed | null {
  const { object } = claim;
  const sentence = view.sentenceAt(claim.trigger);
  return (
    (object === undefined ? null : inStretch(view, object, hosts)) ??
    inStretch(view, sentence, hosts) ??
    (BARE_IN.test(view.words(sentence)) ? inReport(view, hosts) : null)
  );
}

const BARE_IN = /\b(?:these|the|those) (?:forces|troops|soldiers)\b/i;

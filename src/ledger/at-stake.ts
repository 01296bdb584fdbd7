// Whose force a claim is about. Where its words name none (*the troops*, *5,200 troops*), the sentence or the report
// may leave only one; the score says how it was come by, and two that fit leave it open.
import type { Actor } from '../actors/actor.ts';
import type { Claim } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { goesHome } from './en/acts.ts';
import type { Keyed } from './keyed.ts';
import { COMMANDS, movesHisOwn, ownersForce, planners } from './own-force.ts';
import type { ReportView } from './report-view.ts';

/** Words that speak of a force without saying whose. */
const BARE =
  /^(?:(?:the|these|those|their|its|his|our|about|some|roughly|all|remaining|small|number|of|few|many|most|several|other|in|ground|special|armed|combat|\d[\d,.]*)\s+)*(?:troops|forces|soldiers|military|convoys|personnel|they|them|we|it)\b/i;

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
  const people = actor === null ? null : peoplesForce(view, claim, actor, hosts);
  if (people !== null) return people;
  if (who === undefined || /^s?he$/i.test(words)) return unsaid(view, claim, planner, hosts);
  if (!BARE.test(words)) return null;
  // *Trump called for troops to return home*: whose home it is.
  const home = goesHome(view.text.slice(claim.trigger[0], view.sentenceAt(claim.trigger)[1]));
  return (
    (home ? planners(planner, hosts.length === 0 ? ['?'] : hosts) : null) ??
    ownersForce(view, claim, words, who[0], planner) ??
    movesHisOwn(view, claim, planner, hosts) ??
    inStretch(view, view.sentenceAt(claim.trigger), hosts) ??
    planners(planner, hosts) ??
    inReport(view, hosts)
  );
}

/** *The Americans will pull out*, *Trump withdrew*: people of a country, or its head, who do abroad what an army does. */
function peoplesForce(view: ReportView, claim: Claim, actor: Actor, hosts: readonly string[]): Keyed | null {
  const country = actor.country?.toLowerCase();
  const commands = actor.kind === 'person' && claim.kind === 'movement' && COMMANDS.has(actor.office ?? '');
  if ((actor.kind !== 'group' && !commands) || country === undefined || hosts.includes(country)) return null;
  if (!AS_ARMIES.has(view.words(claim.trigger).toLowerCase().split(/[\s-]/)[0]!)) return null;
  return { key: `force:${country}`, why: `${actor.name}, doing what an army does`, score: 0.7 };
}

const AS_ARMIES: ReadonlySet<string> = new Set(
  'withdraw withdraws withdrew withdrawing withdrawal pull pulls pulled pulling pullout remain remains remained remaining stay stays stayed staying deploy deployed deploying invade invaded invading'.split(
    ' ',
  ),
);

/** *Will extend its incursion*; *said it had begun an incursion*, where the sentence has no other army. */
function unsaid(
  view: ReportView,
  claim: Claim,
  planner: Actor | undefined,
  hosts: readonly string[],
): Keyed | null {
  // *Trump wants to keep a base in Iraq*: his own.
  if (claim.kind === 'presence')
    return claim.status === 'planned' && /^bases?$/i.test(view.words(claim.trigger))
      ? planners(planner, hosts)
      : null;
  if (claim.kind !== 'movement') return null;
  const before = /(?:its|their|his|her)\s+(?:\p{L}+\s+)?$/iu.exec(
    view.text.slice(Math.max(0, claim.trigger[0] - 30), claim.trigger[0]),
  );
  if (before !== null)
    return ownersForce(view, claim, before[0], claim.trigger[0] - before[0].length, planner);
  const own = planners(planner, hosts);
  return own !== null && own.key === inStretch(view, view.sentenceAt(claim.trigger), hosts)?.key ? own : null;
}

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

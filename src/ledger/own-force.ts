// The force of whoever speaks or is spoken of as its owner: *its forces*, and what a head of state or government, or its
// minister, sends, keeps or withdraws. Nobody moves another's army.
import type { Actor } from '../actors/actor.ts';
import type { Claim } from '../claims/claim.ts';
import type { Keyed } from './keyed.ts';
import type { ReportView } from './report-view.ts';

/** *Trump means to withdraw its 2,000 troops*: a head of state or government, or its minister, moves his own. */
export function planners(planner: Actor | undefined, hosts: readonly string[]): Keyed | null {
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

/** Offices that command an army. */
export const COMMANDS: ReadonlySet<string> = new Set([
  'president',
  'prime-minister',
  'defence-minister',
  'chancellor',
]);

/** *France said its forces will remain*: those of the government, or of whoever commands them, named last before. */
export function ownersForce(
  view: ReportView,
  claim: Claim,
  words: string,
  at: number,
  planner: Actor | undefined,
): Keyed | null {
  const own = /^(?:its|their|his|her)\b/i.exec(words)?.[0].toLowerCase();
  if (own === undefined) return null;
  const person = own === 'his' || own === 'her';
  const sentence = view.sentenceAt(claim.trigger);
  const owner = view
    .actorsIn([sentence[0], at])
    .findLast(
      ({ span, of }) =>
        span[1] <= at &&
        of.country !== undefined &&
        (person ? COMMANDS.has(of.office ?? '') : of.kind === 'government'),
    );
  const country = owner?.of.country;
  if (owner === undefined || country === undefined) return null;
  // Another country in between (*allowed Ankara to send its troops*) may be the one.
  const others = view.placesIn([owner.span[1], at]).some(({ of }) => of.country !== country);
  if (others && !person && planner?.id !== owner.of.id) return null;
  const key = `force:${country.toLowerCase()}`;
  return { key, why: `${own} forces, of ${owner.of.name}`, score: 0.8 };
}

/** *Keeping some troops there is under discussion, said the US minister*: nobody keeps or sends another's. */
export function movesHisOwn(
  view: ReportView,
  claim: Claim,
  planner: Actor | undefined,
  hosts: readonly string[],
): Keyed | null {
  const object = claim.who !== undefined && claim.who[0] > claim.trigger[0];
  if (!object || !HANDLED.has(view.words(claim.trigger).toLowerCase().split(' ')[0]!)) return null;
  return planners(planner, hosts.length === 0 ? ['?'] : hosts);
}

const HANDLED: ReadonlySet<string> = new Set(
  'keep keeping kept retain retaining maintain maintaining leave leaving send sending deploy deploying'.split(
    ' ',
  ),
);

// One entry of a reading by its id in, how it came about out.
import { explainClaim } from './claim.ts';
import type { ActorExplanation, Explanation, PlaceExplanation } from './explanation.ts';
import { contextOf, type Ground, linksOf, quote } from './ground.ts';
import { explainStatement } from './statement.ts';
import { explainTime } from './time.ts';

/** How the entry of an id (`c3`, `s2`, `a1`, `p1`, `t1`) came about; null where the reading has none of that id. */
export function explain(ground: Ground, id: string): Explanation | null {
  const { statements, times, claims = [], actors = [], places = [] } = ground.reading;
  const has = (entry: { readonly id: string }): boolean => entry.id === id;
  const claim = claims.find(has);
  if (claim !== undefined) return explainClaim(ground, claim);
  const statement = statements.find(has);
  if (statement !== undefined) return explainStatement(ground, statement);
  const actor = actors.find(has);
  if (actor !== undefined) return explainActor(ground, actor);
  const place = places.find(has);
  if (place !== undefined) return explainPlace(ground, place);
  const time = times.find(has);
  return time === undefined ? null : explainTime(ground, time);
}

function explainActor(ground: Ground, actor: ActorExplanation['found']): ActorExplanation {
  const { statements, claims = [] } = ground.reading;
  return {
    report: ground.report.id,
    id: actor.id,
    entry: 'actor',
    found: actor,
    context: contextOf(ground, actor.mentions.slice(0, 1)),
    mentions: linksOf(ground, actor),
    statements: statements.filter((one) => one.actor === actor.id).map(({ id }) => id),
    claims: claims.filter((one) => one.actor === actor.id).map(({ id }) => id),
  };
}

function explainPlace(ground: Ground, place: PlaceExplanation['found']): PlaceExplanation {
  const { claims = [] } = ground.reading;
  return {
    report: ground.report.id,
    id: place.id,
    entry: 'place',
    found: place,
    context: contextOf(ground, place.mentions.slice(0, 1)),
    mentions: place.mentions.map((span) => quote(ground, span)),
    why: place.why,
    candidates: place.candidates,
    claims: claims.filter((one) => one.placeIds?.includes(place.id)).map(({ id }) => id),
  };
}

// Whose consent a claim of consent is, and where it holds: a country permits and refuses on its own ground.
import type { Claim } from '../claims/claim.ts';
import { namesALeg } from './about.ts';
import { type PlaceKey, type PlaceRef, placeKey } from './place-key.ts';
import type { ReportView } from './report-view.ts';
import type { Voice } from './voice.ts';

/** The country whose consent it is: of whoever permits or refuses, else of the ground, else of the one who says so. */
export function giverCountry(
  view: ReportView,
  claim: Claim,
  named: readonly PlaceRef[],
  voice: Voice,
): string | null {
  const who = namesALeg(view, claim) ? null : view.actor(claim.actor);
  // *French troops have no permission*: a force is given permission, and gives none abroad.
  const giver = who?.kind === 'force' ? null : who?.country?.toLowerCase();
  if (giver) return giver;
  const ground = [...named, ...placesWithin(view, claim)].find(({ country }) => country !== undefined);
  return ground?.country ?? voice.actors[0]?.country?.toLowerCase() ?? null;
}

/** The places in what a consent is about: the city of a report's dateline is not where it holds. */
function placesWithin(view: ReportView, { object }: Claim): readonly PlaceKey[] {
  return object === undefined ? [] : view.placesIn(object).map(({ of }) => placeKey(of));
}

/** Where consent is given or refused: within the giver's country. */
export function consentPlaces(
  view: ReportView,
  claim: Claim,
  named: readonly PlaceRef[],
  giver: string | null,
): readonly PlaceRef[] {
  const own = named.filter(({ country }) => country === giver);
  if (giver === null || own.length > 0) return own;
  const part = placesWithin(view, claim).find(({ id, country }) => country === giver && id !== giver);
  if (part !== undefined) return [{ ...part, leg: 'at' }];
  return [{ id: giver, country: giver, leg: 'at', inferred: 'the country of whoever permits' }];
}

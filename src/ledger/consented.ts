// Whose consent a claim of consent is, and where it holds: a country permits and refuses on its own ground.
import type { Claim } from '../claims/claim.ts';
import { overlaps } from '../text/span.ts';
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

/** The place nearest behind the trigger in its sentence, or before it, that is no one's own of `not` and is not left. */
function placeBeside(view: ReportView, claim: Claim, not: readonly string[]): PlaceKey | null {
  const left = view.claimsBeside(claim).flatMap(({ from }) => (from === undefined ? [] : [from]));
  const beside = view
    .placesIn(view.sentenceAt(claim.trigger))
    .filter(
      ({ span, of }) =>
        of.country !== undefined &&
        !not.includes(of.country.toLowerCase()) &&
        !left.some((one) => overlaps(one, span)),
    );
  const found = beside.find(({ span }) => span[0] > claim.trigger[0]) ?? beside.at(-1);
  return found === undefined ? null : placeKey(found.of);
}

/** The places in what a consent is about: the city of a report's dateline is not where it holds. */
function placesWithin(view: ReportView, { object }: Claim): readonly PlaceKey[] {
  return object === undefined ? [] : view.placesIn(object).map(({ of }) => placeKey(of));
}

/**
 * Where consent is given or refused: within the giver's country, or where another has a say, the place that the sentence
 * names (*Russia permitted the Turkish operation in Afrin*). Whoever is against a force elsewhere refuses it nothing.
 */
export function consentPlaces(
  view: ReportView,
  claim: Claim,
  named: readonly PlaceRef[],
  giver: string | null,
  side: string | null,
): readonly PlaceRef[] {
  const own = named.filter(({ country }) => country === giver);
  if (giver === null || own.length > 0) return own;
  const part = placesWithin(view, claim).find(({ id, country }) => country === giver && id !== giver);
  if (part !== undefined) return [{ ...part, leg: 'at' }];
  const country = side?.slice('force:'.length) ?? '';
  const elsewhere = placesWithin(view, claim).filter(
    (one) => one.country !== undefined && one.country !== giver && one.country !== country,
  );
  if (claim.status !== 'given') {
    if (elsewhere.length > 0) return [];
  } else if (side !== null && view.actor(claim.actor)?.kind === 'government') {
    const beside = elsewhere[0] ?? placeBeside(view, claim, [giver, country]);
    if (beside !== null) return [{ ...beside, leg: 'at', inferred: 'the place that the sentence names' }];
  }
  return [{ id: giver, country: giver, leg: 'at', inferred: 'the country of whoever permits' }];
}

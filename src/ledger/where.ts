// Where a claim is: its places as keys with their legs; where its words name none (*there*, *the country*, *must
// leave*), the place that the sentence or the one who speaks for the host leaves, marked as inferred.
import type { Claim } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { type Leg, type PlaceRef, placeKey } from './place-key.ts';
import type { ReportView } from './report-view.ts';

const LEGS: readonly (readonly [slot: 'place' | 'from' | 'via' | 'to', leg: Leg])[] = [
  ['place', 'at'],
  ['from', 'from'],
  ['via', 'via'],
  ['to', 'to'],
];

const BACK = /^\s*(?:in |inside |from )?(?:there|the country|that country|here)\b/i;

/** The places of a claim. */
export function placesOf(view: ReportView, claim: Claim): readonly PlaceRef[] {
  const found = LEGS.flatMap(([slot, leg]) => placesIn(view, claim[slot], leg));
  if (found.length > 0) return found;
  // *the 2,000 troops in Syria*, ordered to leave: the place of the same troops in the same sentence.
  const beside = view
    .claimsBeside(claim)
    .find((other) => other !== claim && other.place !== undefined && sameSpan(other.who, claim.who));
  if (beside !== undefined) {
    const leg: Leg = claim.kind === 'movement' ? 'from' : 'at';
    const refs = placesIn(view, beside.place, leg);
    if (refs.length > 0)
      return refs.map((ref) => ({ ...ref, inferred: 'where the same force is, in the sentence' }));
  }
  return spokenOfBefore(view, claim);
}

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** The places that a slot names: of *Deir ez-Zor, Syria* the narrower one. */
function placesIn(view: ReportView, span: Span | undefined, leg: Leg): PlaceRef[] {
  if (span === undefined) return [];
  const all = new Map<string, PlaceRef>();
  for (const { of } of view.placesIn(span)) {
    const key = placeKey(of);
    all.set(key.id, { ...key, leg });
  }
  const refs = [...all.values()];
  return refs.filter((one) => !refs.some((other) => other !== one && other.country === one.id));
}

/** *There* and *the country*: the country last named in the sentence or the one before. */
function spokenOfBefore(view: ReportView, claim: Claim): PlaceRef[] {
  const slot = claim.place ?? claim.from ?? claim.to;
  const after = claim.who !== undefined && claim.who[0] > claim.trigger[0] ? claim.who[1] : claim.trigger[1];
  const at = slot !== undefined && BACK.test(view.words(slot)) ? slot[0] : after;
  if (slot === undefined ? !BACK.test(view.text.slice(after, after + 40)) : at !== slot[0]) return [];
  const sentence = view.sentenceAt(claim.trigger);
  const own = view.actor(claim.actor)?.country;
  for (const span of [[sentence[0], at] as Span, view.sentenceBefore(sentence)]) {
    if (span === null) continue;
    const countries = view
      .placesIn(span)
      .filter(({ span: where, of }) => where[1] <= at && of.country !== undefined && of.country !== own);
    const last = countries.at(-1)?.of.country?.toLowerCase();
    if (last === undefined) continue;
    const leg: Leg = claim.kind === 'movement' ? (claim.to === slot && slot ? 'to' : 'from') : 'at';
    return [{ id: last, country: last, leg, inferred: 'the country last named' }];
  }
  return [];
}

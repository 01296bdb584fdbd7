// Claims and the places of their report in; the same claims out, with the ids of the places that their words name.
import type { Place } from '../places/place.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';

/** Places, and claims with the ids of the places that their words name. */
export function withPlaces(
  places: readonly Place[],
  claims: readonly Claim[],
): { readonly places: readonly Place[]; readonly claims: readonly Claim[] } {
  const mentions = places
    .flatMap(({ id, mentions: spans }) => spans.map((span) => ({ id, span })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const ends = Int32Array.from(mentions, ({ span }) => span[1]);
  const idsIn = ([from, to]: Span): string[] => {
    const ids: string[] = [];
    for (let k = lowerBound(ends, from + 1); k < mentions.length && mentions[k]!.span[0] < to; k++)
      ids.push(mentions[k]!.id);
    return ids;
  };
  return {
    places,
    claims: claims.map((claim) => {
      const spans = [claim.place, claim.from, claim.via, claim.to].filter((span) => span !== undefined);
      const placeIds = [...new Set(spans.flatMap(idsIn))];
      return placeIds.length === 0 ? claim : { ...claim, placeIds };
    }),
  };
}

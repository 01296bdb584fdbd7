// The answer of the API to what the map shows.
import type { PlacedClaim } from './placed-claim.ts';

export interface MapAnswer {
  readonly points: readonly PlacedClaim[];
  readonly legs: readonly PlacedClaim[];
  readonly unplaced: readonly PlacedClaim[];
}

/** All claims of an answer; each once. */
export function placedClaims({ points, legs, unplaced }: MapAnswer): readonly PlacedClaim[] {
  return [...new Map([...points, ...legs, ...unplaced].map((one) => [one.id, one])).values()];
}

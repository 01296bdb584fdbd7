// The answer of the API → its claims, each once.
import type { MapAnswer, PlacedClaim } from '../../../../src/serve/contract/map.ts';

export function placedClaims({ points, legs, unplaced }: MapAnswer): readonly PlacedClaim[] {
  return [...new Map([...points, ...legs, ...unplaced].map((one) => [one.id, one])).values()];
}

// The days that have claims, and which claims lie in a period of them. A claim that was said on some day of several (*in
// December*) lies in every period that meets them; one without a day in every period, since nothing says that it does not.
import type { PlacedClaim } from './placed-claim.ts';

/** A day that has claims, and how many were last said on it. */
export interface DaySaid {
  readonly day: string;
  readonly claims: number;
}

export interface Period {
  /** ISO 8601 day; null: from the first on. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The days on which claims were (at the latest) said, in their order. */
export function daysSaid(claims: readonly PlacedClaim[]): readonly DaySaid[] {
  const days = new Map<string, number>();
  for (const { said } of claims) if (said !== null) days.set(said.to, (days.get(said.to) ?? 0) + 1);
  return [...days]
    .map(([day, count]) => ({ day, claims: count }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The claims that may have been said within the period. */
export function saidWithin(claims: readonly PlacedClaim[], { from, to }: Period): readonly PlacedClaim[] {
  return claims.filter(
    ({ said }) => said === null || ((from === null || said.to >= from) && (to === null || said.from <= to)),
  );
}

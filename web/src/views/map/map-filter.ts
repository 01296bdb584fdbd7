// Filters of the map: one force, and one source (who says so, or the outlet that publishes it). What can be chosen comes from
// the claims themselves, the most frequent first.
import type { Named, PlacedClaim } from './placed-claim.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly claims: number;
}

export interface Choices {
  readonly forces: readonly Choice[];
  readonly tellers: readonly Choice[];
  readonly outlets: readonly Choice[];
}

/** Values of outlets begin with this: an outlet may be called as a teller is keyed. */
const OUTLET = 'outlet:';

/** What can be chosen among `claims`. */
export function choicesOf(claims: readonly PlacedClaim[]): Choices {
  const forces = new Map<string, Choice>();
  const tellers = new Map<string, Choice>();
  const outlets = new Map<string, Choice>();
  const count = (of: Map<string, Choice>, value: string, name: string): void => {
    of.set(value, { value, name, claims: (of.get(value)?.claims ?? 0) + 1 });
  };
  for (const { force, told, outlet } of claims) {
    if (force !== null) count(forces, force.key, force.name);
    for (const { key, name } of distinct(told)) count(tellers, key, tellerName(key, name, outlet));
    if (outlet !== null) count(outlets, OUTLET + outlet, outlet);
  }
  const sorted = (of: Map<string, Choice>) =>
    [...of.values()].toSorted((a, b) => b.claims - a.claims || (a.value < b.value ? -1 : 1));
  return { forces: sorted(forces), tellers: sorted(tellers), outlets: sorted(outlets) };
}

/** The claims of a force, or by a source; null lets all pass. */
export function filtered(
  claims: readonly PlacedClaim[],
  { force, source }: { readonly force: string | null; readonly source: string | null },
): readonly PlacedClaim[] {
  return claims.filter(
    (claim) =>
      (force === null || claim.force?.key === force) &&
      (source === null ||
        (claim.outlet !== null && OUTLET + claim.outlet === source) ||
        claim.told.some(({ key }) => key === source)),
  );
}

/** *Officials* of one report are not those of another: who is not named goes by the outlet too. */
function tellerName(key: string, name: string, outlet: string | null): string {
  return key.startsWith('unnamed:') && outlet !== null ? `${name}, in ${outlet}` : name;
}

function distinct(told: readonly Named[]): readonly Named[] {
  return [...new Map(told.map((one) => [one.key, one])).values()];
}

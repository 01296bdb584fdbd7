// Pairs of propositions that cannot both hold, whoever says so, and the conflicts that they are.
import type { Conflict } from '../../ledger/conflicts/conflict.ts';
import { conflictsBetween } from '../../ledger/conflicts/conflicts.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { Live } from './live.ts';

/** Two propositions, each by its version and its id. */
export interface OpposedPair {
  readonly a: string;
  readonly b: string;
}

/** The pairs of live propositions; where `versions` are given, those with a side in one of them. */
export function loadOpposed(live: Live, versions?: readonly string[]): Promise<OpposedPair[]> {
  const pairs = `select o.a_version || ' ' || o.a_id as a, o.b_version || ' ' || o.b_id as b from dateline.opposed o
    join live a on a.version = o.a_version join live b on b.version = o.b_version`;
  return versions === undefined
    ? live.query(pairs)
    : live.query(`${pairs} where o.a_version = any ($1::text[]) or o.b_version = any ($1::text[])`, [
        versions,
      ]);
}

/** The conflicts of those pairs that are among `propositions`. */
export function conflictsOf(propositions: readonly Proposition[], pairs: readonly OpposedPair[]): Conflict[] {
  const byId = new Map<string, Proposition>();
  const sides = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  for (const one of propositions) {
    const id = `${one.version} ${one.id}`;
    if (sides.has(id)) byId.set(id, one);
  }
  return pairs.flatMap(({ a, b }) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    return one === undefined || other === undefined ? [] : conflictsBetween(one, other);
  });
}

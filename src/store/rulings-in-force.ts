// The merges, splits, dismissals and confirmations that are in force at a moment of knowing.
import { type Ruling, type Rulings, rulingsOf } from '../ledger/rulings.ts';
import type { Queries } from './database.ts';
import { type Moments, momentsOf } from './moments.ts';

/** What people say of actors and disagreements, as the ledger knew it by then. Throws `RangeError` for what is no moment. */
export async function rulingsInForce(
  queries: Queries,
  { knownBy }: Pick<Moments, 'knownBy'> = {},
): Promise<Rulings> {
  const said = await queries.query<Ruling>(
    `select id, action, target, body from dateline.judgement_in_force($1::timestamptz)
     where action in ('merge', 'split', 'dismiss', 'confirm') order by seq`,
    [momentsOf(knownBy === undefined ? {} : { knownBy })[1]],
  );
  return rulingsOf(said);
}

// The record as it stands at two moments, or a part of it, from what follows from each version.
import type { LedgerRecord, WholeRecord } from '../../ledger/record.ts';
import { ruleOnActors } from '../../ledger/rulings.ts';
import type { Queries } from '../database.ts';
import { type Moments, momentsOf } from '../moments.ts';
import { rulingsInForce } from '../rulings-in-force.ts';
import { KeptVersions } from './kept-versions.ts';
import { loadRecord } from './load-record.ts';
import { loadWhole } from './load-whole.ts';
import type { Scope } from './scope.ts';

/**
 * The part of the record that `scope` needs. Where people ruled on actors, and by another moment of knowing than now, it is the
 * whole record. `tx` must see one state of the database throughout.
 */
export async function recordAt(
  tx: Queries,
  moments: Moments,
  scope: Scope,
  kept = new KeptVersions(),
): Promise<LedgerRecord> {
  const rulings = await rulingsInForce(tx, moments);
  const isPart = scope.of !== 'everything' && !ruleOnActors(rulings) && moments.knownBy === undefined;
  if (!isPart) return loadWhole(tx, momentsOf(moments), rulings, kept);
  return { ...(await loadRecord(tx, momentsOf(moments)[0], scope)), rulings };
}

/** The whole record, in the same way. What `kept` has is not loaded again. */
export async function wholeRecordAt(tx: Queries, moments: Moments, kept: KeptVersions): Promise<WholeRecord> {
  return loadWhole(tx, momentsOf(moments), await rulingsInForce(tx, moments), kept);
}

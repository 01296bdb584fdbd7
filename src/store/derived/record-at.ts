// The record as it stands at two moments, or a part of it: from the derived rows where they will do, else from the entries.
import { type LedgerRecord, recordOf } from '../../ledger/record.ts';
import { ruleOnActors } from '../../ledger/rulings.ts';
import type { Queries } from '../database.ts';
import { liveReadings } from '../live-readings.ts';
import { type Moments, momentsOf } from '../moments.ts';
import { rulingsInForce } from '../rulings-in-force.ts';
import { loadRecord } from './load-record.ts';
import { loadRuled } from './load-ruled.ts';
import type { Scope } from './scope.ts';

/**
 * The part of the record that `scope` needs. Where people ruled on actors it is the whole record, and what was known by
 * another moment than now is derived from the entries, all of them. `tx` must see one state of the database throughout.
 */
export async function recordAt(tx: Queries, moments: Moments, scope: Scope): Promise<LedgerRecord> {
  const [onRecord, knownBy] = momentsOf(moments);
  const rulings = await rulingsInForce(tx, moments);
  if (knownBy !== 'infinity') return recordOf(await liveReadings(tx, moments), rulings);
  return ruleOnActors(rulings)
    ? loadRuled(tx, onRecord, rulings)
    : { ...(await loadRecord(tx, onRecord, scope)), rulings };
}

// A sentence with where it stands: whose words they are, in which report, and who else carries the account.
import type { RecordVersion } from '../../ledger/read-version.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { Span } from '../../text/span.ts';
import type { Saying } from '../contract/evidence.ts';
import { actorLabel } from './labels.ts';

/** What a saying is looked up by. */
export interface Told {
  /** The entry's id. */
  readonly id: string;
  readonly version: string;
  readonly sentence: Span;
  /** Keys of those who say so, from the innermost outwards. */
  readonly told: readonly string[];
}

export type { Saying };

/** The versions that carry the same as each, by its id: of records that are asked again and again. */
const CARRIED = new WeakMap<LedgerRecord['carriers'], ReadonlyMap<string, readonly RecordVersion[]>>();

function carriedIn({
  carriers,
}: Pick<LedgerRecord, 'carriers'>): ReadonlyMap<string, readonly RecordVersion[]> {
  let carried = CARRIED.get(carriers);
  if (carried === undefined) {
    carried = new Map([...carriers.values()].flatMap((group) => group.map(({ id }) => [id, group])));
    CARRIED.set(carriers, carried);
  }
  return carried;
}

/** What of a record sayings are looked up in. */
type SaidIn = Pick<LedgerRecord, 'versions' | 'carriers' | 'actors' | 'nameIn'>;

/** Looks sayings up in a record. */
export function sayingsIn(record: SaidIn): (told: Told) => Saying {
  const carriedWith = carriedIn(record);
  return ({ id, version, sentence, told }) => {
    const { report, title, url, outlet, published, text } = record.versions.get(version)!;
    return {
      id,
      told: told.map((key) => ({ key, name: record.nameIn(version, key) ?? actorLabel(record, key) })),
      words: text.slice(...sentence),
      span: sentence,
      ...{ version, report, title, url, outlet, published },
      carriers: carriedWith
        .get(version)!
        .filter((one) => one.id !== version)
        .map((one) => ({ report: one.report, outlet: one.outlet })),
    };
  };
}

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

/** Looks sayings up in a record. */
export function sayingsIn(record: LedgerRecord): (told: Told) => Saying {
  const carriedWith = new Map<string, readonly RecordVersion[]>();
  for (const group of record.carriers.values()) for (const { id } of group) carriedWith.set(id, group);
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

// A proposition as an alert tells it: its sentence, who says so, and where that stands.
import { actorLabel } from '../../ledger/labels.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { AlertEntry } from './alert.ts';

/** What an entry is made from. */
type Said = Pick<Proposition, 'id' | 'version' | 'sentence' | 'told' | 'kind' | 'status' | 'force'>;

/** Shows propositions of a record. */
export function entryIn(record: LedgerRecord): (said: Said) => AlertEntry {
  return ({ id, version, sentence, told, kind, status, force }) => {
    const { report, title, outlet, url, published, text } = record.versions.get(version)!;
    return {
      ...{ id, kind, status: status ?? force },
      words: text
        .slice(...sentence)
        .replace(/\s+/g, ' ')
        .trim(),
      speakers: told.map((key) => record.nameIn(version, key) ?? actorLabel(record, key)),
      ...{ report, version, title, outlet, url, published },
    };
  };
}

// The conflicts of a record as items: accounts that cannot both hold, each with the two sentences that show it.
import type { ConflictSide } from '../../ledger/conflicts/conflict.ts';
import { bySentences, type Disagreement, disagreements } from '../../ledger/conflicts/disagreements.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { Account, ConflictItem } from '../contract/conflicts.ts';
import { questionLabel } from './labels.ts';
import { sayingsIn } from './saying.ts';

/** The conflicts of the record, surest first, with those that people dismissed. */
export function conflictItems(record: LedgerRecord): ConflictItem[] {
  return itemsOf(record, disagreements(record.conflicts(), record.rulings));
}

/** The same of disagreements that were found already, in their order. */
export function itemsOf(record: LedgerRecord, found: readonly Disagreement[]): ConflictItem[] {
  const saying = sayingsIn(record);
  const account = (side: ConflictSide): Account => ({
    ...{ value: side.value, said: side.said },
    ...saying(side),
  });
  return found.map(({ id, shown, pairs, judged }): ConflictItem => {
    const { rule, question, why, score, a, b } = shown;
    return {
      ...{ id, rule, question, about: questionLabel(record, question), why, score },
      ...{ a: account(a), b: account(b), pairs: bySentences(pairs).length, judged },
    };
  });
}

// `dateline show k_…`: a disagreement as it is in the record now, with what people said of it.
import type { Ledger } from '../../../store/ledger.ts';
import { conflictItems } from '../../ask/conflict-items.ts';
import { conflictLines } from '../ask/conflicts-answer.ts';
import { judgementLine } from '../judgement-line.ts';
import { noInk } from '../page/ink.ts';

/** The disagreement `id` as a value and as a page; null where neither the record nor any judgement knows it. */
export async function shownConflict(ledger: Ledger, id: string, width: number) {
  const conflicts = conflictItems(await ledger.record({}, { of: 'conflicts' })).filter(
    (one) => one.id === id,
  );
  const about = new Set([id]);
  const judgements = (await ledger.judgements()).filter(({ id: own, target }) => {
    const is = about.has(target);
    // What undoes a judgement has it as its target.
    if (is) about.add(own);
    return is;
  });
  if (conflicts.length === 0 && judgements.length === 0) return null;
  const page = () =>
    [
      ...conflicts.flatMap((one) => conflictLines(one, '', { width, ink: noInk })),
      ...(conflicts.length === 0 ? [`${id} is not in the record now.`, ''] : []),
      ...(judgements.length === 0 ? [] : ['   Judged']),
      ...judgements.map((one) => `     ${judgementLine(one).trimEnd()}`),
    ]
      .join('\n')
      .trimEnd()
      .concat('\n');
  return { value: { id, conflicts, judgements }, page };
}

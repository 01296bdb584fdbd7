// A disagreement as a page for a person: as it is in the record now, with what people said of it.
import type { ShownConflict } from '../../ask/source.ts';
import { conflictLines } from '../ask/conflicts-answer.ts';
import { judgementLine } from '../judgement-line.ts';
import { noInk } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';

/** The page, in lines of `width` cells. Every character is made safe to print. */
export function conflictPage({ id, conflicts, judgements }: ShownConflict, width: number): string {
  return [
    ...conflicts.flatMap((one) => conflictLines(one, '', { width, ink: noInk })),
    ...(conflicts.length === 0 ? [`${safeText(id)} is not in the record now.`, ''] : []),
    ...(judgements.length === 0 ? [] : ['   Judged']),
    ...judgements.map((one) => `     ${judgementLine(one).trimEnd()}`),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

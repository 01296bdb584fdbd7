// What an export left out because its evidence does not hold, as lines for a person.
import { safeText } from './page/safe-text.ts';

/** Named at most. */
const NAMED = 1000;

/** The lines; none where nothing was left out. */
export function leftOutLines(
  all: readonly { readonly report: string; readonly id: string; readonly why: string }[],
): string[] {
  if (all.length === 0) return [];
  return [
    `${all.length === 1 ? '1 thing does' : `${all.length} things do`} not hold against the stored text and ${all.length === 1 ? 'is' : 'are'} not exported:`,
    ...all.slice(0, NAMED).map(({ report, id, why }) => safeText(`  ${id} of ${report}: ${why} (evidence)`)),
    ...(all.length > NAMED ? [`  and ${all.length - NAMED} more`] : []),
    'The ledger was changed by something other than Dateline, or its files are damaged: compare it with a copy.',
  ];
}

// How much changed, in words: `3 claims new, 1 gone, 1 changed · 1 statement gone`.
import type { ChangeCounts } from '../../ledger/version-changes.ts';
import { counted, number } from './tally.ts';

/** What is counted of a new version: a field of a line of `dateline add --format jsonl`. */
export interface Changes {
  readonly claims: ChangeCounts;
  readonly statements: ChangeCounts;
}

/** Empty where nothing changed. */
export function changeWords({ claims, statements }: Changes): string {
  return [kindWords('claim', claims), kindWords('statement', statements)]
    .filter((words) => words !== '')
    .join(' · ');
}

function kindWords(noun: string, counts: ChangeCounts): string {
  const there = (['new', 'gone', 'changed'] as const).filter((what) => counts[what] > 0);
  return there
    .map((what, i) => `${i === 0 ? counted(counts[what], noun) : number(counts[what])} ${what}`)
    .join(', ');
}

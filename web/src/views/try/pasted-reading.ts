// A reading made in the page → the shape that readings of the ledger have: nothing of it is kept, judged or in conflict.
import type { ReportReading } from '../../lib/contract.ts';
import type { Read } from './engine.svelte.ts';

export function pastedReading({ report, reading }: Pick<Read, 'report' | 'reading'>): ReportReading {
  const { id, text, title = null, published = null } = report;
  return {
    report: { id, title, outlet: null, published, url: null },
    ...{ version: '', text, reading, ids: {}, judged: {}, conflicts: {} },
  };
}

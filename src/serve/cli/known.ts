// Asking the ledger, before reports are read, which of them it has.
import type { ReportState } from '../../store/store-reports.ts';

/** Says for each state whether the ledger has it, so that it need not be read. */
export type Known = (states: readonly ReportState[]) => Promise<readonly boolean[]>;

/** Has everything read. */
export const knowsNothing: Known = async (states) => states.map(() => false);

// What is given to a ledger: a report with its reading, or with the rows that were made of both.
import type { Reading } from '../reading.ts';
import type { ArrivedReport } from './arrived-report.ts';
import type { Prepared } from './prepared.ts';

/** A report that was read. */
export interface ReadReport {
  readonly report: ArrivedReport;
  readonly reading: Reading;
}

/** A report that was read, found fit to be kept (`refusalOf`), and prepared, in another thread than the one that writes. */
export interface PreparedReport {
  readonly report: ArrivedReport;
  readonly prepared: Prepared;
}

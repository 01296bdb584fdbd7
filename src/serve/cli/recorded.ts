// What a thread gives for the ledger, report by report.
import type { Reading } from '../../reading.ts';
import type { ArrivedReport } from '../../store/arrived-report.ts';

/** A report for the ledger, read; or the id of one that it has already. `where` is its path or line. */
export type Recorded =
  | {
      readonly kind: 'read';
      readonly where: string;
      readonly report: ArrivedReport;
      readonly reading: Reading;
    }
  | { readonly kind: 'known'; readonly where: string; readonly id: string };

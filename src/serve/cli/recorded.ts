// What a thread gives for the ledger, report by report.
import type { PreparedReport, ReadReport } from '../../store/read-report.ts';

/**
 * A report for the ledger, read and, where it may be kept, prepared; or the id of one that it has already. `where` is its
 * path or line.
 */
export type Recorded =
  | ({ readonly kind: 'read'; readonly where: string } & (ReadReport | PreparedReport))
  | { readonly kind: 'known'; readonly where: string; readonly id: string };

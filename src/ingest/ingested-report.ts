// What ingest hands to the ledger: a report with where it came from, and the hash of the bytes that arrived.
import { createHash } from 'node:crypto';
import type { Report } from '../text/report.ts';
import type { Origin } from './origin.ts';

/** A report with its origin. `published` is as precise as it was given; without one the report is undated. */
export interface IngestedReport extends Report, Omit<Origin, 'original'> {
  readonly original: {
    readonly bytes: Uint8Array;
    /** Lower-case hexadecimal. */
    readonly sha256: string;
  };
}

/** Joins a report and its origin, and hashes the original. */
export function ingestedReport(report: Report, { original, ...origin }: Origin): IngestedReport {
  const sha256 = createHash('sha256').update(original).digest('hex');
  return { ...report, ...origin, original: { bytes: original, sha256 } };
}

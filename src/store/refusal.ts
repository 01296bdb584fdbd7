// May a report be written to the ledger? Evidence is checked here, before anything is written.
import { createHash } from 'node:crypto';
import { evidenceProblem } from '../ledger/evidence.ts';
import { isStorable } from '../ledger/storable.ts';
import type { Refusal } from './arrived-report.ts';
import type { ReadReport } from './read-report.ts';

/** Bytes of the longest id: an index holds it. */
const LONGEST_ID = 2000;

/** Why a report cannot be kept; null when it can. */
export function refusalOf({ report, reading }: ReadReport): Refusal | null {
  const { id, text, original } = report;
  if (Buffer.byteLength(id) > LONGEST_ID || id === '')
    return {
      slug: 'id-too-long',
      message: `An id has 1 to ${LONGEST_ID} bytes, this one ${Buffer.byteLength(id)}`,
    };
  const unfit = Object.entries(report).find(([, value]) => typeof value === 'string' && !isStorable(value));
  if (unfit)
    return {
      slug: 'text-not-storable',
      message: `Its ${unfit[0]} has NUL or half a surrogate pair, which PostgreSQL does not keep`,
    };
  if (reading.id !== id)
    return { slug: 'reading-of-another', message: `The reading is that of the report ${reading.id}` };
  const problem = evidenceProblem(reading, text);
  if (problem) return problem;
  if (original && createHash('sha256').update(original.bytes).digest('hex') !== original.sha256)
    return {
      slug: 'original-differs',
      message: 'The bytes that arrived do not have the SHA-256 that is given',
    };
  return null;
}

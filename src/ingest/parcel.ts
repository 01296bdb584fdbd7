// A parcel is the unit of work between ingest and the threads that read: raw, cheap to hand over, bounded in
// size. One file, or some whole lines of a JSON Lines stream, still undecoded.
import type { Problem } from './problem.ts';

/** How the bytes of a report are to be understood. Markdown is read as text, as it stands. */
export type Format = 'text' | 'html' | 'jsonl';

export type Parcel =
  | { readonly kind: 'file'; readonly path: string; readonly format: 'text' | 'html'; readonly size: number }
  | {
      readonly kind: 'bytes';
      readonly name: string;
      readonly format: 'text' | 'html';
      readonly bytes: Uint8Array;
      readonly size: number;
    }
  | {
      readonly kind: 'lines';
      readonly name: string;
      /** The number, from 1, of the first line in `bytes`. */
      readonly firstLine: number;
      readonly bytes: Uint8Array;
      readonly size: number;
    }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly size: number };

/** The most bytes one report may have, as a file or as a line: about 2.5 million words. */
export const LONGEST_REPORT = 16 * 1024 * 1024;

/** "16 MB": for messages. */
export function megabytes(bytes: number): string {
  const mb = bytes / (1024 * 1024);
  return `${mb >= 10 || Number.isInteger(mb) ? Math.round(mb) : mb.toFixed(1)} MB`;
}

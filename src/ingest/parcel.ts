// A parcel is the unit of work between ingest and the threads that read: raw, cheap to hand over, bounded in
// size. One file, some whole lines of a JSON Lines stream, still undecoded; or some rows of a table.
import type { IngestedReport } from './ingested-report.ts';
import type { WebSource } from './origin.ts';
import type { Problem } from './problem.ts';

/** How the bytes of a report are to be understood. Markdown is read as text, as it stands. */
export type DocumentFormat = 'text' | 'html';

/** How a file is to be understood: as one report, or as many. */
export type Format = DocumentFormat | 'jsonl' | 'csv' | 'warc';

/** The formats by name, for options. */
export const FORMATS: readonly Format[] = ['text', 'html', 'jsonl', 'csv', 'warc'];

/** A row of a table: the cells that a report can have, still undecoded, by the names that reports know. */
export interface Row {
  /** `path:line`, of the row's first line. */
  readonly where: string;
  readonly cells: Readonly<Partial<Record<string, Uint8Array>>>;
  /** The row as it stands in the file, in UTF-8. */
  readonly original: Uint8Array;
}

export type Parcel =
  | { readonly kind: 'file'; readonly path: string; readonly format: DocumentFormat; readonly size: number }
  | {
      readonly kind: 'bytes';
      readonly name: string;
      readonly format: DocumentFormat;
      readonly bytes: Uint8Array;
      /** Where it was had from, for pages of the web and of archives. */
      readonly source?: WebSource;
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
  | { readonly kind: 'rows'; readonly name: string; readonly rows: readonly Row[]; readonly size: number }
  /** A report that is opened already. */
  | {
      readonly kind: 'report';
      readonly where: string;
      readonly report: IngestedReport;
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

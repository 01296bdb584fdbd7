// The shape of an answer from the ledger: the same facts for programs, for tables and for a person to read.
import type { LedgerRecord } from '../../../ledger/record.ts';
import type { PageSettings } from '../page/ink.ts';

/** What an answer is made from. */
export interface Asked {
  readonly record: LedgerRecord;
  /** The actor or place that was named, if any. */
  readonly name?: string;
  /** The day for which the calendar is asked, ISO 8601. */
  readonly today: string;
  /** Whether conflicts that people dismissed are asked for too. */
  readonly all?: boolean;
}

/** An answer in its three forms. */
export interface Answer {
  /** One object for each thing found: what `json` and `jsonl` hold. */
  readonly items: readonly object[];
  /** What `csv` holds; each row has a cell for each column. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Said in place of a page without items: what to do. */
  readonly empty: string;
  /** The lines for a person. */
  page(settings: PageSettings): string[];
}

export type Cell = string | number | null;

/** Makes an answer. Throws `AskError` where the name fits nothing, or several. */
export type Answering = (asked: Asked) => Answer;

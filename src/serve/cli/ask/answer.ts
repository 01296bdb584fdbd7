// The shape of an answer from the ledger: the same facts for programs, for tables and for a person to read.
import type { Moments } from '../../../store/moments.ts';
import type { Source } from '../../ask/source.ts';
import type { PageSettings } from '../page/ink.ts';

/** What is asked. */
export interface Asked {
  readonly moments: Moments;
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
  /** Said where there are no items: what to do. */
  readonly empty: string;
  /** The lines for a person. */
  page(settings: PageSettings): string[];
}

export type Cell = string | number | null;

/** Asks, and makes an answer of the items. Rejects as the source does. */
export type Answering = (source: Source, asked: Asked) => Promise<Answer>;

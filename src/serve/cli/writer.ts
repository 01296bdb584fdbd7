// What can be made of a report, and what the functions that make it look like.
import type { ActorEntry, GazetteerEntry } from '../../reader.ts';
import type { Report } from '../../text/report.ts';

/** `record` is for the ledger: no text comes of it, but the reading itself. */
export type Make = 'jsonl' | 'json' | 'page' | 'brief' | 'conllu' | 'record';

/** What to make of each report. Plain data, so that it can be handed to a worker. */
export interface Task {
  readonly make: Make;
  /** Cells in a line of a page; a brief one of 0 is not cut. */
  readonly width?: number;
  readonly colour?: boolean;
  /** Whether actors, places and claims are read too; true where it is left out. */
  readonly claims?: boolean;
  /** Places of the user's own. */
  readonly gazetteer?: readonly GazetteerEntry[];
  /** Actors of the user's own. */
  readonly actors?: readonly ActorEntry[];
}

/** What stands between the reports in the output. */
export const SEPARATOR: Readonly<Record<Make, string>> = {
  jsonl: '',
  json: ',\n',
  page: '',
  brief: '',
  conllu: '',
  record: '',
};

/** One report written down. */
export interface Written {
  readonly text: string;
  readonly statements: number;
}

/** Reads a report and writes down what was found. */
export type Writer = (report: Report) => Written;

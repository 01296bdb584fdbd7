// A report with its reading → the rows that follow from these two alone. They are made before anything is written, in
// whichever thread there is time: what is left for the transaction is writing.
import type { Reading } from '../reading.ts';
import type { ArrivedReport } from './arrived-report.ts';
import { derivedRows } from './derived/derived-rows.ts';
import { type EncodedDerived, encodedDerived } from './derived/encoded-derived.ts';
import { versionId } from './page-states.ts';
import { type EncodedReading, encodedReading, readingRows } from './reading-rows.ts';

/** Rows of one report. */
export interface Prepared {
  /** SHA-256 of the text. */
  readonly body: string;
  readonly reading: EncodedReading;
  readonly derived: EncodedDerived;
}

/** Prepares a report that may be stored (`refusalOf`). */
export function prepared(report: ArrivedReport, reading: Reading): Prepared {
  const body = reading.sha256;
  const rows = readingRows(reading, report.text);
  const lasting = new Map(rows.entries.map(({ local_id, id }) => [local_id, id]));
  const { title = null, published = null, outlet = null, url = null } = report;
  const version = versionId(report.id, { body, title, published });
  const derived = derivedRows({
    ...{ id: version, report: report.id },
    ...{ outlet, title, url, published, text: report.text, reading },
    entryId: (local) => lasting.get(local) ?? local,
  });
  return { body, reading: encodedReading(rows), derived: encodedDerived(derived) };
}

// What one thread does with a parcel for the ledger: open it, ask which reports are there already, and read the others
// with claims.
import { createHash } from 'node:crypto';
import { ingestedReport } from '../../ingest/ingested-report.ts';
import { openParcel } from '../../ingest/open-parcel.ts';
import type { Problem } from '../../ingest/problem.ts';
import { storable } from '../../ledger/storable.ts';
import type { ArrivedReport } from '../../store/arrived-report.ts';
import type { ReportState } from '../../store/page-states.ts';
import { prepared } from '../../store/prepared.ts';
import { refusalOf } from '../../store/refusal.ts';
import { reportState } from '../../store/store-reports.ts';
import type { ReadingEngine } from './engine.ts';
import { knowsNothing } from './known.ts';
import { lastingId } from './lasting-id.ts';
import type { Recorded } from './recorded.ts';
import { countWords, readerFailed, turns, type Work } from './work.ts';

/** Work for one thread. The reader is opened for the first report to be read; the work rejects only when that fails. */
export function createRecordWork(open: () => Promise<ReadingEngine>): Work {
  let reader: Promise<ReadingEngine> | null = null;
  return async (parcel, known = knowsNothing) => {
    const opened: { readonly where: string; readonly report: ArrivedReport }[] = [];
    const problems: Problem[] = [];
    for await (const one of openParcel(parcel)) {
      problems.push(...one.problems);
      if (!one.report) continue;
      const { where, report, origin } = one;
      const id = parcel.kind === 'report' ? report.id : lastingId(report, where);
      opened.push({ where, report: fitToKeep(ingestedReport(report, origin), id) });
    }
    const there = opened.length === 0 ? [] : await known(opened.map(({ report }) => stateOf(report)));
    const records: Recorded[] = [];
    let statements = 0;
    let words = 0;
    const turn = turns();
    for (const [i, { where, report }] of opened.entries()) {
      words += countWords(report.text);
      if (there[i]) {
        records.push({ kind: 'known', where, id: report.id });
        continue;
      }
      reader ??= open();
      const engine = await reader;
      try {
        const reading = engine.read(report);
        const read =
          refusalOf({ report, reading }) === null ? { prepared: prepared(report, reading) } : { reading };
        records.push({ kind: 'read', where, report, ...read });
        statements += reading.statements.length;
      } catch (error) {
        problems.push(readerFailed(error, where));
      }
      await turn();
    }
    const reports = records.length;
    return { output: new Uint8Array(0), reports, statements, words, bytes: parcel.size, problems, records };
  };
}

/** The report under an id that lasts, with nothing in it that a ledger cannot keep. */
function fitToKeep(report: ArrivedReport, id: string): ArrivedReport {
  const { original } = report;
  const fit = {
    ...report,
    id,
    // Bytes of its own: a view would take all that it is a part of along to the main thread.
    ...(original ? { original: { ...original, bytes: original.bytes.slice() } } : {}),
  };
  return Object.fromEntries(
    Object.entries(fit).map(([field, value]) => [field, typeof value === 'string' ? storable(value) : value]),
  ) as unknown as ArrivedReport;
}

function stateOf(report: ArrivedReport): ReportState {
  return reportState(report, createHash('sha256').update(report.text, 'utf8').digest('hex'));
}

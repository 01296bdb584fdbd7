// `dateline read --explain`: reads the reports one after the other and prints how the asked entries came about.

import { openParcel } from '../../../ingest/open-parcel.ts';
import type { Format } from '../../../ingest/parcel.ts';
import { parcels } from '../../../ingest/parcels.ts';
import { problem } from '../../../ingest/problem.ts';
import type { Explanation, ReaderOptions } from '../../../reader.ts';
import type { Report } from '../../../text/report.ts';
import type { EngineModule } from '../engine.ts';
import { EXIT } from '../exit.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import { Sink } from '../sink.ts';
import { Tally } from '../tally.ts';
import type { Terminal } from '../terminal.ts';
import { type EntryId, idsOf } from './entry-ids.ts';
import { explainPage } from './explain-page.ts';

export interface ExplainSettings {
  readonly paths: readonly string[];
  readonly input: 'auto' | Format;
  readonly ids: readonly EntryId[];
  readonly out?: string;
  /** A page of this look, or an object a line, or one array. */
  readonly format: PageSettings | 'jsonl' | 'json';
  /** Places and actors of the user's own. */
  readonly own: Pick<ReaderOptions, 'gazetteer' | 'actors'>;
  /** URL of the module that opens the engine. */
  readonly engine: string;
}

/** Reports named beside an entry that none of them has. */
const NAMED = 3;

/**
 * Explains every asked entry of every report that has it. Resolves to the exit status: 1 when a report could not be read
 * or an entry is in none of them.
 */
export async function runExplain(settings: ExplainSettings, terminal: Terminal): Promise<number> {
  const { ids, format, out } = settings;
  const sink = out === undefined ? Sink.toStream(terminal.stdout) : await Sink.toFile(out);
  const write = (text: string): Promise<void> => sink.write(new TextEncoder().encode(text));
  const { openReader } = (await import(settings.engine)) as EngineModule;
  const reader = await openReader({
    ...settings.own,
  });
  const tally = new Tally();
  const missed = new Map(ids.map((asked) => [asked, [] as string[]]));
  const met = new Set<EntryId>();
  let written = 0;
  const explainAll = async (report: Report): Promise<void> => {
    const asked = ids.filter((one) => one.report === undefined || one.report === report.id);
    if (asked.length === 0) return;
    const reading = reader.read(report);
    for (const one of asked) {
      const explanation = reader.explain(report, one.id, reading);
      if (explanation === null) {
        missed.get(one)!.push(`${report.id} has ${idsOf(reading)}`);
        continue;
      }
      met.add(one);
      await write(writtenDown(report, explanation, format, written++));
    }
  };
  const input = { input: settings.input, stdin: terminal.stdin, ...(out === undefined ? {} : { skip: out }) };
  try {
    for await (const parcel of parcels(settings.paths, input)) {
      for await (const { report, problems, where } of openParcel(parcel)) {
        if (sink.closed || terminal.interrupted.aborted) break;
        const found = [...problems];
        try {
          if (report) await explainAll(report);
        } catch (error) {
          const said = error instanceof Error ? error.message : String(error);
          found.push(problem('reader-failed', where, `Reading it failed (${said})`));
        }
        tally.add({
          output: new Uint8Array(),
          reports: 0,
          statements: 0,
          words: 0,
          bytes: 0,
          problems: found,
          records: [],
        });
      }
      if (sink.closed || terminal.interrupted.aborted) break;
    }
    if (terminal.interrupted.aborted) {
      await sink.abort();
      return EXIT.interrupted;
    }
    if (format === 'json') await write(written === 0 ? '[]\n' : '\n]\n');
    await sink.close();
  } catch (error) {
    await sink.abort();
    throw error;
  }
  const unknown = ids.filter((one) => !met.has(one)).map((one) => unknownEntry(one, missed.get(one)!));
  const said = [...tally.summary(0, 'statements', true), ...unknown];
  if (said.length > 0) terminal.stderr.write(`${said.join('\n')}\n`);
  return tally.failed + unknown.length > 0 ? EXIT.someFailed : EXIT.done;
}

function writtenDown(
  report: Report,
  explanation: Explanation,
  format: ExplainSettings['format'],
  before: number,
): string {
  if (format === 'jsonl') return `${JSON.stringify(explanation)}\n`;
  if (format === 'json') return `${before === 0 ? '[\n' : ',\n'}${JSON.stringify(explanation)}`;
  const name = report.title === undefined ? report.id : `${report.title} · ${report.id}`;
  return explainPage(name, report.text, explanation, format);
}

/** What there is instead of an entry that no report has. */
function unknownEntry({ report, id }: EntryId, reports: readonly string[]): string {
  if (reports.length === 0)
    return `error: There is no report ${safeText(report ?? '')} among what was read. Name it as its page or its \`id\` does. (report-unknown)`;
  const more = reports.length > NAMED ? `; and ${reports.length - NAMED} more reports` : '';
  return `error: No report has an entry ${id}. ${safeText(reports.slice(0, NAMED).join('; '))}${more}. (entry-unknown)`;
}

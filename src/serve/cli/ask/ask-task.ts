// Asks a ledger, or the server that has it open, at the moments asked for, and writes the answer in the form asked for.

import { type Moments, momentEnd } from '../../../store/moments.ts';
import { AskError } from '../../ask/ask-error.ts';
import type { Source } from '../../ask/source.ts';
import { EXIT } from '../exit.ts';
import type { Installation } from '../installation.ts';
import { openSource } from '../open-source.ts';
import { colourInk, noInk } from '../page/ink.ts';
import { Sink } from '../sink.ts';
import { pageWidth, type Terminal, usesColour } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Answer, Answering } from './answer.ts';
import type { AskFormat } from './ask-formats.ts';
import { csvLines } from './csv-lines.ts';

export interface AskSettings {
  readonly ledger: string | undefined;
  readonly asOf: string | undefined;
  readonly knownBy: string | undefined;
  /** When left out a table at a terminal, else JSON Lines. */
  readonly format: AskFormat | undefined;
  /** The actor or place that is named. */
  readonly name: string | undefined;
  /** Whether what people dismissed is asked for too. */
  readonly all: boolean;
  readonly installation: Installation;
}

/** Answers. Resolves to the exit status; rejects with a `LedgerError`, or a `UsageError` for a name that is unclear. */
export async function askTask(
  answering: Answering,
  settings: AskSettings,
  terminal: Terminal,
): Promise<number> {
  const { asOf, knownBy, name, all } = settings;
  const moments = {
    ...(asOf === undefined ? {} : { onRecord: asOf }),
    ...(knownBy === undefined ? {} : { knownBy }),
  };
  const today = (asOf === undefined ? terminal.clock() : momentEnd(asOf)).slice(0, 10);
  const asked = { moments, today, all, ...(name === undefined ? {} : { name }) };
  const source = await openSource(settings.ledger, terminal, settings.installation);
  let answer: Answer;
  let empty: string | null;
  let undated: number;
  try {
    answer = await answering(source, asked);
    empty = answer.items.length > 0 ? null : ((await noReports(source, moments)) ?? answer.empty);
    undated = asOf === undefined ? 0 : await source.undated(moments);
  } catch (error) {
    throw error instanceof AskError ? new UsageError(error.message) : error;
  } finally {
    await source.close();
  }
  const format = settings.format ?? (terminal.stdout.isTTY ? 'table' : 'jsonl');
  const sink = Sink.toStream(terminal.stdout);
  await sink.write(new TextEncoder().encode(written(answer, empty, format, terminal)));
  await sink.close();
  // A table says so in its place; where programs read, a person does elsewhere.
  if (empty !== null && format !== 'table') terminal.stderr.write(`${empty}\n`);
  if (undated > 0)
    terminal.stderr.write(
      `${undated} undated ${undated === 1 ? 'report is' : 'reports are'} left out: nobody can say what of them was on the record.\n`,
    );
  return EXIT.done;
}

/** What to do where there are no reports at all; null where there are some. */
async function noReports(source: Source, moments: Moments): Promise<string | null> {
  if ((await source.reports(moments)) > 0) return null;
  return Object.keys(moments).length > 0
    ? 'The ledger holds no reports from so early. Ask for a later moment, or for now.'
    : 'The ledger holds no reports. Add some: dateline add reports/';
}

/** The answer in a form; `empty` stands in place of a table without items. */
function written(answer: Answer, empty: string | null, format: AskFormat, terminal: Terminal): string {
  const { items, columns, rows } = answer;
  switch (format) {
    case 'json':
      return `${JSON.stringify(items, null, 2)}\n`;
    case 'jsonl':
      return items.map((item) => `${JSON.stringify(item)}\n`).join('');
    case 'csv':
      return csvLines(columns, rows);
    case 'table': {
      if (empty !== null) return `${empty}\n`;
      const ink = usesColour('auto', terminal.stdout, terminal.env) ? colourInk : noInk;
      return `${answer
        .page({ width: pageWidth(terminal), ink })
        .join('\n')
        .trimEnd()}\n`;
    }
  }
}

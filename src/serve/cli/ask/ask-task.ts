// Opens the ledger, takes from its record what is asked for at the moments asked for, and writes an answer in the form asked for.

import type { Scope } from '../../../store/derived/scope.ts';
import { momentEnd } from '../../../store/moments.ts';
import { AskError } from '../../ask/ask-error.ts';
import { EXIT } from '../exit.ts';
import type { Installation } from '../installation.ts';
import { openLedger } from '../ledger-option.ts';
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
  /** What of the record is asked for. */
  readonly scope: Scope;
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
  const ledger = await openLedger(settings.ledger, terminal, settings.installation);
  let record: Awaited<ReturnType<typeof ledger.record>>;
  let undated: number;
  try {
    record = await ledger.record(moments, settings.scope);
    undated = asOf === undefined ? 0 : await ledger.undated(moments);
  } finally {
    await ledger.close();
  }
  const today = (asOf === undefined ? terminal.clock() : momentEnd(asOf)).slice(0, 10);
  const answer = understood(() => answering({ record, today, all, ...(name === undefined ? {} : { name }) }));
  const format = settings.format ?? (terminal.stdout.isTTY ? 'table' : 'jsonl');
  const empty =
    record.reports > 0
      ? answer.empty
      : Object.keys(moments).length > 0
        ? 'The ledger holds no reports from so early. Ask for a later moment, or for now.'
        : 'The ledger holds no reports. Add some: dateline add reports/';
  const sink = Sink.toStream(terminal.stdout);
  await sink.write(new TextEncoder().encode(written({ ...answer, empty }, format, terminal)));
  await sink.close();
  if (undated > 0)
    terminal.stderr.write(
      `${undated} undated ${undated === 1 ? 'report is' : 'reports are'} left out: nobody can say what of them was on the record.\n`,
    );
  return EXIT.done;
}

/** A name that is unclear is a mistake in the command. */
function understood(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    throw error instanceof AskError ? new UsageError(error.message) : error;
  }
}

function written(answer: Answer, format: AskFormat, terminal: Terminal): string {
  const { items, columns, rows, empty } = answer;
  switch (format) {
    case 'json':
      return `${JSON.stringify(items, null, 2)}\n`;
    case 'jsonl':
      return items.map((item) => `${JSON.stringify(item)}\n`).join('');
    case 'csv':
      return csvLines(columns, rows);
    case 'table': {
      if (items.length === 0) return `${empty}\n`;
      const ink = usesColour('auto', terminal.stdout, terminal.env) ? colourInk : noInk;
      return `${answer
        .page({ width: pageWidth(terminal), ink })
        .join('\n')
        .trimEnd()}\n`;
    }
  }
}

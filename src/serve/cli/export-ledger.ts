// `dateline export --format jsonl`: everything that the ledger holds, a line at a time.
import { EXIT } from './exit.ts';
import type { Installation } from './installation.ts';
import { openLedger } from './ledger-option.ts';
import { leftOutLines } from './left-out-lines.ts';
import { PieceWriter } from './piece-writer.ts';
import { Progress } from './progress.ts';
import { Sink } from './sink.ts';
import { counted, Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';

/** Where an export goes. */
export interface ExportPlace {
  readonly ledger: string | undefined;
  readonly out: string | undefined;
  readonly quiet: boolean;
  readonly installation: Installation;
}

/** Exports. Resolves to the exit status; rejects with a `LedgerError`, or when `out` cannot be written. */
export async function exportLedger(
  { ledger: place, out, quiet, installation }: ExportPlace,
  terminal: Terminal,
): Promise<number> {
  const { stdout, stderr, now, interrupted } = terminal;
  const started = now();
  const ledger = await openLedger(place, terminal, installation);
  const tally = new Tally();
  const progress =
    quiet || !stderr.isTTY || (out === undefined && stdout.isTTY) ? null : new Progress(stderr, now);
  const gone = new AbortController();
  let sink: Sink | undefined;
  try {
    sink = out === undefined ? Sink.toStream(stdout) : await Sink.toFile(out);
    const writer = new PieceWriter(sink);
    const { counts, leftOut } = await ledger.dump(
      async (line, type) => {
        await writer.write(`${line}\n`);
        if (type === 'report') tally.reports++;
        tally.bytes = writer.bytes;
        progress?.update(tally);
        if (writer.sink.closed) gone.abort();
      },
      AbortSignal.any([interrupted, gone.signal]),
    );
    await writer.end();
    await sink.close();
    progress?.clear();
    const { report, version, reading, entry, judgement, feed } = counts;
    const summary = [
      ...[counted(report, 'report'), counted(version, 'version'), counted(reading, 'reading')],
      ...[counted(entry, 'entry', 'entries'), counted(judgement, 'judgement'), counted(feed, 'feed')],
      `${((now() - started) / 1000).toFixed(1)} s`,
    ].join(' · ');
    const lines = [...(quiet ? [] : [summary]), ...leftOutLines(leftOut)];
    if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
    return leftOut.length > 0 ? EXIT.someFailed : EXIT.done;
  } catch (error) {
    progress?.clear();
    await sink?.abort();
    if (gone.signal.aborted) return EXIT.done;
    if (!interrupted.aborted) throw error;
    stderr.write('Interrupted. Nothing is kept of the export: a file that is not whole was taken away.\n');
    return EXIT.interrupted;
  } finally {
    await ledger.close();
  }
}

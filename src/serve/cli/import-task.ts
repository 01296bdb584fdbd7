// From exported files to the ledger, batch by batch, with progress and an exact count of what came of them.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dumpUnits } from '../../store/dump/dump-units.ts';
import type { Loaded } from '../../store/dump/load-ledger.ts';
import type { Ledger } from '../../store/ledger.ts';
import { EXIT } from './exit.ts';
import { ImportTally } from './import-tally.ts';
import type { Installation } from './installation.ts';
import { openOrMakeLedger } from './ledger-option.ts';
import { orAborted } from './or-aborted.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface ImportSettings {
  readonly files: readonly string[];
  readonly ledger: string | undefined;
  readonly quiet: boolean;
  readonly installation: Installation;
}

/** Loads every file. Resolves to the exit status; rejects with a `LedgerError`, or a `UsageError` for a file that is not there. */
export async function importTask(settings: ImportSettings, terminal: Terminal): Promise<number> {
  const { files, quiet, installation } = settings;
  const { now, stderr, interrupted } = terminal;
  const started = now();
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('Standard input (-) can be read only once.');
  const sizes = await Promise.all(files.map(sizeOf));
  const progress = quiet || !stderr.isTTY ? null : new Progress(stderr, now);
  if (!files.includes('-')) progress?.expect(sizes.reduce((sum, size) => sum + size, 0));
  const tally = new ImportTally();
  const ledger = await openOrMakeLedger(settings.ledger, terminal, installation);
  try {
    for (const file of files)
      for await (const one of loaded(ledger, file, terminal)) {
        tally.became(file, one);
        progress?.update(tally);
      }
  } finally {
    progress?.clear();
    await ledger.close();
  }
  const lines = [
    ...(interrupted.aborted
      ? ['Interrupted. What was taken in is kept: run the same command again to go on.']
      : []),
    ...tally.lines(now() - started, quiet),
  ];
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
  if (interrupted.aborted) return EXIT.interrupted;
  return tally.failed > 0 ? EXIT.someFailed : EXIT.done;
}

async function sizeOf(file: string): Promise<number> {
  if (file === '-') return 0;
  const found = await stat(file).catch(() => null);
  if (found === null || found.isDirectory())
    throw new UsageError(`${file} is no file. Name what dateline export wrote, or - for standard input.`);
  return found.size;
}

/** What became of the units of a file, until it ends or somebody stops it. */
async function* loaded(
  ledger: Ledger,
  file: string,
  { stdin, interrupted }: Terminal,
): AsyncGenerator<Loaded> {
  if (interrupted.aborted) return;
  const bytes: AsyncIterable<Uint8Array> = file === '-' ? stdin : createReadStream(file);
  const all = ledger.load(dumpUnits(bytes));
  try {
    for (;;) {
      const next = await orAborted(all.next(), interrupted);
      if (next === 'aborted' || interrupted.aborted || next.done) return;
      yield next.value;
    }
  } finally {
    void all.return(undefined).catch(() => {});
  }
}

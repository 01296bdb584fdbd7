// `dateline serve`: opens the ledger, reads in what is named, and answers until the process is told to stop.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../ingest/fetch/clock.ts';
import { parcels } from '../../ingest/parcels.ts';
import { Ledger } from '../../store/ledger.ts';
import { startAlerting } from '../alerts/start-alerting.ts';
import { addParcels } from '../cli/add-parcels.ts';
import { AddTally } from '../cli/add-tally.ts';
import { EXIT } from '../cli/exit.ts';
import type { Installation } from '../cli/installation.ts';
import { authorIn, openLedger, openOrMakeLedger } from '../cli/ledger-option.ts';
import { safeText } from '../cli/page/safe-text.ts';
import type { Terminal } from '../cli/terminal.ts';
import { Desk } from '../desk/desk.ts';
import { ExportRoom } from '../desk/export-room.ts';
import { ReadingRoom } from '../desk/reading-room.ts';
import { warm } from '../desk/warm.ts';
import type { Tokens } from './access.ts';
import { createApp } from './app.ts';
import { expectFree, listen } from './listen.ts';
import { openBrowser } from './open-browser.ts';

export interface ServeSettings {
  readonly paths: readonly string[];
  /** A folder or the address of a server; undefined for the usual one, or for memory where reports are named. */
  readonly ledger: string | undefined;
  readonly samples: boolean;
  readonly port: number;
  readonly host: string;
  /** Asked for; null for a server on this machine alone. */
  readonly tokens: Tokens | null;
  /** Where others ask it, through a server in front; null where there is none. */
  readonly publicOrigin: string | null;
  /** Hosts that alerts are sent to though they are not public. */
  readonly allowHost: readonly string[];
  readonly open: boolean;
  readonly quiet: boolean;
  readonly installation: Installation;
}

/** The package's folder: this file is in src/serve/http or dist/serve/http. */
const PACKAGE = new URL('../../../', import.meta.url);

/** Serves. Resolves to the exit status when the process is told to stop; rejects with a `LedgerError`. */
export async function serveTask(settings: ServeSettings, terminal: Terminal): Promise<number> {
  const { quiet, installation, port, host, tokens, publicOrigin } = settings;
  const say = (line: string) => {
    if (!quiet) terminal.stderr.write(`${line}\n`);
  };
  const ledger = await openedFor(settings, terminal);
  const closing: (() => Promise<void>)[] = [];
  try {
    // Before what may take an hour; behind the opening, which can name the server that has the ledger.
    await expectFree({ host, port });
    const paths = settings.samples ? [fileURLToPath(new URL('samples/', PACKAGE))] : settings.paths;
    if (paths.length > 0) await readIn(ledger, paths, settings, terminal, say);
    if (terminal.interrupted.aborted) return EXIT.interrupted;
    const desk = new Desk(ledger);
    await warm(desk, terminal.clock());
    const report = (error: unknown) =>
      void terminal.stderr.write(
        `error: ${safeText(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
      );
    const alerting = startAlerting(desk, { ...settings, clock: terminal.time ?? systemClock, report });
    closing.push(() => alerting.close());
    const room = new ReadingRoom(installation);
    closing.push(() => room.close());
    const exports = new ExportRoom(installation.exportEntry);
    closing.push(async () => exports.close());
    const app = createApp(desk, {
      ...{
        version: installation.version,
        clock: terminal.clock,
        report,
        alerts: alerting,
        room,
        exports,
        tokens,
        publicOrigin,
      },
      files: builtFiles(),
    });
    const server = await listen(app, { port, host });
    await ledger.database.answersAt?.(server.address);
    terminal.stdout.write(`Dateline is at ${server.address}\n`);
    if (publicOrigin !== null) say(`Others find it at ${publicOrigin}/`);
    say(`${tokens === null ? '' : 'It asks for a token. '}Stop it with Ctrl+C.`);
    if (settings.open) openBrowser(server.address, terminal);
    await stopped(terminal.interrupted);
    await server.close();
    return EXIT.done;
  } finally {
    for (const close of closing) await close();
    await ledger.close();
  }
}

function openedFor(
  { ledger, paths, samples, installation }: ServeSettings,
  terminal: Terminal,
): Promise<Ledger> {
  if (samples || (ledger === undefined && paths.length > 0))
    return Ledger.open('memory:', {
      ...{ version: installation.version, now: terminal.clock },
      ...authorIn(terminal.env),
    });
  // The usual ledger is made when there is none; one that is named wrongly is not.
  return ledger === undefined || paths.length > 0
    ? openOrMakeLedger(ledger, terminal, installation)
    : openLedger(ledger, terminal, installation);
}

async function readIn(
  ledger: Ledger,
  paths: readonly string[],
  { installation, quiet }: ServeSettings,
  terminal: Terminal,
  say: (line: string) => void,
): Promise<void> {
  const { version } = installation;
  const started = terminal.now();
  const tally = new AddTally();
  const web = { version, allowHosts: [], signal: terminal.interrupted };
  const arriving = parcels(paths, { input: 'auto', stdin: terminal.stdin, web });
  say('Reading the reports …');
  const adding = { jobs: 'auto', own: {}, installation } as const;
  for await (const _ of addParcels(arriving, Promise.resolve(ledger), adding, terminal, tally));
  for (const line of tally.addSummary(terminal.now() - started, quiet)) terminal.stderr.write(`${line}\n`);
}

/** The folder of the built web app; null where it was not built. */
function builtFiles(): string | null {
  const folder = fileURLToPath(new URL('dist/web/', PACKAGE));
  return existsSync(folder) ? folder : null;
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

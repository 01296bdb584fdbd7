// `dateline export --ledger http://…`: what a running server exports, into the same files as the ledger itself would be.
import { z } from 'zod';
import { Server } from '../client/server.ts';
import { ServerError } from '../client/server-error.ts';
import { EXPORT_TYPES } from '../contract/exports.ts';
import { reportsAnswer } from '../contract/reports.ts';
import { statusAnswer } from '../contract/status.ts';
import { EXIT } from './exit.ts';
import { type Pieces, toFile, toFolder } from './export-files.ts';
import type { ExportFormat } from './export-formats.ts';
import type { Terminal } from './terminal.ts';
import { wholeDump } from './whole-dump.ts';

export interface ExportServedSettings {
  /** The address of the server. */
  readonly ledger: string;
  /** A file, or for csv a folder; standard output when undefined. */
  readonly out: string | undefined;
  readonly quiet: boolean;
  readonly format: ExportFormat;
  readonly asOf: string | undefined;
  readonly knownBy: string | undefined;
}

/** Milliseconds until an export begins to come: it may be made first, and wait for others. */
const PATIENCE = 20 * 60_000;

const METADATA = 'csv-metadata.json';

/** The files of a CSV export. The names become files here: they lead nowhere else. */
const tables = z.object({
  tables: z.array(z.object({ url: z.string().regex(/^[a-z][a-z-]{0,60}\.csv$/) })).max(100),
});

/** Exports. Resolves to the exit status; rejects with a `ServerError` or a `UsageError`, or when `out` cannot be written. */
export async function exportServed(settings: ExportServedSettings, terminal: Terminal): Promise<number> {
  const { ledger, out, quiet, format, asOf, knownBy } = settings;
  const { stdout, stderr, now, interrupted } = terminal;
  const started = now();
  const server = new Server(ledger, terminal);
  const query = { asOf, knownBy };
  let leftOut = 0;
  let bytes = 0;
  const document = async function* (
    path: string,
    form: keyof typeof EXPORT_TYPES,
  ): AsyncGenerator<Uint8Array> {
    const asking = { query, patience: PATIENCE, type: EXPORT_TYPES[form] };
    const arriving = await server.open(`exports/${path}`, asking);
    leftOut += Number(arriving.headers.get('Dateline-Left-Out') ?? 0) || 0;
    for await (const piece of arriving.pieces(Number.POSITIVE_INFINITY)) {
      bytes += piece.byteLength;
      yield piece;
    }
  };
  try {
    // What has no state is no Dateline: it is asked nothing more, and nothing is opened for writing.
    const { state } = await server.get('status', statusAnswer);
    const whole =
      format === 'csv'
        ? await allTables(server, { folder: out!, state }, document, interrupted)
        : await toFile(out, stdout, oneDocument(server, format, document), interrupted);
    if (!whole) throw new ServerError('interrupted', 'Interrupted');
  } catch (error) {
    if (!interrupted.aborted) throw error;
    stderr.write('Interrupted. Nothing is kept of the export: files that are not whole were taken away.\n');
    return EXIT.interrupted;
  }
  const undated =
    asOf === undefined ? 0 : (await server.get('reports', reportsAnswer, { ...query, limit: 1 })).undated;
  const lines = [
    ...(quiet ? [] : [`${bytes.toLocaleString('en-GB')} bytes · ${((now() - started) / 1000).toFixed(1)} s`]),
    ...(undated > 0
      ? [
          `${undated} undated ${undated === 1 ? 'report is' : 'reports are'} left out: nobody can say what of them was on the record.`,
        ]
      : []),
    ...(leftOut > 0
      ? [
          `${leftOut} ${leftOut === 1 ? 'thing does' : 'things do'} not hold against the stored text and ${leftOut === 1 ? 'is' : 'are'} not exported. Which, dateline export says where the ledger itself is.`,
        ]
      : []),
  ];
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
  return leftOut > 0 ? EXIT.someFailed : EXIT.done;
}

/** Gives the pieces of what is at a path under `exports/`, in the form that is expected there. */
type Document = (path: string, form: keyof typeof EXPORT_TYPES) => AsyncGenerator<Uint8Array>;

/** An export that is one document. */
function oneDocument(server: Server, format: Exclude<ExportFormat, 'csv'>, document: Document): Pieces {
  if (format === 'jsonl') return wholeDump(document('jsonl', 'jsonl'), (why) => server.strange(why));
  const name = format === 'ics' ? 'ical' : format;
  return document(name, name);
}

/** The tables and their metadata into a folder, all of one `state` of the ledger. */
async function allTables(
  server: Server,
  { folder, state }: { readonly folder: string; readonly state: string },
  document: Document,
  interrupted: AbortSignal,
): Promise<boolean> {
  const { tables: named } = await server.get(`exports/csv/${METADATA}`, tables);
  const names = [...new Set(named.map(({ url }) => url)), METADATA];
  const files = names.map((name) => ({
    name,
    pieces: document(`csv/${name}`, name === METADATA ? 'tables' : 'table') as Pieces,
  }));
  // Checked before the last file is whole, and with it any.
  const last = files.at(-1)!;
  const checked = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of last.pieces as AsyncIterable<Uint8Array>) yield piece;
    if ((await server.get('status', statusAnswer)).state !== state)
      throw new ServerError('ledger-changing', 'The ledger changed while it was exported. Try again');
  };
  return toFolder(folder, [...files.slice(0, -1), { ...last, pieces: checked() }], interrupted);
}

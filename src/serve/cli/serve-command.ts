// `dateline serve`: the ledger in the browser, and for programs over HTTP.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Installation } from './installation.ts';
import { ledgerOption } from './ledger-option.ts';
import { allowHostOption, quietOption } from './shared-options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface ServeOptions {
  readonly ledger?: string;
  readonly samples?: true;
  readonly port: number;
  readonly host: string;
  readonly publicUrl?: string;
  readonly readTokenFile?: string;
  readonly writeTokenFile?: string;
  readonly allowHost: readonly string[];
  readonly open?: true;
  readonly quiet?: boolean;
}

/** Where it listens when nobody says. */
const PORT = 4747;

const MORE = `
Without a ledger, reports that are named are read into memory and are gone when the
server stops; with --ledger they are added to that one. A folder can be held by one
process only: while it is served, ask the server.

Examples:
  dateline serve                              the usual ledger, at http://127.0.0.1:${PORT}/
  dateline serve --samples --open             the samples, in the browser
  dateline serve reports/                     some reports, kept in memory only
  dateline serve --ledger /data/ledger --port 0
  dateline serve --public-url https://desk.example --write-token-file token`;

/** Builds the command. `ended` is told the exit status. */
export function serveCommand(
  terminal: Terminal,
  installation: Installation,
  ended: (status: number) => void,
): Command {
  return new Command('serve')
    .description('Opens the ledger in the browser and serves it over HTTP, on this machine only.')
    .argument('[paths...]', 'reports to read in first: files or folders')
    .addOption(ledgerOption())
    .option('--samples', 'the samples that come with Dateline, in memory')
    .addOption(
      new Option('-p, --port <n>', 'where to listen; 0 for any port that is free')
        .argParser(port)
        .default(PORT),
    )
    .option(
      '--host <name>',
      'the name or address to listen at; other than this machine alone wants a token',
      '127.0.0.1',
    )
    .option('--public-url <url>', 'where others ask it, through a server in front that adds TLS, say')
    .option('--read-token-file <file>', 'a file with the token that reading wants (or $DATELINE_READ_TOKEN)')
    .option(
      '--write-token-file <file>',
      'a file with the token that writing wants (or $DATELINE_WRITE_TOKEN)',
    )
    .option('--open', 'open the browser')
    .addOption(allowHostOption())
    .addOption(quietOption())
    .addHelpText('after', MORE)
    .action(async (paths: string[], options: ServeOptions) => {
      const { ledger, samples = false, open = false, quiet = false, publicUrl, ...listening } = options;
      if (samples && (ledger !== undefined || paths.length > 0))
        throw new UsageError('--samples is a ledger of its own: leave out --ledger and other reports.');
      const [{ serveTask }, { publicOriginIn }, { tokensFor }] = await Promise.all([
        import('../http/serve-task.ts'),
        import('../http/public-origin.ts'),
        import('../http/tokens-for.ts'),
      ]);
      const publicOrigin = publicOriginIn(publicUrl);
      const tokens = await tokensFor(listening, terminal.env);
      ended(
        await serveTask(
          { ...listening, tokens, publicOrigin, paths, ledger, samples, open, quiet, installation },
          terminal,
        ),
      );
    });
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return number;
}

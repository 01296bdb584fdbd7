// `dateline watch add`: shows how much a watch would tell, and keeps it.
import { AddressGuard } from '../../../ingest/fetch/address-guard.ts';
import { LedgerError } from '../../../store/ledger-error.ts';
import { newSecret } from '../../alerts/alert-message.ts';
import { resolvedWatch, watchName } from '../../alerts/watched.ts';
import { AskError } from '../../ask/ask-error.ts';
import { EXIT } from '../exit.ts';
import type { Installation } from '../installation.ts';
import { openLedger } from '../ledger-option.ts';
import { safeText } from '../page/safe-text.ts';
import { pageWidth, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type AskedOptions, secretIn, watchAsked } from './watch-asked.ts';
import { expectedLines, watchLines } from './watch-pages.ts';

export interface AddWatchOptions extends AskedOptions {
  readonly ledger?: string;
  readonly name?: string;
  readonly webhook?: string;
  readonly secretFile?: string;
  readonly allowHost: readonly string[];
  readonly begin?: boolean;
  readonly preview?: boolean;
  readonly author?: string;
  readonly format: 'text' | 'json';
}

/** Adds a watch, or only says what it would tell. Resolves to the exit status: 1 when it is refused. */
export async function addWatch(
  kind: string,
  words: readonly string[],
  {
    ledger: place,
    name,
    webhook,
    secretFile,
    allowHost,
    begin = false,
    preview = false,
    ...rest
  }: AddWatchOptions,
  terminal: Terminal,
  installation: Installation,
): Promise<number> {
  const { author: given, format, ...asked } = rest;
  const { env, stdout, stderr, clock } = terminal;
  const written = watchAsked(kind, words, asked);
  if (secretFile !== undefined && webhook === undefined)
    throw new UsageError('--secret-file signs what is sent: name the receiver with --webhook too.');
  const refused =
    webhook !== undefined && URL.canParse(webhook)
      ? new AddressGuard(allowHost).refusal(new URL(webhook))
      : null;
  if (refused !== null)
    throw new UsageError(`${refused}. Name its host with --allow-host if alerts are to go there.`);
  const secret = secretFile === undefined ? newSecret() : await secretIn(secretFile);
  const author = given ?? (env['DATELINE_AUTHOR'] || env['USER']);
  const ledger = await openLedger(place, terminal, installation, author);
  try {
    const { watched, called, unknown } = await resolvedWatch(ledger, written);
    if (unknown) stderr.write('No report names this actor yet: the watch goes by the words of the name.\n');
    const expected = await ledger.alerts.expected(watched, clock());
    if (preview) {
      const text =
        format === 'json'
          ? [JSON.stringify({ watched, expected })]
          : expectedLines(expected, pageWidth(terminal));
      stdout.write(`${text.join('\n')}\n`);
      return EXIT.done;
    }
    const watch = await ledger.alerts.add(
      {
        ...{ ...watched, name: name ?? watchName(watched, called), begin },
        ...(webhook === undefined ? {} : { webhook: { url: webhook, secret } }),
      },
      clock(),
    );
    const shown = webhook === undefined || secretFile !== undefined ? null : secret;
    if (format === 'json')
      stdout.write(`${JSON.stringify({ watch, expected, ...(shown === null ? {} : { secret: shown }) })}\n`);
    else {
      const width = pageWidth(terminal);
      stdout.write(`${[...watchLines(watch, width), '', ...expectedLines(expected, width)].join('\n')}\n`);
      if (shown !== null)
        stdout.write(`\nThe secret that alerts are signed with, shown this once:\n${shown}\n`);
    }
    return EXIT.done;
  } catch (error) {
    if (error instanceof AskError) throw new UsageError(error.message);
    if (!(error instanceof LedgerError) || error.slug !== 'watch-refused') throw error;
    stderr.write(`error: ${safeText(error.message)}\n`);
    return EXIT.someFailed;
  } finally {
    await ledger.close();
  }
}

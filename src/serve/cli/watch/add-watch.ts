// `dateline watch add`: shows how much a watch would tell, and keeps it.
import { AddressGuard } from '../../../ingest/fetch/address-guard.ts';
import { addressProblem } from '../../../store/alerts/watch.ts';
import { LedgerError } from '../../../store/ledger-error.ts';
import { AskError } from '../../ask/ask-error.ts';
import { EXIT } from '../exit.ts';
import type { Installation } from '../installation.ts';
import { isAsked } from '../ledger-option.ts';
import { safeText } from '../page/safe-text.ts';
import { pageWidth, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { openWatches } from './open-watches.ts';
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
  const { author, format, ...asked } = rest;
  const { stdout, stderr } = terminal;
  const written = watchAsked(kind, words, asked);
  if (secretFile !== undefined && webhook === undefined)
    throw new UsageError('--secret-file signs what is sent: name the receiver with --webhook too.');
  requireReachable(webhook, allowHost, isAsked(place));
  const secret = secretFile === undefined ? {} : { secret: await secretIn(secretFile) };
  const watches = await openWatches(place, terminal, installation, author);
  try {
    const { expected, ...of } = await watches.preview(written);
    if (of.unknown)
      stderr.write('No report names this actor yet: the watch goes by the words of the name.\n');
    const width = pageWidth(terminal);
    if (preview) {
      const text =
        format === 'json'
          ? [JSON.stringify({ watched: of.watched, expected })]
          : expectedLines(expected, width);
      stdout.write(`${text.join('\n')}\n`);
      return EXIT.done;
    }
    const { watch, secret: made } = await watches.add({
      ...{ of, begin },
      ...(name === undefined ? {} : { name }),
      ...(webhook === undefined ? {} : { webhook: { url: webhook, ...secret } }),
    });
    if (format === 'json')
      stdout.write(`${JSON.stringify({ watch, expected, ...(made === null ? {} : { secret: made }) })}\n`);
    else {
      stdout.write(`${[...watchLines(watch, width), '', ...expectedLines(expected, width)].join('\n')}\n`);
      if (made !== null)
        stdout.write(`\nThe secret that alerts are signed with, shown this once:\n${safeText(made)}\n`);
    }
    return EXIT.done;
  } catch (error) {
    if (error instanceof AskError) throw new UsageError(error.message);
    if (!(error instanceof LedgerError) || error.slug !== 'watch-refused') throw error;
    stderr.write(`error: ${safeText(error.message)}\n`);
    return EXIT.someFailed;
  } finally {
    await watches.close();
  }
}

/** Throws `UsageError` where nothing would be sent to `webhook`; a server knows by itself which hosts it may reach. */
function requireReachable(
  webhook: string | undefined,
  allowHost: readonly string[],
  isServer: boolean,
): void {
  if (isServer) {
    if (allowHost.length === 0) return;
    throw new UsageError(
      'Which hosts a server may reach, it is told when it starts: dateline serve --allow-host NAME.',
    );
  }
  // One that is wrong wherever it leads is refused when it is to be kept.
  if (webhook === undefined || addressProblem(webhook) !== null) return;
  const refused = new AddressGuard(allowHost).refusal(new URL(webhook));
  if (refused !== null)
    throw new UsageError(`${refused}. Name its host with --allow-host if alerts are to go there.`);
}

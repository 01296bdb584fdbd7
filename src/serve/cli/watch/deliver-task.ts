// `dateline watch deliver`, and what `dateline follow --watch` does after each look: finds what is new to the watches, and sends
// what waits, once.
import { randomUUID } from 'node:crypto';
import { systemClock } from '../../../ingest/fetch/clock.ts';
import type { Ledger } from '../../../store/ledger.ts';
import { deliverAlerts } from '../../alerts/deliver-alerts.ts';
import type { Delivered } from '../../alerts/deliveries-under-way.ts';
import { WebhookSender } from '../../alerts/webhook-sender.ts';
import { EXIT } from '../exit.ts';
import type { Installation } from '../installation.ts';
import { openLedger } from '../ledger-option.ts';
import { safeText } from '../page/safe-text.ts';
import { counted } from '../tally.ts';
import type { Terminal } from '../terminal.ts';

export interface DeliverSettings {
  /** Hosts that are sent to though they are not public. */
  readonly allowHost: readonly string[];
  readonly quiet: boolean;
  readonly installation: Installation;
}

/** What was found, and what came of sending. */
interface Told extends Delivered {
  readonly found: number;
}

/** Delivers. Resolves to the exit status: 1 when something could not be sent. */
export async function deliverTask(
  settings: DeliverSettings & { readonly ledger: string | undefined },
  terminal: Terminal,
): Promise<number> {
  const ledger = await openLedger(settings.ledger, terminal, settings.installation);
  try {
    const told = await deliver(ledger, settings, terminal);
    if (!settings.quiet) terminal.stderr.write(`${toldLine(told)}\n`);
    if (terminal.interrupted.aborted) return EXIT.interrupted;
    return told.again + told.failed > 0 ? EXIT.someFailed : EXIT.done;
  } finally {
    await ledger.close();
  }
}

/** The same after a look at feeds: says what came of it, or nothing where nothing was to be told. */
export async function deliverAfterLook(
  ledger: Ledger,
  settings: DeliverSettings,
  terminal: Terminal,
): Promise<void> {
  const told = await deliver(ledger, settings, terminal);
  if (!settings.quiet && Object.values(told).some((count) => count > 0))
    terminal.stderr.write(`${toldLine(told)}\n`);
}

async function deliver(
  { alerts }: Ledger,
  { allowHost, installation }: DeliverSettings,
  { stderr, interrupted, clock, time = systemClock }: Terminal,
): Promise<Told> {
  const by = randomUUID();
  const sender = new WebhookSender({ version: installation.version, allowHosts: allowHost, clock: time });
  try {
    await alerts.release(by);
    const found = await alerts.match(clock());
    const delivered = await deliverAlerts(alerts, {
      ...{ sender, by, signal: interrupted },
      tried: ({ alert, watch, attempt }, came) => {
        if (came.kind === 'sent') return;
        const next =
          came.kind === 'again' ? `to be tried again at ${came.nextAt} (attempt ${attempt})` : 'given up';
        const line = `${alert.id} of ${watch.id} (${watch.name}): ${came.error}; ${next}`;
        stderr.write(`${safeText(line)}\n`);
      },
    });
    return { found, ...delivered };
  } finally {
    await sender.close();
  }
}

function toldLine({ found, sent, again, failed }: Told): string {
  return `${counted(found, 'alert')} found · ${sent} sent · ${again} to be tried again · ${failed} given up`;
}

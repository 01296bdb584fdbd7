// `dateline watch deliver`: looks for what is new to the watches, and sends what waits, once.
import { randomUUID } from 'node:crypto';
import { systemClock } from '../../../ingest/fetch/clock.ts';
import { deliverAlerts } from '../../alerts/deliver-alerts.ts';
import { WebhookSender } from '../../alerts/webhook-sender.ts';
import { EXIT } from '../exit.ts';
import type { Installation } from '../installation.ts';
import { openLedger } from '../ledger-option.ts';
import { safeText } from '../page/safe-text.ts';
import { counted } from '../tally.ts';
import type { Terminal } from '../terminal.ts';

export interface DeliverTaskSettings {
  readonly ledger: string | undefined;
  /** Hosts that are sent to though they are not public. */
  readonly allowHost: readonly string[];
  readonly quiet: boolean;
  readonly installation: Installation;
}

/** Delivers. Resolves to the exit status: 1 when something could not be sent. */
export async function deliverTask(
  { ledger: place, allowHost, quiet, installation }: DeliverTaskSettings,
  terminal: Terminal,
): Promise<number> {
  const { stderr, interrupted, clock, time = systemClock } = terminal;
  const by = randomUUID();
  const ledger = await openLedger(place, terminal, installation);
  const sender = new WebhookSender({ version: installation.version, allowHosts: allowHost, clock: time });
  try {
    const { alerts } = ledger;
    await alerts.release(by);
    const found = await alerts.match(clock());
    const { sent, again, failed } = await deliverAlerts(alerts, {
      ...{ sender, by, signal: interrupted },
      tried: ({ alert, watch, attempt }, came) => {
        if (came.kind === 'sent') return;
        const next = came.kind === 'again' ? `; attempt ${attempt}, next at ${came.nextAt}` : '; given up';
        stderr.write(
          safeText(`${came.kind}: ${alert.id} of ${watch.id} (${watch.name}): ${came.error}${next}`),
        );
        stderr.write('\n');
      },
    });
    if (!quiet)
      stderr.write(
        `${counted(found, 'alert')} found · ${sent} sent · ${again} to be tried again · ${failed} given up\n`,
      );
    if (interrupted.aborted) return EXIT.interrupted;
    return again + failed > 0 ? EXIT.someFailed : EXIT.done;
  } finally {
    await sender.close();
    await ledger.close();
  }
}

// Alerts for a server: found and sent after each change of the desk's ledger, until it is closed.
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../ingest/fetch/clock.ts';
import type { Desk } from '../desk/desk.ts';
import { AlertRunner } from './alert-runner.ts';
import { WebhookSender } from './webhook-sender.ts';

export interface AlertingSettings {
  readonly installation: { readonly version: string };
  /** Hosts that are sent to though they are not public. */
  readonly allowHost: readonly string[];
  readonly clock: Clock;
  /** Told of what went wrong here. */
  readonly report: (error: unknown) => void;
}

/** What runs. */
export interface Alerting {
  /** Has it look again: something may be new. */
  soon(): void;
  /** Why nothing is sent to an address; null where it may be, as far as can be said before its name is resolved. */
  refusal(url: string): string | null;
  /** Stops it. */
  close(): Promise<void>;
}

/** Starts finding and sending. */
export function startAlerting(
  desk: Desk,
  { installation, allowHost, clock, report }: AlertingSettings,
): Alerting {
  const { alerts, database } = desk.ledger;
  const sender = new WebhookSender({ version: installation.version, allowHosts: allowHost, clock });
  const runner = new AlertRunner({
    alerts,
    sender,
    by: randomUUID(),
    shared: database.kind === 'server',
    report,
  });
  const leave = desk.onChange(() => runner.soon());
  return {
    soon: () => runner.soon(),
    refusal: (url) => sender.refusal(url),
    close: async () => {
      leave();
      await runner.close();
      await sender.close();
    },
  };
}

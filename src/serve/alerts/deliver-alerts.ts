// Sends what waits to be sent, once: each watch in its order, some watches at a time. Taking, sending and noting are three
// steps; a process that ends between them leaves a delivery that is sent again under the same id.
import type { Alerts } from '../../store/alerts/alerts.ts';
import type { Outgoing, Sent } from '../../store/alerts/deliveries.ts';
import type { WebhookSender } from './webhook-sender.ts';

/** What was sent, and what was not. */
export interface Delivered {
  sent: number;
  /** To be tried again later. */
  again: number;
  /** Given up. */
  failed: number;
}

export interface DeliverSettings {
  readonly sender: Pick<WebhookSender, 'send' | 'clock'>;
  /** A name for this process that no other has. */
  readonly by: string;
  /** Stops the work between two deliveries, and the one that is on its way. */
  readonly signal?: AbortSignal;
  /** Told of each attempt. */
  readonly tried?: (outgoing: Outgoing, sent: Sent) => void;
}

/** Watches that are sent for at a time. */
const AT_ONCE = 4;
/** Milliseconds for which a delivery is left to whoever took it: longer than any attempt takes. */
const TAKEN_FOR = 60_000;

/** Sends all that is to be sent now. Resolves when nothing is left that is due, or `signal` fires. */
export async function deliverAlerts(
  alerts: Alerts,
  { sender, by, signal, tried }: DeliverSettings,
): Promise<Delivered> {
  const { clock } = sender;
  const delivered: Delivered = { sent: 0, again: 0, failed: 0 };
  const now = (): string => new Date(clock.now()).toISOString();
  const waiting = await alerts.toSend(now());
  const deliverAll = async (): Promise<void> => {
    for (let watch = waiting.shift(); watch !== undefined; watch = waiting.shift()) {
      while (signal?.aborted !== true) {
        const until = new Date(clock.now() + TAKEN_FOR).toISOString();
        const outgoing = await alerts.claim(watch, { by, at: now(), until });
        if (outgoing === null) break;
        const sent = await sentOrStopped(sender, outgoing, signal);
        if (sent === null) return;
        await alerts.note(outgoing.alert.id, { by, at: now() }, sent);
        delivered[sent.kind]++;
        tried?.(outgoing, sent);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, deliverAll));
  return delivered;
}

/** What came of sending; null when it was stopped, and nobody knows whether it arrived. */
async function sentOrStopped(
  sender: DeliverSettings['sender'],
  outgoing: Outgoing,
  signal: AbortSignal | undefined,
): Promise<Sent | null> {
  try {
    return await sender.send(outgoing, signal);
  } catch (error) {
    if (signal?.aborted === true) return null;
    throw error;
  }
}

// Finds and sends alerts while a server runs: after each change, when something is to be tried again, and at the beginning of
// each day, on which limits may fall due. One run at a time; closing ends it.
import type { Alerts } from '../../store/alerts/alerts.ts';
import { deliverAlerts } from './deliver-alerts.ts';
import type { WebhookSender } from './webhook-sender.ts';

export interface AlertRunnerSettings {
  readonly alerts: Alerts;
  readonly sender: Pick<WebhookSender, 'send' | 'clock'>;
  /** A name for this process that no other has. */
  readonly by: string;
  /** Whether others write to the ledger too, so that it has to be looked at every minute. */
  readonly shared: boolean;
  /** Told of what went wrong here; the next run goes on. */
  readonly report: (error: unknown) => void;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export class AlertRunner {
  readonly #settings: AlertRunnerSettings;
  readonly #stop = new AbortController();
  #wake = new AbortController();
  readonly #running: Promise<void>;

  /** Starts at once. */
  constructor(settings: AlertRunnerSettings) {
    this.#settings = settings;
    this.#running = this.#run();
  }

  /** Has it look again: something may be new. */
  soon(): void {
    this.#wake.abort();
  }

  /** Stops it. Resolves when nothing is under way any more: what was being sent is left to the next process. */
  close(): Promise<void> {
    this.#stop.abort();
    return this.#running;
  }

  async #run(): Promise<void> {
    const { alerts, sender, by, report } = this.#settings;
    const { signal } = this.#stop;
    await alerts.release(by).catch(report);
    while (!signal.aborted) {
      this.#wake = new AbortController();
      let rest = MINUTE;
      try {
        await alerts.match(new Date(sender.clock.now()).toISOString());
        await deliverAlerts(alerts, { sender, by, signal });
        rest = await this.#rest();
      } catch (error) {
        report(error);
      }
      const { signal: woken } = this.#wake;
      // Aborted waits reject; it goes on either way.
      if (!signal.aborted) await sender.clock.sleep(rest, AbortSignal.any([signal, woken])).catch(() => {});
    }
  }

  /** Milliseconds until there is something to do. */
  async #rest(): Promise<number> {
    const { alerts, sender, shared } = this.#settings;
    const now = sender.clock.now();
    const next = await alerts.nextToSend();
    const untilNext = next === null ? HOUR : Math.max(1000, Date.parse(next) - now);
    return Math.min(untilNext, DAY - (now % DAY), shared ? MINUTE : HOUR);
  }
}

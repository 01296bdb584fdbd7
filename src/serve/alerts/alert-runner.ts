// Finds and sends alerts while a server runs: after each change, when something is to be tried again, and at the beginning of
// each day, on which limits may fall due. Finding does not wait for what is being sent: receivers may take their time.
import type { Alerts } from '../../store/alerts/alerts.ts';
import { DeliveriesUnderWay } from './deliveries-under-way.ts';
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
  readonly #deliveries: DeliveriesUnderWay;
  readonly #stop = new AbortController();
  #wake = new AbortController();
  /** Ends when what is being sent does; null while nothing is. */
  #sending: Promise<void> | null = null;
  readonly #running: Promise<void>;

  /** Starts at once. */
  constructor(settings: AlertRunnerSettings) {
    const { alerts, sender, by } = settings;
    this.#settings = settings;
    this.#deliveries = new DeliveriesUnderWay(alerts, { sender, by, signal: this.#stop.signal });
    this.#running = this.#run();
  }

  /** Has it look again: something may be new. */
  soon(): void {
    this.#wake.abort();
  }

  /** Stops it. Resolves when nothing is under way any more: what is being sent is waited for, as long as an attempt may take. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await this.#sending;
  }

  async #run(): Promise<void> {
    const { alerts, sender, by, report } = this.#settings;
    const { signal } = this.#stop;
    await alerts.release(by).catch(report);
    while (!signal.aborted) {
      this.#wake = new AbortController();
      const { signal: woken } = this.#wake;
      // What cannot be found does not keep back what was, nor the other way round.
      const isWell = [
        await this.#tried(() => alerts.match(new Date(sender.clock.now()).toISOString())),
        await this.#tried(() => this.#deliveries.begin()),
      ];
      if (this.#deliveries.busy) this.#sending ??= this.#sent();
      let rest = MINUTE;
      if (!isWell.includes(false)) await this.#tried(async () => (rest = await this.#rest()));
      // Aborted waits reject; it goes on either way.
      if (!signal.aborted) await sender.clock.sleep(rest, AbortSignal.any([signal, woken])).catch(() => {});
    }
  }

  /** Waits for what is being sent, and has it looked then what comes next; where that failed, in a minute. */
  async #sent(): Promise<void> {
    const isWell = await this.#tried(() => this.#deliveries.done());
    this.#sending = null;
    if (isWell) this.soon();
  }

  /** Whether `work` was done; what went wrong is told. */
  async #tried(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#settings.report(error);
      return false;
    }
  }

  /** Milliseconds until there is something to do; the end of what is being sent comes of itself. */
  async #rest(): Promise<number> {
    const { alerts, sender, shared } = this.#settings;
    const now = sender.clock.now();
    const next = await alerts.nextToSend();
    const { busy } = this.#deliveries;
    const due = next === null ? HOUR : Date.parse(next) - now;
    // What is due while others are sent for waits for its turn.
    const untilNext = busy && due <= 0 ? MINUTE : Math.max(1000, due);
    return Math.min(untilNext, DAY - (now % DAY), shared || busy ? MINUTE : HOUR);
  }
}

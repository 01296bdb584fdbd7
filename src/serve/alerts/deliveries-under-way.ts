// Sends what waits to be sent: each watch in its order and one at a time, many watches beside one another, in turns. Taking,
// sending and noting are three steps; a process that ends between them leaves a delivery that is sent again under the same id.
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
  /** Stops the work: nothing more is taken. What is on its way is waited for and noted. */
  readonly signal?: AbortSignal;
  /** Told of each attempt. */
  readonly tried?: (outgoing: Outgoing, sent: Sent) => void;
}

/** Watches that are sent for at a time. */
export const AT_ONCE = 16;
/** Milliseconds for which a delivery is left to whoever took it: longer than any attempt takes. */
const TAKEN_FOR = 60_000;

export class DeliveriesUnderWay {
  readonly delivered: Delivered = { sent: 0, again: 0, failed: 0 };
  readonly #alerts: Alerts;
  readonly #settings: DeliverSettings;
  /** Watches that may have something to send, whose turn it is next first. One that is being sent for is not among them. */
  readonly #turns = new Set<string>();
  readonly #lanes = new Set<Promise<void>>();
  readonly #errors: unknown[] = [];

  constructor(alerts: Alerts, settings: DeliverSettings) {
    this.#alerts = alerts;
    this.#settings = settings;
  }

  /** Whether something is being sent. */
  get busy(): boolean {
    return this.#lanes.size > 0;
  }

  /** Takes up what is to be sent now, beside what is being sent already. Resolves when it has begun. */
  async begin(): Promise<void> {
    for (const watch of await this.#alerts.toSend(this.#now())) this.#turns.add(watch);
    for (let free = Math.min(AT_ONCE - this.#lanes.size, this.#turns.size); free > 0; free--) {
      const lane: Promise<void> = this.#lane()
        .catch((error: unknown) => void this.#errors.push(error))
        .finally(() => this.#lanes.delete(lane));
      this.#lanes.add(lane);
    }
  }

  /** Resolves when nothing is being sent any more. Rejects with what went wrong meanwhile; others were sent for all the same. */
  async done(): Promise<void> {
    while (this.busy) await Promise.all(this.#lanes);
    const [error] = this.#errors.splice(0);
    if (error !== undefined) throw error;
  }

  async #lane(): Promise<void> {
    // What is added while it goes on is come to as well.
    for (const watch of this.#turns) {
      this.#turns.delete(watch);
      if (this.#settings.signal?.aborted === true) return;
      // Behind all others: a receiver that takes its time takes no more than its turn.
      if (await this.#sendOne(watch)) this.#turns.add(watch);
    }
  }

  /** Sends what a watch has to send first; false where that is nothing. */
  async #sendOne(watch: string): Promise<boolean> {
    const { sender, by, tried } = this.#settings;
    const until = new Date(sender.clock.now() + TAKEN_FOR).toISOString();
    const outgoing = await this.#alerts.claim(watch, { by, at: this.#now(), until });
    if (outgoing === null) return false;
    const sent = await sender.send(outgoing);
    await this.#alerts.note(outgoing.alert.id, { by, at: this.#now() }, sent);
    this.delivered[sent.kind]++;
    tried?.(outgoing, sent);
    return true;
  }

  #now(): string {
    return new Date(this.#settings.sender.clock.now()).toISOString();
  }
}

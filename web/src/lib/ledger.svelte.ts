// The ledger behind the page: what it holds, and counts that rise when the server says that it, or its alerts, changed.
import { get } from './api.ts';
import type { Status } from './contract.ts';

class LedgerState {
  /** Rises with every change; questions that read it are asked anew. */
  changes = $state(0);
  /** Rises when watches, what they told or what became of sending it changed. */
  alerts = $state(0);
  /** Null until the server has answered. */
  status = $state.raw<Status | null>(null);
  /** Since when the server is not heard of: what is shown may be old. Null while it is. */
  lost = $state.raw<Date | null>(null);
  #state = '';

  /** Listens until what is given back is called. */
  listen(): () => void {
    const events = new EventSource('/events');
    events.addEventListener('ledger', (event) => this.#changed(event.data));
    events.addEventListener('alerts', () => this.#alerted());
    // What was told while the connection was lost is not told again.
    let opened = false;
    events.addEventListener('error', () => {
      this.lost ??= new Date();
    });
    events.addEventListener('open', () => {
      this.lost = null;
      if (opened) this.#alerted();
      opened = true;
    });
    void this.#look();
    return () => events.close();
  }

  /** For what this page itself changed: does not wait for the server to say so. */
  changed(): void {
    this.changes += 1;
    void this.#look();
  }

  #changed(data: string): void {
    const { state } = JSON.parse(data) as { state: string };
    // The first event only says where the ledger stands.
    if (this.#state !== '' && state !== this.#state) this.changed();
    this.#state = state;
  }

  #alerted(): void {
    this.alerts += 1;
  }

  async #look(): Promise<void> {
    this.status = await get<Status>('/status').catch(() => this.status);
  }
}

export const ledger = new LedgerState();

// The ledger behind the page: what it holds, and a count that rises when the server says that it changed.
import { get } from './api.ts';
import type { Status } from './contract.ts';

class LedgerState {
  /** Rises with every change; questions that read it are asked anew. */
  changes = $state(0);
  /** Null until the server has answered. */
  status = $state.raw<Status | null>(null);
  #state = '';

  /** Listens until what is given back is called. */
  listen(): () => void {
    const events = new EventSource('/events');
    events.addEventListener('ledger', (event) => this.#changed(event.data));
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

  async #look(): Promise<void> {
    this.status = await get<Status>('/status').catch(() => this.status);
  }
}

export const ledger = new LedgerState();

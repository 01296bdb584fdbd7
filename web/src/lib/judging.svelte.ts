// What people said of one entry or conflict, and saying more: accept, correct, reject, dismiss, confirm, undo.

import { addressOf } from './address.ts';
import { ApiError, post } from './api.ts';
import { asked } from './asked.svelte.ts';
import type { Judgement, List } from './contract.ts';
import { ledger } from './ledger.svelte.ts';

export interface SaidWith {
  readonly value?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

export class Judging {
  /** While a judgement is on its way no other is taken. Buttons stay as they are: one that is disabled loses the focus. */
  busy = $state(false);
  error = $state.raw<ApiError | null>(null);
  readonly #target: () => string;
  readonly #said;

  /** Made while a component is: it asks as long as that stands. */
  constructor(target: () => string) {
    this.#target = target;
    this.#said = asked<List<Judgement>>(() => addressOf('/judgements', { target: target(), limit: 200 }));
  }

  /** What stands, the oldest first; undoings are not listed. */
  get inForce(): readonly Judgement[] {
    return (this.#said.value?.items ?? []).filter(({ inForce, action }) => inForce && action !== 'undo');
  }

  /** Writes a judgement down. False where it was refused; `error` says why. */
  say(action: string, { value, reason = '' }: SaidWith = {}): Promise<boolean> {
    const body = {
      ...{ action, target: this.#target() },
      ...(value === undefined ? {} : { value }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    return this.#write('/judgements', body);
  }

  undo(judgement: string): Promise<boolean> {
    return this.#write(`/judgements/${encodeURIComponent(judgement)}/undo`, {});
  }

  async #write(address: string, body: object): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = null;
    try {
      await post(address, body);
      ledger.changed();
      return true;
    } catch (error) {
      this.error = error instanceof ApiError ? error : new ApiError('fault', String(error));
      return false;
    } finally {
      this.busy = false;
    }
  }
}

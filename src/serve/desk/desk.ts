// The open ledger with the views that are in use: the records of the last few moments asked for are kept until the ledger
// changes, with the lists made from them. The one place that says that it did.
import type { Ledger } from '../../store/ledger.ts';
import { type Moments, momentsOf } from '../../store/moments.ts';
import { type Overview, overview } from '../../store/overview.ts';
import { View } from './view.ts';

/** Views that are kept: a record of 100,000 statements takes some hundred megabytes. */
const VIEWS = 4;

/** Told the new state whenever the ledger changed. */
export type ChangeListener = (state: string) => void;

export class Desk {
  readonly ledger: Ledger;
  /** By state and moments, the one used last at the end. */
  readonly #views = new Map<string, Promise<View>>();
  readonly #listeners = new Set<ChangeListener>();
  #state: string | null = null;
  #overview: { readonly state: string; readonly is: Promise<Overview> } | null = null;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /**
   * The ledger's state. A folder is held by this process alone, so that only what is done here changes it (`changed`);
   * a server is asked each time, and listeners hear of what others did when anybody asks.
   */
  async state(): Promise<string> {
    if (this.#state !== null && this.ledger.database.kind !== 'server') return this.#state;
    return this.#seen(await this.ledger.state());
  }

  /** To be called after each write: has the state looked up anew, and tells listeners. */
  async changed(): Promise<string> {
    return this.#seen(await this.ledger.state());
  }

  /** The record at `moments`, now when left out. Rejects with a `RangeError` for what is no moment. */
  async view(moments: Moments = {}): Promise<View> {
    const key = [await this.state(), ...momentsOf(moments)].join(' ');
    const kept = this.#views.get(key);
    if (kept !== undefined) {
      this.#views.delete(key);
      this.#views.set(key, kept);
      return kept;
    }
    const loading = this.ledger.wholeRecord(moments).then((record) => new View(record, moments));
    this.#views.set(key, loading);
    loading.catch(() => this.#views.delete(key));
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= VIEWS) break;
      this.#views.delete(oldest);
    }
    return loading;
  }

  /** How much the ledger holds. */
  async overview(): Promise<Overview> {
    const state = await this.state();
    if (this.#overview?.state !== state) {
      const is = overview(this.ledger.database);
      this.#overview = { state, is };
      is.catch(() => {
        this.#overview = null;
      });
    }
    return this.#overview!.is;
  }

  /** Has `listener` told of changes; gives what ends that. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Remembers a state; when it is another one, views of the one before go and listeners are told. */
  #seen(state: string): string {
    const before = this.#state;
    this.#state = state;
    if (before === null || before === state) return state;
    for (const key of this.#views.keys()) if (!key.startsWith(`${state} `)) this.#views.delete(key);
    for (const listener of this.#listeners) listener(state);
    return state;
  }
}

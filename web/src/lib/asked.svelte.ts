// A question of a view and its answer, as state. It is asked anew when its address or the ledger changes, and given up
// when the view is left. While a new answer is awaited the old one stands.
import { ApiError, get } from './api.ts';
import { ledger } from './ledger.svelte.ts';

export class Asked<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<ApiError | null>(null);
  loading = $state(true);
  #round = $state(0);

  /** For `asked` only. */
  constructor(address: () => string | null, also: () => unknown) {
    $effect(() => {
      const asked = address();
      void this.#round;
      void ledger.changes;
      also();
      if (asked === null) {
        this.value = null;
        this.error = null;
        this.loading = false;
        return;
      }
      const leaving = new AbortController();
      this.loading = true;
      get<T>(asked, leaving.signal).then(
        (value) => {
          if (!leaving.signal.aborted) this.#done(value, null);
        },
        (error: unknown) => {
          if (!leaving.signal.aborted) this.#done(null, asApiError(error));
        },
      );
      return () => leaving.abort();
    });
  }

  /** Asks once more. */
  again(): void {
    this.#round += 1;
  }

  #done(value: T | null, error: ApiError | null): void {
    this.value = value;
    this.error = error;
    this.loading = false;
  }
}

/**
 * Asks while the component that calls this stands. `address` null: nothing to ask yet. It is asked anew too when the state changes
 * that `also` reads.
 */
export function asked<T>(address: () => string | null, also: () => unknown = () => {}): Asked<T> {
  return new Asked<T>(address, also);
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('fault', String(error));
}

// Something that is being written to the server: whether it is under way, and why it was refused.
import { ApiError } from './api.ts';

export class Writing {
  busy = $state(false);
  error = $state.raw<ApiError | null>(null);

  /** Does `write`. What it resolves to, or null where it was refused: `error` says why. */
  async run<T>(write: () => Promise<T>): Promise<T | null> {
    this.busy = true;
    this.error = null;
    try {
      return await write();
    } catch (error) {
      this.error = error instanceof ApiError ? error : new ApiError('fault', String(error));
      return null;
    } finally {
      this.busy = false;
    }
  }
}

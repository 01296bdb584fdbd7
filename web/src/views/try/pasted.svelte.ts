// What was pasted and read, for as long as the page is open: whoever follows a link and comes back finds it again.
import type { Read } from './engine.svelte.ts';

class Pasted {
  text = $state('');
  title = $state('');
  /** `YYYY-MM-DD`; empty when not given. */
  published = $state('');
  read: Read | null = null;
  #count = 0;

  /** Another id for each reading. */
  nextId(): string {
    this.#count += 1;
    return `pasted-${this.#count}`;
  }
}

export const pasted = new Pasted();

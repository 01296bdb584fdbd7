// What the page and its engine say to each other.
import type { Reading } from '../../../../src/reading.ts';

/** From the page: read this. */
export interface ToEngine {
  readonly report: { readonly id: string; readonly text: string; readonly published?: string };
}

/** From the engine. */
export type FromEngine =
  /** Bytes of the models that have come, of how many in all. */
  | { readonly type: 'loading'; readonly done: number; readonly total: number }
  /** All models are there; they are unpacked. */
  | { readonly type: 'opening' }
  | { readonly type: 'reading' }
  | { readonly type: 'read'; readonly reading: Reading; readonly milliseconds: number }
  | { readonly type: 'failed'; readonly message: string };

// What the rules of a kind find, before it is judged: where it stands, its slots, and what the judge may know.
import type { Span } from '../text/span.ts';
import type { ClaimKind, ClaimSlots, Force, Status } from './claim.ts';

/** The name of a slot that holds words. */
export type Slot = keyof ClaimSlots;

/** A claim that may be. */
export interface Found {
  readonly kind: ClaimKind;
  /** The rule's name: `movement.verb`, … */
  readonly rule: string;
  /** The trigger's words [first, last]. */
  readonly first: number;
  readonly last: number;
  readonly slots: Partial<Record<Slot, Span>>;
  readonly status?: Status;
  readonly force?: Force;
  readonly due?: string;
  /** What the judge weighs: short names of what is so. */
  readonly facts: readonly string[];
}

// The shape of a proposition: what a live claim says, in keys, ids and days that compare across reports. Everything
// across reports (conflicts, positions, deadlines) is a function of propositions alone.
import type { ClaimKind, CountRange, Force, Status } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import type { DaySpan } from '../time/day-span.ts';
import type { ActWords } from './en/acts.ts';
import type { Keyed } from './keyed.ts';
import type { PlaceRef } from './place-key.ts';

/** What is done with a place: it is left, come to, stayed at, or a force is there, without a word on how long. */
export type Act = ActWords['act'];

/** How many, with how far the words may be off. */
export interface Counted extends CountRange {
  /** Whether the words say *about*, *some*, *nearly*. */
  readonly hedged: boolean;
}

/** A proposition. Spans point into the version's text. */
export interface Proposition {
  /** The entry's id, the same over re-readings. */
  readonly id: string;
  readonly version: string;
  readonly report: string;
  /** The account that the version carries: near-copies share one. */
  readonly account: string;
  readonly outlet: string | null;
  /** When the version came on the record, ISO 8601; null where that is not known. */
  readonly publishedAt: string | null;
  readonly kind: ClaimKind;
  /** The claim's status; of a deadline null. */
  readonly status: Status | null;
  /** With what force a limit is set; of other kinds null. */
  readonly force: Force | null;
  /** The claim's score. */
  readonly score: number;
  readonly sentence: Span;
  readonly trigger: Span;
  /** The words of the sentence, with single blanks; and those of the trigger. */
  readonly words: string;
  readonly verb: string;
  /** Key of the actor that the claim's `who` names: the force, who is to act, who decides, who permits. */
  readonly who: string | null;
  /** The force at stake: that is, moves, is to go, or is permitted. Its score says how sure that is. */
  readonly side: Keyed | null;
  /** Key of the actor to whom the report attributes it, or who is said to have decided it; null: the report's own voice. */
  readonly voice: string | null;
  /** Keys of all who pass it on, from the innermost teller outwards; the report itself is not among them. */
  readonly told: readonly string[];
  readonly places: readonly PlaceRef[];
  readonly act: Act | null;
  /** Whether the trigger is a noun, which names a move and does not say that it took place. */
  readonly nominal: boolean;
  /** Whether it tells what has happened so far and not what will: *have not left*, not *would not leave*. */
  readonly soFar: boolean;
  /** Whether the words speak of a part of the force: *some*, *a small number*. */
  readonly partial: boolean;
  readonly counts: Counted | null;
  /** Of deadlines, and of moves that are one's act: the days in which the limit falls. */
  readonly due: DaySpan | null;
  /** The days for which it holds, where the words say. */
  readonly held: DaySpan | null;
  /** The days on which it was said: those the sentence names, or else the day of publication. Null where undated. */
  readonly said: (DaySpan & { readonly named: boolean }) | null;
  /** Of decisions and consents: the ids of the claims in the same sentence that they are about. */
  readonly about: readonly string[];
}

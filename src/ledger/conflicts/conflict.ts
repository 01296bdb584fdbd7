// The shape of a conflict, and of a rule that finds one: two propositions about the same thing that cannot both hold.
import type { Example } from '../../language/example.ts';
import type { Span } from '../../text/span.ts';
import type { PlaceRef } from '../place-key.ts';
import type { Proposition } from '../proposition.ts';

export type ConflictRuleName =
  | 'leaves-or-stays'
  | 'numbers'
  | 'done-or-denied'
  | 'permitted-or-refused'
  | 'decided-or-not';

/** One side of a conflict. */
export interface ConflictSide {
  /** Id of the proposition. */
  readonly id: string;
  readonly version: string;
  /** When the version came on the record, ISO 8601; null where that is not known. */
  readonly publishedAt: string | null;
  /** The smallest piece of text that shows it: one sentence. */
  readonly sentence: Span;
  /** What it says, as a value: `leaves by 2019-11-20`, `400`, `denied`. */
  readonly value: string;
  /** Keys of all who pass it on, from the innermost outwards; empty for the report's own voice. */
  readonly told: readonly string[];
  readonly said: { readonly from: string; readonly to: string };
}

/** Two accounts that cannot both hold. `a` is the proposition with the lesser id. */
export interface Conflict {
  readonly rule: ConflictRuleName;
  /** What is asked: `stay force:us iq`. */
  readonly question: string;
  readonly a: ConflictSide;
  readonly b: ConflictSide;
  /** The reason in words. */
  readonly why: string;
  /** 0 to 1: how sure both readings are, and that they speak of the same thing. */
  readonly score: number;
}

/** What a proposition says on a rule's question. */
export interface Answer {
  /** Which of the rule's two sides it takes; of `numbers` both are the same. */
  readonly side: 'yes' | 'no';
  readonly value: string;
  /** The places at which it says so. */
  readonly places: readonly PlaceRef[];
}

/** A rule of conflict: typed data with its reason, and two pure functions. */
export interface ConflictRule extends Example {
  readonly name: ConflictRuleName;
  /** The first word of its questions: rules with one topic ask the same. */
  readonly topic: string;
  /** At most so many days lie between the two sayings. */
  readonly window: number;
  /** What a proposition says on the question, or null where it says nothing. */
  answer(proposition: Proposition): Answer | null;
  /** What it says where one actor's answers over time are compared, if more than `answer` sees. */
  readonly position?: (proposition: Proposition) => Answer | null;
  /** Why the two cannot both hold, or null where they can. Of `numbers` it is symmetric. */
  opposed(yes: Answered, no: Answered): string | null;
}

/** A proposition with its answer. */
export interface Answered {
  readonly is: Proposition;
  readonly answer: Answer;
}

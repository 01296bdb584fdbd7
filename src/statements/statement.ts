// The shape of a statement: a source, a cue and a content that belong together.
import type { Span } from '../text/span.ts';

/** How the content stands in the report: wholly in quotation marks, in the report's words, or both. */
export type Manner = 'direct' | 'indirect' | 'mixed';

/** Somebody is reported as saying, thinking or wanting something. All spans point into the report's text. */
export interface Statement {
  /** `s1`, `s2`, … in the order of the text. */
  readonly id: string;
  readonly source: Span | null;
  readonly cue: Span | null;
  /**
   * In text order; more than one when the cue stands inside (`"A," he said, "B."`) or paragraphs part it; none where the
   * report speaks of a statement (*Trump's announcement*) and does not tell what was said.
   */
  readonly content: readonly Span[];
  /** Id of the actor behind the source; null until actors are resolved, and where nobody is known. */
  readonly actor: string | null;
  readonly manner: Manner;
  /** To whom it was said (`told **the Associated Press**`). */
  readonly addressee?: Span;
  /** The statement in whose content this one is told. */
  readonly within?: string;
  /** How likely the statement is right as a whole, 0 to 1, calibrated on held-out reports. */
  readonly score: number;
  /** Slug of the rule that found it by its sentence's tree; absent where the models found it. */
  readonly rule?: string;
}

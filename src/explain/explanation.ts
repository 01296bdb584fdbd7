// The shape of an explanation: one entry of a reading, its words in context, and how it came about. Plain values that
// survive JSON.stringify; every span points into the report's text and has its words beside it.
import type { Actor } from '../actors/actor.ts';
import type { Claim, CountRange, Force, Status } from '../claims/claim.ts';
import type { WeighedFact } from '../claims/judge.ts';
import type { Standing } from '../claims/status.ts';
import type { Example } from '../language/example.ts';
import type { Place, PlaceCandidate } from '../places/place.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import type { LimitKind, TimeExpression } from '../time/time.ts';

/** A span and its words. */
export interface Quote {
  readonly span: Span;
  readonly words: string;
}

/** A rule by its name and why it is there; a reason that is not written down is left out. */
export interface RuleReason {
  readonly rule: string;
  readonly reason?: string;
}

/** A mention of an actor and what ties it. */
export interface LinkReason extends Quote, RuleReason {
  /** What the rule looked at in this report. */
  readonly text: string;
}

/** An actor behind words of an entry: with the mention's link, where one of the actor's mentions lies in them. */
export interface ActorReason {
  readonly id: string;
  readonly name: string;
  readonly kind: Actor['kind'];
  readonly link?: LinkReason;
}

/** What all explanations have. */
interface Explained<E extends string, T> {
  /** Id of the report. */
  readonly report: string;
  readonly id: string;
  readonly entry: E;
  /** The entry as it stands in the reading. */
  readonly found: T;
  /** Its sentences whole. */
  readonly context: Quote;
}

/** A slot of a claim. */
export interface SlotWords extends Quote {
  readonly slot: string;
}

/** How a claim came about. */
export interface ClaimExplanation extends Explained<'claim', Claim> {
  /** The trigger first, then the slots in the order of the text. */
  readonly slots: readonly SlotWords[];
  readonly rule: RuleReason & Partial<Example> & { readonly finds?: string };
  /** The entries of the rule's word lists that hold the trigger. */
  readonly word: { readonly lemma: string; readonly entries: readonly Example[] };
  readonly score: {
    readonly value: number;
    /** The smallest score that a claim of its kind needs. */
    readonly least: number;
    /** The sum of the weights; `1 / (1 + exp(-sum))` is the score. */
    readonly sum: number;
    readonly facts: readonly WeighedFact[];
  } | null;
  /** How the act stands and the words that say so; null where the rule does not ask. */
  readonly standing: (Quote & { readonly standing: Standing }) | null;
  readonly status?: Status;
  readonly force?: Force;
  readonly counts?: CountRange & { readonly from: string };
  /** The limit that gives the due day, and the day of saying where it is counted from that; null where the claim has none. */
  readonly due: (TimeReason & { readonly due: string; readonly since?: string }) | null;
  /** Who says it: the statement it stands in and why its source is, or is not, the claim's. */
  readonly told: {
    readonly statement?: string;
    readonly source?: Quote;
    readonly cue?: Quote;
    readonly speaker?: ActorReason;
    readonly why: string;
  };
  readonly actor: ActorReason | null;
  readonly places: readonly PlaceReason[];
}

/** A place that words of an entry name, and why it is taken for that. */
export interface PlaceReason {
  readonly slot: string;
  readonly id: string;
  readonly name: string;
  readonly why: string;
  readonly candidates: readonly PlaceCandidate[];
}

/** A time, its value, and where it comes from. */
export interface TimeReason {
  readonly id: string;
  readonly words: string;
  readonly type: TimeExpression['type'];
  readonly value: string;
  readonly rules: readonly RuleReason[];
  /** What the parts that are not named were taken from, in words; left out where the words name all. */
  readonly anchor?: string;
  readonly limit?: RuleReason &
    Quote & {
      readonly kind: LimitKind;
      readonly earliest: string | null;
      readonly latest: string | null;
      /** What the limit counts from, in words. */
      readonly from: string;
    };
}

/** How a statement came about. */
export interface StatementExplanation extends Explained<'statement', Statement> {
  readonly source: Quote | null;
  readonly cue: Quote | null;
  readonly content: readonly Quote[];
  readonly addressee: Quote | null;
  /** The statement it is told in. */
  readonly within: { readonly id: string; readonly source: Quote | null } | null;
  readonly actor: ActorReason | null;
  readonly manner: { readonly value: Statement['manner']; readonly why: string };
  readonly score: { readonly value: number; readonly why: string };
  /** The rule that found it by its sentence's tree, and the entries that hold its cue; null where the models found it. */
  readonly rule: (RuleReason & { readonly entries: readonly Example[] }) | null;
  /** Ids of the claims told in it. */
  readonly claims: readonly string[];
}

/** How an actor came about. */
export interface ActorExplanation extends Explained<'actor', Actor> {
  readonly mentions: readonly LinkReason[];
  /** Ids of the statements it is the source of, and of the claims whose party it is. */
  readonly statements: readonly string[];
  readonly claims: readonly string[];
}

/** How a place came about. */
export interface PlaceExplanation extends Explained<'place', Place> {
  readonly mentions: readonly Quote[];
  readonly why: string;
  readonly candidates: readonly PlaceCandidate[];
  /** Ids of the claims whose places name it. */
  readonly claims: readonly string[];
}

/** How a time came about. */
export interface TimeExplanation extends Explained<'time', TimeExpression>, Omit<TimeReason, 'id'> {}

export type Explanation =
  | ClaimExplanation
  | StatementExplanation
  | ActorExplanation
  | PlaceExplanation
  | TimeExplanation;

// The answers of the API about actors.
import type { Account, List, Saying } from '../../lib/contract.ts';
import type { Hit } from '../find/find-answers.ts';

export interface ActorRow {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly reports: number;
  readonly statements: number;
}

export type ActorRows = List<ActorRow>;

/** An answer to a question, and what it was before, where it turns. */
export interface PositionAnswer extends Account {
  readonly turnedFrom: { readonly id: string; readonly value: string } | null;
}

export interface Position {
  readonly question: string;
  /** The question in words. */
  readonly about: string;
  /** By day. */
  readonly answers: readonly PositionAnswer[];
}

export interface Presence extends Saying {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly status: string;
  readonly counts: { readonly min: number; readonly max: number | null; readonly hedged: boolean } | null;
  readonly said: { readonly from: string; readonly to: string } | null;
}

/** An office that reports give the actor, with the words that do. */
export interface Office extends Partial<Omit<Saying, 'title'>> {
  readonly title: string;
  /** First and last day on which a report has it in this office. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ActorPage {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly names: readonly { readonly name: string; readonly count: number }[];
  readonly offices: readonly Office[];
  readonly positions: readonly Position[];
  /** The latest. */
  readonly statements: readonly Hit[];
  readonly presence: readonly Presence[];
}

// Conflicts, in their order → one for each question, the first, with how many more there are on it.
import type { Conflict } from './contract.ts';

export interface OnQuestion {
  readonly shown: Conflict;
  /** Other conflicts on the same question. */
  readonly others: number;
}

export function byQuestion(conflicts: readonly Conflict[]): OnQuestion[] {
  const found = new Map<string, OnQuestion>();
  for (const one of conflicts) {
    const before = found.get(one.question);
    found.set(one.question, before ? { ...before, others: before.others + 1 } : { shown: one, others: 0 });
  }
  return [...found.values()];
}

/** `stay force:us iq` as parameters that choose its conflicts; null for a question in another form. */
export function chosenByQuestion({ rule, question }: Conflict): Record<string, string> | null {
  const [, actor, place] = /^\S+ (\S+:.*) (\S+)$/s.exec(question) ?? [];
  return actor === undefined || place === undefined ? null : { rule, actor, place };
}

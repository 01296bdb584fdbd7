// A rule that finds time expressions, with the case for it. Tests are made from the examples: marks are those of the
// golden files, `{1998-W08 last week}`; a counter-example has none, or holds what other rules make of it.
import type { Candidate } from './candidate.ts';
import type { Scan } from './scan.ts';
import type { UnitPhrase } from './units/unit-phrase.ts';

/** A rule's name, and the case for it. */
export interface Case {
  readonly name: string;
  /** Read as published on Wednesday 2019-10-23. */
  readonly example: string;
  readonly counter: string;
  readonly reason: string;
}

/** Finds an expression around a head word. Looks at a bounded number of words. */
export interface Detector extends Case {
  /** The heads it is asked for (`Head`). */
  readonly heads: readonly number[];
  readonly detect: (scan: Scan, at: number) => Candidate | null;
  /** Of a detector that tries rules of its own: the one that finds something there, or null. */
  readonly ruleAt?: (scan: Scan, at: number) => Case | null;
}

/** Gives a phrase around a unit of time (*the past three weeks*) its meaning. */
export interface UnitRule extends Case {
  readonly read: (scan: Scan, phrase: UnitPhrase) => Candidate | null;
}

// Where a time expression comes from: the rules that found its words, and the one that makes a limit of it. Made anew
// for one expression when somebody asks; reading keeps none of it.
import type { Candidate } from './candidate.ts';
import { rulesWithin } from './detect.ts';
import type { LimitRule } from './limit-rules.ts';
import { limitRuleBefore } from './limits.ts';
import type { Case } from './rule.ts';
import type { Scan } from './scan.ts';

/** The rules behind a time expression. */
export interface TimeOrigin {
  /** In the order of the text; several where neighbours were joined. */
  readonly rules: readonly Pick<Case, 'name' | 'reason'>[];
  readonly limit: Pick<LimitRule, 'before' | 'reason'> | null;
}

/** The rules that make the candidate of a sentence that `scan` stands in. */
export function originOf(scan: Scan, candidate: Candidate): TimeOrigin {
  const rules = rulesWithin(scan, candidate.begin, candidate.end);
  const limit = limitRuleBefore(scan, candidate)?.rule;
  return {
    rules: rules.map(({ name, reason }) => ({ name, reason })),
    limit: limit === undefined ? null : { before: limit.before, reason: limit.reason },
  };
}

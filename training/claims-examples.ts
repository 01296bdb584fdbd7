// What the claims' rules find in the reference reports, and which of it is right.
import type { ScoredClaim } from '../evaluation/score/claims.ts';
import { pairClaims, scoredClaims } from '../evaluation/score/claims.ts';
import { claimOf } from '../src/claims/claims.ts';
import { findClaims } from '../src/claims/find.ts';
import type { Found } from '../src/claims/found.ts';
import { look } from '../src/claims/look.ts';
import type { Language } from '../src/language/language.ts';
import { XPOS } from '../src/language/language.ts';
import { segment } from '../src/language/segment.ts';
import type { TreeParser } from '../src/language/trees.ts';
import type { StatementReader } from '../src/statements/statements.ts';
import { TimeReader } from '../src/time/times.ts';
import type { ReferenceReport } from './corpora/claims.ts';

/** A find with the claim that it would be, and whether the reference has it. */
export interface JudgedFind extends ScoredClaim {
  readonly find: Pick<Found, 'kind' | 'facts'>;
  readonly right: boolean;
}

/** The engines that claims are read with. */
export interface ClaimEngines {
  readonly language: Language;
  readonly parser: TreeParser;
  readonly statements: StatementReader;
}

/** All finds of a report where it is annotated, each right or wrong; of two for one gold claim the better is right. */
export function judgedFinds(
  report: ReferenceReport,
  { language, parser, statements }: ClaimEngines,
): JudgedFind[] {
  const words = language.tag(segment(report.text));
  const times = new TimeReader(XPOS).read(words, report.published);
  const { graph, statements: told } = look(parser, words, times, statements.read(words));
  const found = findClaims(graph, times, report.published);
  const all = found.map(
    (find, i) => ({ find, ...claimOf(graph, find, told, 1, i + 1) }) as unknown as JudgedFind,
  );
  const finds = scoredClaims(report, all);
  const right = new Set(pairClaims(report, finds).map(([, f]) => f));
  return finds.map((find, f) => ({ ...find, right: right.has(f) }));
}

// Claims: words, times and statements in; presences, movements, deadlines, decisions and consents out. Rules find what
// may be a claim in the trees of the sentences; a judge says how likely each is; statements say who says it.

import type { Graph } from '../language/graph.ts';
import type { TaggedWords } from '../language/language.ts';
import { type TreeParser, treeParserOf } from '../language/trees.ts';
import { unpackWeights } from '../model/weights-file.ts';
import type { Statement } from '../statements/statement.ts';
import { statementOver } from '../statements/statement-over.ts';
import type { TimeExpression } from '../time/time.ts';
import type { Claim } from './claim.ts';
import { countRange } from './count.ts';
import { countedFromSaying } from './counted-from-saying.ts';
import { findClaims } from './find.ts';
import type { Found } from './found.ts';
import { type ClaimJudge, claimJudgeOf } from './judge.ts';
import { type Looked, look } from './look.ts';
import { type ClaimOrigin, originOf } from './origin.ts';
import { isBackground, sourceOf } from './told.ts';

/** Finds claims. Holds no state of texts. */
export class ClaimReader {
  readonly #parser: TreeParser;
  readonly #judge: ClaimJudge;

  constructor(parser: TreeParser, judge: ClaimJudge) {
    this.#parser = parser;
    this.#judge = judge;
  }

  /** The trees that claims are read from, and all statements, numbered after `before`. */
  look(
    words: TaggedWords,
    times: readonly TimeExpression[],
    statements: readonly Statement[],
    before = 0,
  ): Looked {
    return look(this.#parser, words, times, statements, before);
  }

  /** The claims of a text by its trees, in the order of the text, numbered after `before`. */
  read(
    graph: Graph,
    times: readonly TimeExpression[],
    statements: readonly Statement[],
    published?: string,
    before = 0,
  ): Claim[] {
    const claims: Claim[] = [];
    for (const find of findClaims(graph, times, published)) {
      const score = this.#judge.score(find);
      if (!this.#judge.accepts(find.kind, score)) continue;
      const claim = claimOf(graph, find, statements, score, before + claims.length + 1);
      claims.push(countedFromSaying(claim, graph, times, statements, published));
    }
    return claims;
  }

  /** What a claim that was read from these trees comes from; null where no rule finds such a claim in them. */
  origin(
    graph: Graph,
    times: readonly TimeExpression[],
    statements: readonly Statement[],
    { kind, trigger, rule }: Claim,
    published?: string,
  ): ClaimOrigin | null {
    const find = findClaims(graph, times, published).find(
      ({ first, last, ...one }) =>
        one.kind === kind && one.rule === rule && graph.span(first, last).join() === trigger.join(),
    );
    return find === undefined ? null : originOf(graph, find, statements, this.#judge);
  }
}

/** The claim that a find makes, with the statement that it is told in. */
export function claimOf(
  graph: Graph,
  { kind, rule, first, last, slots, status, force, due }: Found,
  statements: readonly Statement[],
  score: number,
  number: number,
): Claim {
  const { words } = graph;
  const trigger = graph.span(first, last);
  const told = statementOver(statements, trigger);
  const source = told === null || isBackground(graph, first, told) ? null : sourceOf(words, statements, told);
  const counts = slots.count === undefined ? null : countRange(words.text.slice(...slots.count));
  return {
    id: `c${number}`,
    kind,
    trigger,
    ...slots,
    ...(source === null ? {} : { source }),
    ...(status === undefined ? {} : { status }),
    ...(force === undefined ? {} : { force }),
    ...(due === undefined ? {} : { due }),
    ...(counts === null ? {} : { counts }),
    ...(told === null ? {} : { statement: told.id }),
    score: Math.round(score * 1000) / 1000,
    rule,
  };
}

/** Builds a ClaimReader from the bytes of `models/trees.bin` and `models/claims.bin`. */
export async function loadClaims(trees: Uint8Array, claims: Uint8Array): Promise<ClaimReader> {
  const [treesFile, claimsFile] = await Promise.all([unpackWeights(trees), unpackWeights(claims)]);
  return new ClaimReader(treeParserOf(treesFile), claimJudgeOf(claimsFile));
}

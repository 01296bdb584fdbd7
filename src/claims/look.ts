// Words, times and statements in; trees where they are worth it out, and the statements with those that trees add.
import { Graph } from '../language/graph.ts';
import type { TaggedWords } from '../language/language.ts';
import type { TreeParser } from '../language/trees.ts';
import { sentencesToLookAt, withOverlooked } from '../statements/overlooked.ts';
import type { Statement } from '../statements/statement.ts';
import type { TimeExpression } from '../time/time.ts';
import { wantedSentences } from './wanted.ts';

/** What claims are read from. */
export interface Looked {
  /** Has trees for the sentences that may hold a claim or a statement that was overlooked. */
  readonly graph: Graph;
  /** In the order of the text; in reports of armed forces with those that the models overlooked. */
  readonly statements: readonly Statement[];
}

/** Parses what is worth a tree and looks there for more statements, numbered after `before`. */
export function look(
  parser: TreeParser,
  words: TaggedWords,
  times: readonly TimeExpression[],
  statements: readonly Statement[],
  before = 0,
): Looked {
  const { wanted, ofWar } = wantedSentences(words, times, sentencesToLookAt(words, statements));
  const graph = new Graph(words, parser.trees(words, wanted), wanted);
  return { graph, statements: ofWar ? withOverlooked(graph, statements, before) : statements };
}

// How a claim came about: the rule, the entries of the word lists that hold its trigger, what the judge weighed, and the
// words that say how it stands. Made anew for one claim when somebody asks; reading keeps none of it.
import type { Example } from '../language/example.ts';
import type { Graph } from '../language/graph.ts';
import type { Statement } from '../statements/statement.ts';
import { statementOver } from '../statements/statement-over.ts';
import type { Span } from '../text/span.ts';
import type { ClaimKind } from './claim.ts';
import { CONSENT_NOUNS, CONSENT_VERBS } from './en/consents.ts';
import { DECISION_NOUNS, DECISION_VERBS } from './en/decisions.ts';
import { MOVE_NOUNS, MOVE_VERBS } from './en/movements.ts';
import { PRESENCE_VERBS } from './en/presences.ts';
import type { Found } from './found.ts';
import type { ClaimJudge, WeighedFact } from './judge.ts';
import { type ClaimRule, claimRule } from './rules.ts';
import { type Standing, standingOfNoun, standingOfVerb } from './status.ts';
import { isBackground } from './told.ts';

/** What a claim comes from. */
export interface ClaimOrigin {
  /** Null where the rule is not listed. */
  readonly rule: ClaimRule | null;
  /** The trigger's lemma, and the entries of the rule's word lists that hold it. */
  readonly lemma: string;
  readonly entries: readonly Example[];
  /** What the judge weighed: the sum of the weights, through the logistic function, is the score. */
  readonly facts: readonly WeighedFact[];
  readonly sum: number;
  /** The smallest score that a claim of the kind needs. */
  readonly least: number;
  /** How the act stands and the words that say so; left out where the rule does not ask. */
  readonly standing?: { readonly standing: Standing; readonly by: Span };
  /** Set where it stands in a statement as background that the report lends to it: its source does not say this. */
  readonly background?: true;
}

const LISTS: Readonly<Record<string, readonly (Example & { readonly words: string })[]>> = {
  'movement.verb': MOVE_VERBS,
  'movement.noun': MOVE_NOUNS,
  'presence.verb': PRESENCE_VERBS,
  'decision.verb': DECISION_VERBS,
  'decision.noun': DECISION_NOUNS,
  'consent.verb': CONSENT_VERBS,
  'consent.noun': CONSENT_NOUNS,
};

/** Kinds whose status comes from how the act stands. */
const STANDS: ReadonlySet<ClaimKind> = new Set(['movement', 'presence', 'deadline']);
/** Rules of theirs that do not ask. */
const STILL: ReadonlySet<string> = new Set(['presence.force', 'presence.held']);

/** What a find comes from. */
export function originOf(
  graph: Graph,
  find: Found,
  statements: readonly Statement[],
  judge: ClaimJudge,
): ClaimOrigin {
  const { kind, rule, first, last } = find;
  const told = statementOver(statements, graph.span(first, last));
  const facts = judge.weigh(find);
  const lemma = graph.lemma(first);
  const entries = (LISTS[rule] ?? []).filter(({ words }) => words.split(' ').includes(lemma));
  const stands = STANDS.has(kind) && !STILL.has(rule);
  return {
    rule: claimRule(rule),
    lemma,
    entries: entries.map(({ example, counter, reason }) => ({ example, counter, reason })),
    facts,
    sum: facts.reduce((sum, { weight }) => sum + weight, 0),
    least: judge.least(kind),
    ...(stands ? { standing: standingOf(graph, first) } : {}),
    ...(told !== null && isBackground(graph, first, told) ? { background: true } : {}),
  };
}

const BESIDE = new Set(['aux', 'advmod', 'amod', 'det']);
const MARKS = new Set(['to', 'if', 'unless', 'whether', 'lest']);
/** So many words before the one that says how an act stands belong to it: *will not have to*. */
const REACH = 6;

/** How the act of a word stands, and the words that say so: *will have to leave*, from the first auxiliary to the act. */
function standingOf(graph: Graph, act: number): { readonly standing: Standing; readonly by: Span } {
  const { standing, by } =
    graph.upos(act) === 'VERB' ? standingOfVerb(graph, act) : standingOfNoun(graph, act);
  const beside = graph
    .children(by)
    .filter(
      (child) =>
        child < by && child >= by - REACH && (BESIDE.has(graph.plain(child)) || MARKS.has(graph.form(child))),
    );
  const last = by < act && act - by <= REACH ? act : by;
  return { standing, by: graph.span(Math.min(by, ...beside), last) };
}

// How a statement came about: its words, its manner, who the source is and why, what the score says, and the rule
// where a tree found it.
import { attributingEntries } from '../statements/origin.ts';
import type { Manner, Statement } from '../statements/statement.ts';
import type { StatementExplanation } from './explanation.ts';
import { actorReason, contextOf, type Ground, quote } from './ground.ts';

const MANNERS: Readonly<Record<Manner, string>> = {
  direct: 'all of its content stands in quotation marks',
  indirect: 'its content is in the report’s words',
  mixed: 'part of its content stands in quotation marks',
};

const OVERLOOKED =
  'the models of statements did not mark this word, and its sentence’s tree shows whose it is and what is said';
const BY_RULE = 'the share of statements found by trees that reference annotation has too';
const BY_MODEL =
  'a model weighs how sure source, cue and content were, which cue it is and how they lie; of statements with such a score about that share is right as a whole';

export function explainStatement(ground: Ground, statement: Statement): StatementExplanation {
  const { id, source, cue, content, addressee, within, manner, score, actor, rule } = statement;
  const outer = ground.reading.statements.find((one) => one.id === within);
  const spans = [source, cue, ...content].filter((span) => span !== null);
  return {
    report: ground.report.id,
    id,
    entry: 'statement',
    found: statement,
    context: contextOf(ground, spans),
    source: source === null ? null : quote(ground, source),
    cue: cue === null ? null : quote(ground, cue),
    content: content.map((span) => quote(ground, span)),
    addressee: addressee === undefined ? null : quote(ground, addressee),
    within:
      outer === undefined
        ? null
        : { id: outer.id, source: outer.source === null ? null : quote(ground, outer.source) },
    actor: source === null ? null : actorReason(ground, actor, source),
    manner: { value: manner, why: MANNERS[manner] },
    score: { value: score, why: rule === undefined ? BY_MODEL : BY_RULE },
    rule:
      rule === undefined
        ? null
        : {
            rule,
            reason: OVERLOOKED,
            entries: cue === null ? [] : attributingEntries(rule, ground.lemmaAt(cue)),
          },
    claims: (ground.reading.claims ?? []).filter((claim) => claim.statement === id).map((claim) => claim.id),
  };
}

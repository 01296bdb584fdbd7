// How a statement came about: its words, its manner, who the source is and why, and what the score says.
import type { Manner, Statement } from '../statements/statement.ts';
import type { StatementExplanation } from './explanation.ts';
import { actorReason, contextOf, type Ground, quote } from './ground.ts';

const MANNERS: Readonly<Record<Manner, string>> = {
  direct: 'all of its content stands in quotation marks',
  indirect: 'its content is in the report’s words',
  mixed: 'part of its content stands in quotation marks',
};

const SCORE =
  'a model weighs how sure source, cue and content were, which cue it is and how they lie; of statements with such a score about that share is right as a whole';

export function explainStatement(ground: Ground, statement: Statement): StatementExplanation {
  const { id, source, cue, content, addressee, within, manner, score, actor } = statement;
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
    score: { value: score, why: SCORE },
    claims: (ground.reading.claims ?? []).filter((claim) => claim.statement === id).map((claim) => claim.id),
  };
}

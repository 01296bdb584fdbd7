// What was read, as the body of an annotation: the facts of a statement or claim, and its parts by code points.
import type { Claim } from '../../claims/claim.ts';
import type { Statement } from '../../statements/statement.ts';
import type { Span } from '../../text/span.ts';
import { claimFacts, named } from './claim-facts.ts';
import type { CodePoints } from './code-points.ts';
import type { Found, Material } from './material.ts';

/** Names of fields that the annotation model does not have. */
export const TERMS = [
  ...[
    'entry',
    'kind',
    'status',
    'force',
    'manner',
    'score',
    'rule',
    'speaker',
    'within',
    'told',
    'who',
    'side',
  ],
  ...[
    'places',
    'leg',
    'inferred',
    'precision',
    'count',
    'least',
    'most',
    'approximate',
    'due',
    'said',
    'firstDay',
  ],
  ...['lastDay', 'parts', 'part', 'key', 'called', 'report', 'version', 'outlet', 'published', 'sha256'],
] as const;

/** The body of a statement. */
export function statementBody(
  { record }: Material,
  { version, body }: Found<Statement>,
  points: CodePoints,
): object {
  const { manner, actor, within, score, rule, source, cue, content, addressee } = body;
  const speaker = actor === null ? null : record.keyIn(version.id, actor);
  return {
    ...{ kind: 'statement', manner },
    ...(speaker === null ? {} : { speaker: named(record, version.id, speaker) }),
    ...(within === undefined ? {} : { within: version.entryId(within) }),
    ...{ score, ...(rule === undefined ? {} : { rule }) },
    parts: parts({ source, cue, content, addressee }, points),
  };
}

/** The body of a claim. */
export function claimBody(material: Material, found: Found<Claim>, points: CodePoints): object {
  const { trigger, who, count, place, from, via, to, time, object, source } = found.body;
  return {
    ...claimFacts(material, found),
    parts: parts({ trigger, who, count, place, from, via, to, time, object, source }, points),
  };
}

/** Each stretch by what it is of the entry. */
function parts(
  slots: Readonly<Record<string, Span | readonly Span[] | null | undefined>>,
  points: CodePoints,
): object[] {
  return Object.entries(slots).flatMap(([part, spans]) => {
    const all =
      spans == null ? [] : typeof spans[0] === 'number' ? [spans as Span] : (spans as readonly Span[]);
    return all.map((span) => {
      const { start, end, exact } = points.select(span, 0);
      return { part, type: 'TextPositionSelector', start, end, exact };
    });
  });
}

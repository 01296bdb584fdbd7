// Limits that count from the day of saying: *on 23 October he said within four weeks*, told in December.
import type { Graph } from '../language/graph.ts';
import { wordsWithin } from '../language/words-within.ts';
import type { Statement } from '../statements/statement.ts';
import { overlaps, type Span } from '../text/span.ts';
import { dayIn, dayText } from '../time/day-span.ts';
import type { TimeExpression } from '../time/time.ts';
import type { Claim } from './claim.ts';
import { dayOfSaying } from './day-of-saying.ts';

/**
 * The claim, its limit counted from the day of saying where the report names that day and the limit was counted from
 * publication for want of another start. The sentences that may name it are that of the claim and that of the statement's cue.
 */
export function countedFromSaying(
  claim: Claim,
  graph: Graph,
  times: readonly TimeExpression[],
  statements: readonly Statement[],
  published?: string,
): Claim {
  const { due, time, source } = claim;
  const now = dayIn(published);
  const last = dayIn(due);
  if (due === undefined || time === undefined || now === null || last === null) return claim;
  const counted = times.some(
    ({ span, limit }) => overlaps(span, time) && limit?.inferred === true && limit.anchor === 'published',
  );
  if (!counted) return claim;
  const told = statements.find(({ id }) => id === claim.statement);
  const own = sentenceOf(graph, claim.trigger);
  const sentences = [own, ...(source === undefined || !told?.cue ? [] : [sentenceOf(graph, told.cue)])];
  const said = dayOfSaying(
    times.filter(({ span }) => sentences.some((one) => overlaps(one, span))),
    source === undefined ? [] : (told?.content ?? []),
    now,
  );
  if (said === null) return claim;
  return { ...claim, due: dayText(last - (now - said.to)) + due.slice(DAY) };
}

/** Characters of a day in ISO 8601; a time of day may follow. */
const DAY = 10;

/** The sentence in which a span begins. */
function sentenceOf(graph: Graph, span: Span): Span {
  const { from, to, sentenceStarts } = graph.words;
  const sentence = graph.sentence(wordsWithin(graph.words, span)[0]);
  return [from[sentenceStarts[sentence]!]!, to[sentenceStarts[sentence + 1]! - 1]!];
}

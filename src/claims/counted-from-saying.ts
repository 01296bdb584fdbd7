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
  const { due, time, source, trigger } = claim;
  if (due === undefined || time === undefined) return claim;
  const now = dayIn(published);
  const last = dayIn(due);
  if (now === null || last === null) return claim;
  const counted = times.some(
    ({ span, limit }) => overlaps(span, time) && limit?.inferred === true && limit.anchor === 'published',
  );
  if (!counted) return claim;
  const told = source === undefined ? undefined : statements.find(({ id }) => id === claim.statement);
  const sentenceOf = (span: Span): number => graph.sentence(wordsWithin(graph.words, span)[0]);
  const sentences = [trigger, ...(told?.cue ? [told.cue] : [])].map(sentenceOf);
  const beside = times.filter(({ span }) => sentences.includes(sentenceOf(span)));
  const said = dayOfSaying(beside, told?.content ?? [], now);
  if (said === null) return claim;
  return { ...claim, due: dayText(last - (now - said.to)) + due.slice(DAY) };
}

/** Characters of a day in ISO 8601; a time of day may follow. */
const DAY = 10;

// When a claim was said and for when it holds. A report tells old things too: a past day named in the sentence, outside
// what the claim itself is about, is the day of saying; otherwise it is the day of publication.
import type { Claim } from '../claims/claim.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/time.ts';
import { type DaySpan, dayIn, daysOf } from './day-span.ts';
import type { Proposition } from './proposition.ts';
import type { ReportView } from './report-view.ts';

/** Longer stretches than this (a year, with room) do not say when something was said. */
const LONGEST = 370;
/** Longer ones are not the time of what is told to be so now. */
const MONTH = 31;

/** The days that a time expression covers, or null. */
function daysOfTime(time: TimeExpression): DaySpan | null {
  if (time.type === 'SET' || time.interval === undefined) return null;
  const [from, to] = [dayIn(time.interval[0]), dayIn(time.interval[1])];
  return from === null || to === null || to < from ? null : { from, to };
}

/** When it was said; null where the report is undated and the sentence names no day. */
export function saidWhen(view: ReportView, claim: Claim, published: number | null): Proposition['said'] {
  const sentence = view.sentenceAt(claim.trigger);
  const statement = view.statement(claim.statement);
  const inside: readonly Span[] = statement?.content ?? [];
  const past: DaySpan[] = [];
  const isNow = claim.kind === 'presence' && claim.status === 'is' && claim.source === undefined;
  // A quotation may go on for sentences after the one with *he said on Tuesday*.
  const cue = claim.source === undefined || !statement?.cue ? sentence : view.sentenceAt(statement.cue);
  const times = [...view.timesIn(sentence), ...(cue[0] === sentence[0] ? [] : view.timesIn(cue))];
  for (const { span, of } of times) {
    if (of.limit !== undefined) continue;
    // What is told in a statement has its own times; those around it say when it was said.
    if (claim.source !== undefined && inside.some((one) => overlaps(one, span))) continue;
    const days = daysOfTime(of);
    if (days === null || days.to - days.from > LONGEST) continue;
    // *Forces are there at an invitation given in 2014*: that they are there is said now.
    if (isNow && days.to - days.from > MONTH) continue;
    if (published !== null && days.to >= published) continue;
    past.push(days);
  }
  const named = past.sort((a, b) => b.to - a.to || b.from - a.from)[0];
  if (named !== undefined) return { ...named, named: true };
  return published === null ? null : { from: published, to: published, named: false };
}

/** The days for which it holds: the claim's own time, or null where it names none that is known. */
export function heldWhen(view: ReportView, claim: Claim): DaySpan | null {
  if (claim.kind === 'deadline' || claim.time === undefined) return null;
  for (const { of } of view.timesIn(claim.time)) {
    const days = daysOfTime(of);
    if (days !== null) return days;
  }
  return null;
}

/**
 * The days in which a limit falls. One counted from publication, for want of another start, is counted from the day
 * of saying where the sentence names it: *on 23 October he said within four weeks*, told in December.
 */
export function dueWhen(
  view: ReportView,
  claim: Claim,
  said: Proposition['said'],
  published: number | null,
): DaySpan | null {
  const due = daysOf(claim.due);
  if (due === null || said === null || !said.named || published === null || claim.time === undefined)
    return due;
  const counted = view
    .timesIn(claim.time)
    .some(({ of }) => of.limit?.anchor === 'published' && of.limit.inferred);
  if (!counted) return due;
  const back = published - said.to;
  return { from: due.from - back, to: due.to - back };
}

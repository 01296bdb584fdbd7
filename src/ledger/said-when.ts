// When a claim was said and for when it holds. A report tells old things too: a past day named in the sentence, outside
// what the claim itself is about, is the day of saying; otherwise it is the day of publication.
import type { Claim } from '../claims/claim.ts';
import { dayOfSaying } from '../claims/day-of-saying.ts';
import { type DaySpan, daysOfTime } from '../time/day-span.ts';
import type { Proposition } from './proposition.ts';
import type { ReportView } from './report-view.ts';

/** Longer stretches are not the time of what is told to be so now. */
const MONTH = 31;

/** When it was said; null where the report is undated and the sentence names no day. */
export function saidWhen(view: ReportView, claim: Claim, published: number | null): Proposition['said'] {
  const sentence = view.sentenceAt(claim.trigger);
  const told = claim.source === undefined ? null : view.statement(claim.statement);
  // A quotation may go on for sentences after the one with *he said on Tuesday*.
  const cue = told?.cue ? view.sentenceAt(told.cue) : sentence;
  const times = [...view.timesIn(sentence), ...(cue[0] === sentence[0] ? [] : view.timesIn(cue))];
  // *Forces are there at an invitation given in 2014*: that they are there is said now.
  const isNow = claim.kind === 'presence' && claim.status === 'is' && claim.source === undefined;
  const named = dayOfSaying(
    times.map(({ of }) => of),
    told?.content ?? [],
    published,
    isNow ? MONTH : undefined,
  );
  if (named !== null) return { ...named, named: true };
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

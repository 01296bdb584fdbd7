// How a time came about: the rules that found it, its value, what it was counted from, and the limit made of it.
import type { TimeExpression } from '../time/time.ts';
import type { TimeExplanation, TimeReason } from './explanation.ts';
import { contextOf, type Ground, quote } from './ground.ts';

export function explainTime(ground: Ground, time: TimeExpression): TimeExplanation {
  const { id: _, ...reason } = timeReason(ground, time);
  return {
    report: ground.report.id,
    id: time.id,
    entry: 'time',
    found: time,
    context: contextOf(ground, [time.limit?.span ?? time.span]),
    ...reason,
  };
}

/** A time with its rules, its anchor and its limit. */
export function timeReason(ground: Ground, time: TimeExpression): TimeReason {
  const origin = ground.timeOrigin(time);
  const { limit, anchor } = time;
  return {
    id: time.id,
    words: quote(ground, time.span).words,
    type: time.type,
    value: time.value,
    rules: origin.rules.map(({ name, reason }) => ({ rule: name, reason })),
    ...(anchor === undefined ? {} : { anchor: anchorWords(ground, anchor) }),
    ...(limit === undefined
      ? {}
      : {
          limit: {
            rule: origin.limit?.before.join(' ').replaceAll('|', ' or ') ?? 'not known',
            kind: limit.kind,
            ...(origin.limit === null ? {} : { reason: origin.limit.reason }),
            ...quote(ground, limit.span),
            earliest: limit.earliest,
            latest: limit.latest,
            from: countedFrom(ground, limit),
          },
        }),
  };
}

function anchorWords(ground: Ground, anchor: NonNullable<TimeExpression['anchor']>): string {
  if (anchor === 'published')
    return `the day of publication, ${ground.reading.published?.slice(0, 10) ?? 'not known'}`;
  const other = ground.reading.times.find(({ id }) => id === anchor);
  return other === undefined ? anchor : `${anchor}, “${quote(ground, other.span).words}” (${other.value})`;
}

function countedFrom(ground: Ground, limit: NonNullable<TimeExpression['limit']>): string {
  const event = limit.event === undefined ? '' : `“${quote(ground, limit.event).words}”`;
  if (limit.anchor === null)
    return event === '' ? 'not known: the report does not say from when' : `${event}, whose day is not known`;
  const anchor = anchorWords(ground, limit.anchor);
  if (event !== '') return `${event}: ${anchor}`;
  return limit.inferred ? `${anchor}, taken because the report does not say from when` : anchor;
}

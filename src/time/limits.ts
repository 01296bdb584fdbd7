// Limits: by Friday, before the end of the year, until March, within four weeks, in the next two months, for another
// 30 days. A limit is an interval and what it counts from; where that is not known it stays relative and says so.
import type { Span } from '../text/span.ts';
import { type Day, dayNumber, dayOf, isoDay, parseDay } from './calendar.ts';
import type { Candidate, Length } from './candidate.ts';
import { type Scan, Tag, words } from './scan.ts';
import { tenseAround } from './tense.ts';
import type { Limit, LimitKind, TimeExpression } from './time.ts';
import { durationValue, shiftBy } from './value.ts';

/** Words that set a limit, with the case for them; tests are made from the examples. */
export interface LimitRule {
  readonly kind: LimitKind;
  /** Read from the left; the time stands right behind. */
  readonly before: readonly string[];
  /** What the time must be: a point, a length, or a length that lies ahead (the next two weeks, another month). */
  readonly time: 'point' | 'length' | 'ahead';
  /** As in the golden files, read as published on Wednesday 2019-10-23: `[kind earliest/latest anchor words]`. */
  readonly example: string;
  readonly counter: string;
  readonly reason: string;
}

/** In the order in which they are tried. */
export const LIMIT_RULES: readonly LimitRule[] = [
  {
    kind: 'by',
    before: ['no|not', 'later', 'than'],
    time: 'point',
    example: 'They must go [by 2019-10-23/2019-10-25 published no later than {2019-10-25 Friday}].',
    counter: 'They came later than {2019-10-18 Friday}.',
    reason: 'Something is done at the end of the time at the latest.',
  },
  {
    kind: 'by',
    before: ['by'],
    time: 'point',
    example: 'They will go [by 2019-10-23/2019-10-31 published by {2019-10/END the end of October}].',
    counter: 'They will go on {2019-10-25 Friday}.',
    reason: 'As above. What was done by a past date began nobody says when.',
  },
  {
    kind: 'before',
    before: ['before'],
    time: 'point',
    example: 'They will go [before 2019-10-23/2019-12-24 published before {2019-12-25 Christmas}].',
    counter: 'They met before.',
    reason:
      'The last day is the one before the time begins; before the end of a time it is the time’s last day.',
  },
  {
    kind: 'before',
    before: ['ahead', 'of'],
    time: 'point',
    example: 'They will go [before 2019-10-23/2020-12-31 published ahead of {2021 2021}].',
    counter: 'They are ahead of us.',
    reason: 'As before.',
  },
  {
    kind: 'until',
    before: ['until|till|through'],
    time: 'point',
    example: 'They will stay [until 2019-10-23/2020-03-31 published until {2020-03 March 2020}].',
    counter: 'They will stay until it is over.',
    reason: 'Something lasts up to the end of the time.',
  },
  {
    kind: 'within',
    before: ['within|inside'],
    time: 'length',
    example: 'They will go [within 2019-10-23/2019-11-20 published? within {P4W four weeks}].',
    counter: 'They went {P4W four weeks} after that.',
    reason:
      'Some time in a length. What it counts from is what follows (of the vote), else mostly the present.',
  },
  {
    kind: 'within',
    before: ['in|over|during|throughout'],
    time: 'ahead',
    example: 'They will go [within 2019-10-23/2019-11-06 published in {P2W the next two weeks}].',
    counter: 'They went in {P2W the past two weeks}.',
    reason: 'A length that begins with publication.',
  },
  {
    kind: 'for',
    before: ['for'],
    time: 'ahead',
    example: 'They will stay [for 2019-10-23/2019-11-22 published? for {P30D another 30 days}].',
    counter: 'They stayed for {P30D 30 days}.',
    reason: 'What goes on now goes on for that long.',
  },
];

const RULES_BY_LAST = new Map<string, LimitRule[]>();
for (const rule of LIMIT_RULES)
  for (const last of rule.before[rule.before.length - 1]!.split('|'))
    RULES_BY_LAST.set(last, [...(RULES_BY_LAST.get(last) ?? []), rule]);

/** A time expression of the sentence with its words and meaning. */
export interface Placed {
  readonly candidate: Candidate;
  readonly time: TimeExpression;
}

const SOFTENERS = words(
  'at least most the earliest latest about around roughly just only early late some up to',
);
const REACH = 3;

/** The limit that the words before `placed` set on something; null where they set none. */
export function limitOf(
  scan: Scan,
  placed: Placed,
  sentence: readonly Placed[],
  published: Day | null,
): Limit | null {
  const { candidate } = placed;
  let end = candidate.begin;
  for (let step = 0; step <= REACH; step++) {
    for (const rule of RULES_BY_LAST.get(scan.low(end - 1)) ?? []) {
      const begin = end - rule.before.length;
      const fits = rule.before.every((alternatives, i) =>
        alternatives.split('|').includes(scan.low(begin + i)),
      );
      if (fits && kindOfTime(candidate, rule.time)) {
        return rule.time === 'point'
          ? pointLimit(scan, rule, begin, placed, published)
          : lengthLimit(scan, rule, begin, placed, sentence, published);
      }
    }
    if (!scan.is(end - 1, SOFTENERS)) return null;
    end--;
  }
  return null;
}

function kindOfTime({ meaning }: Candidate, wanted: LimitRule['time']): boolean {
  if (wanted === 'point') return meaning.kind === 'point';
  if (meaning.kind !== 'length' || meaning.ago) return false;
  return wanted === 'length' ? meaning.side !== -1 : meaning.side === 1 || meaning.further === true;
}

function spanOf({ words: { from, to } }: Scan, begin: number, end: number): Span {
  return [from[begin]!, to[end - 1]!];
}

/** Limits by a date: from publication, where that comes first, to the date. */
function pointLimit(
  scan: Scan,
  { kind }: LimitRule,
  begin: number,
  { candidate, time }: Placed,
  published: Day | null,
): Limit {
  const span = spanOf(scan, begin, candidate.end);
  const { interval } = time;
  if (interval === undefined) return { span, kind, earliest: null, latest: null, anchor: null };
  const first = parseDay(interval[0]);
  const ends = kind !== 'before' || time.mod === 'END' || first === null;
  const latest = ends ? interval[1] : isoDay(dayOf(dayNumber(first) - 1));
  const ahead = published !== null && isoDay(published) <= latest.slice(0, 10);
  return ahead
    ? bounded(span, kind, isoDay(published), latest, 'published')
    : bounded(span, kind, null, latest, time.anchor ?? null);
}

function bounded(
  span: Span,
  kind: LimitKind,
  earliest: string | null,
  latest: string | null,
  anchor: Limit['anchor'],
): Limit {
  const edtf = latest === null ? {} : { edtf: `${earliest ?? ''}/${latest}` };
  return { span, kind, earliest, latest, anchor, ...edtf };
}

const OF = words('of after from following since');

/** Limits by a length: from what the text says, or from publication, or from nobody knows what. */
function lengthLimit(
  scan: Scan,
  { kind }: LimitRule,
  begin: number,
  { candidate, time }: Placed,
  sentence: readonly Placed[],
  published: Day | null,
): Limit {
  const length = candidate.meaning as Length;
  const duration = length.most === undefined ? time.value : durationValue(length.most, length.unit);
  const counted = (
    day: Day | null,
    anchor: Limit['anchor'],
    to: number,
    extra: Partial<Limit> = {},
  ): Limit => {
    const last = day === null ? null : shiftBy(day, duration);
    const latest = last === null || last.year > 9999 ? null : isoDay(last);
    return {
      ...bounded(spanOf(scan, begin, to), kind, day === null ? null : isoDay(day), latest, anchor),
      ...extra,
    };
  };
  if (scan.is(candidate.end, OF)) {
    const to = eventEnd(scan, candidate.end + 1, sentence);
    if (to > candidate.end + 1) {
      const event = spanOf(scan, candidate.end + 1, to);
      const dated = sentence.find(
        ({ candidate: other, time: at }) =>
          other.begin > candidate.end &&
          other.end <= to &&
          at.interval !== undefined &&
          other.meaning.kind === 'point',
      );
      const day = parseDay(dated?.time.interval?.[1]);
      return counted(day, day === null ? null : dated!.time.id, to, { event });
    }
  }
  if (published === null) return counted(null, null, candidate.end);
  if (length.side === 1) return counted(published, 'published', candidate.end);
  // Nothing says from when. What is yet to come is counted from publication, and marked; what is past stays relative.
  if (tenseAround(scan, begin, candidate.end) === 'past') return counted(null, null, candidate.end);
  return counted(published, 'published', candidate.end, { inferred: true });
}

const STOPS = words(
  "that which who whom when where while but and or because , ; : . ! ? ) ( - – — \" '' ” “ `` if unless as",
);
const LONGEST_EVENT = 12;

/** The end of the words that name an event: up to a mark, a clause or a verb; times inside it belong to it. */
function eventEnd(scan: Scan, begin: number, sentence: readonly Placed[]): number {
  let at = begin;
  while (scan.has(at) && at < begin + LONGEST_EVENT) {
    const inside = sentence.find(({ candidate }) => candidate.begin === at);
    if (inside !== undefined) {
      at = inside.candidate.end;
      continue;
    }
    if ((scan.is(at, STOPS) && !scan.hyphen(at)) || scan.tag(at, Tag.past | Tag.present | Tag.modal)) break;
    at++;
  }
  while (at > begin && scan.is(at - 1, DANGLING)) at--;
  return at;
}

const DANGLING = words('of in on at to for with by from the a an his her its their');

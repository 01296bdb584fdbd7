// Limits: by Friday, before the end of the year, until March, within four weeks, in the next two months, for another
// 30 days. A limit is an interval and what it counts from; where that is not known it stays relative and says so.
import type { Span } from '../text/span.ts';
import { type Day, dayNumber, dayOf, isoDay, parseDay } from './calendar.ts';
import type { Candidate, Length } from './candidate.ts';
import { LIMIT_RULES, type LimitRule } from './limit-rules.ts';
import { type Scan, Tag, words } from './scan.ts';
import { tenseAround } from './tense.ts';
import type { Limit, LimitKind, TimeExpression } from './time.ts';
import { durationValue, laterMinute, shiftBy } from './value.ts';

/** By the last of their words, which stands right before the time. */
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

/** The rule that makes a limit of a time, and where its words begin; null where the words before it set none. */
export function limitRuleBefore(
  scan: Scan,
  candidate: Candidate,
): { readonly rule: LimitRule; readonly begin: number } | null {
  let end = candidate.begin;
  for (let step = 0; step <= REACH; step++) {
    for (const rule of RULES_BY_LAST.get(scan.low(end - 1)) ?? []) {
      const begin = end - rule.before.length;
      const fits = rule.before.every((alternatives, i) =>
        alternatives.split('|').includes(scan.low(begin + i)),
      );
      if (fits && kindOfTime(candidate, rule.time) && (!rule.future || looksAhead(scan, begin, candidate)))
        return { rule, begin };
    }
    if (!scan.is(end - 1, SOFTENERS)) return null;
    end--;
  }
  return null;
}

/** The limit that the words before the sentence's time number `index` set on something; null where they set none. */
export function limitOf(
  scan: Scan,
  sentence: readonly Placed[],
  index: number,
  published: Day | null,
): Limit | null {
  const placed = sentence[index]!;
  const set = limitRuleBefore(scan, placed.candidate);
  if (set === null) return null;
  const { rule, begin } = set;
  if (rule.time === 'point') return pointLimit(scan, rule, begin, placed, published);
  const after = sentence.slice(index + 1, index + LONGEST_EVENT);
  return lengthLimit(scan, rule, begin, placed, after, published);
}

const VERB_REACH = 14;
const VERB = Tag.modal | Tag.base | Tag.present | Tag.past | Tag.participle;

/**
 * Whether the limiting words, which begin at `at`, hang on a verb that speaks of what is to come or must be. A verb
 * stands before them, or they open the sentence: *the first visit in 20 years will* is none.
 */
function looksAhead(scan: Scan, at: number, { begin, end }: Candidate): boolean {
  let verb = false;
  for (let k = at - 1; k >= at - VERB_REACH && scan.has(k); k--) {
    if (scan.low(k) === 'must') return true;
    verb ||= scan.tag(k, VERB);
  }
  return (verb || !scan.has(at - 1)) && tenseAround(scan, begin, end) === 'future';
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
  after: readonly Placed[],
  published: Day | null,
): Limit {
  const length = candidate.meaning as Length;
  const duration = length.most === undefined ? time.value : durationValue(length.most, length.unit);
  const counted = (from: string | null, day: Day | null, anchor: Limit['anchor'], to: number): Limit => {
    const last = day === null ? null : shiftBy(day, duration);
    const latest = last === null || last.year > 9999 ? null : isoDay(last);
    return bounded(spanOf(scan, begin, to), kind, from, latest, anchor);
  };
  const start = eventStart(scan, candidate.end);
  if (start !== null) {
    const to = eventEnd(scan, start, after);
    if (to > start) {
      const event = spanOf(scan, start, to);
      const dated = after.find(
        ({ candidate: other, time: at }) =>
          other.begin > candidate.end &&
          other.end <= to &&
          at.interval !== undefined &&
          other.meaning.kind === 'point',
      );
      const interval = dated?.time.interval;
      const day = parseDay(interval?.[1]);
      if (interval === undefined || day === null) return { ...counted(null, null, null, to), event };
      const { id } = dated!.time;
      const minute = laterMinute(interval[1], duration);
      if (minute !== null)
        return { ...bounded(spanOf(scan, begin, to), kind, interval[0], minute, id), event };
      return { ...counted(interval[0].slice(0, 10), day, id, to), event };
    }
  }
  const relative = counted(null, null, null, candidate.end);
  if (published === null) return relative;
  const present = counted(isoDay(published), published, 'published', candidate.end);
  if (length.side === 1) return present;
  // Nothing says from when. What is yet to come is counted from publication, and marked; what is past stays relative.
  return tenseAround(scan, begin, candidate.end) === 'past' ? relative : { ...present, inferred: true };
}

const COUNTED = words('counted counting measured starting beginning');
const FROM = words('from at on with');

/** Where the words for what is counted from begin: of the vote; , counted from noon. Null where there are none. */
function eventStart(scan: Scan, end: number): number | null {
  if (scan.is(end, OF)) return end + 1;
  const at = scan.form(end) === ',' ? end + 1 : end;
  return scan.is(at, COUNTED) && scan.is(at + 1, FROM) ? at + 2 : null;
}

const STOPS = words(
  "that which who whom when where while but and or because , ; : . ! ? ) ( - – — \" '' ” “ `` if unless as",
);
const LONGEST_EVENT = 12;

/** The end of the words that name an event: up to a mark, a clause or a verb; times inside it belong to it. */
function eventEnd(scan: Scan, begin: number, after: readonly Placed[]): number {
  let at = begin;
  while (scan.has(at) && at < begin + LONGEST_EVENT) {
    const inside = after.find(({ candidate }) => candidate.begin === at);
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

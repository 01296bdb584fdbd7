// Deadlines across reports: who must do what where by when. Three things stay apart: what was said of the limit, what
// later reports say was done, and what the calendar says at a moment. Nothing is met or missed here: read the spans.
import type { Force } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { type DaySpan, dayIn, dayText } from '../time/day-span.ts';
import { isFirm } from './conflicts/told-apart.ts';
import { liesWithin, type PlaceRef } from './place-key.ts';
import type { Act, Proposition } from './proposition.ts';

/** One saying of a limit. */
export interface DeadlineSaying {
  readonly id: string;
  readonly version: string;
  readonly sentence: Span;
  readonly force: Force | null;
  /** Keys of those who say so, from the innermost outwards; empty for the report's own voice. */
  readonly told: readonly string[];
  /** First and last day of the limit, ISO 8601. */
  readonly due: { readonly from: string; readonly to: string };
  /** Null where the report is undated. */
  readonly said: string | null;
  /** Against this source's last saying, or, of others, against whoever spoke last before. */
  readonly change: 'first' | 'repeated' | 'extended' | 'brought forward' | 'differs';
}

/** What a later report says of the act itself. */
export interface DeedReport {
  readonly id: string;
  readonly version: string;
  readonly sentence: Span;
  readonly told: readonly string[];
  readonly status: 'done' | 'underway' | 'denied';
  readonly said: string;
}

/** A deadline: all sayings of one limit on one act. */
export interface Deadline {
  /** `force:us leave iq`; of a limit that another one on the same act came long after, with its end: `force:us leave iq 2011-12-31`. */
  readonly key: string;
  readonly who: string;
  readonly act: Act | string;
  /** The country, or the place where that is not known; null where none is named. */
  readonly place: string | null;
  /** By day of saying, undated ones last. */
  readonly sayings: readonly DeadlineSaying[];
  /** The first and the last day that any saying names as the end. */
  readonly earliest: string;
  readonly latest: string;
  /** What was said of the act after the first saying, and before that of the next limit, by day. */
  readonly deeds: readonly DeedReport[];
}

/** Days from the last end of a limit after which what is said is of another one: few are revised that long after they ended. */
const APART = 90;

/** The key of a proposition's deadline without its end, or null where it is none: who, what and where. */
export function deadlineKey(p: Proposition): string | null {
  if (p.kind !== 'deadline' || p.due === null) return null;
  const who = p.side?.key ?? p.who;
  if (who === null) return null;
  const [place] = p.places;
  // An act without a class is its own words: *withdraw 30 km* and *hand over* are two.
  return [who, actOf(p), place?.country ?? place?.id ?? '-'].join(' ');
}

const actOf = ({ act, verb }: Proposition): string => act ?? verb.toLowerCase();

/** The deadlines among propositions, by earliest day. The same in any order of them. */
export function deadlines(propositions: readonly Proposition[]): Deadline[] {
  const groups = new Map<string, Proposition[]>();
  for (const p of propositions) {
    const key = deadlineKey(p);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [p]);
    else group.push(p);
  }
  const deeds = deedsByAct(propositions);
  return [...groups]
    .flatMap(([key, group]) => {
      const limits = limitsIn(group.toSorted(bySaying));
      return limits.map((limit, i) => deadline(key, limit, limits[i + 1] ?? null, deeds));
    })
    .sort((a, b) => (a.earliest + a.key < b.earliest + b.key ? -1 : 1));
}

/** Sayings in their order, parted where one comes long after the limits before it had ended and names a later one. */
function limitsIn(sorted: readonly Proposition[]): Proposition[][] {
  const limits: Proposition[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const p of sorted) {
    const day = p.due!.to;
    const isAnother = (saidOn(p) ?? end) > end + APART && day > end + APART;
    if (isAnother || limits.length === 0) {
      limits.push([p]);
      end = day;
    } else {
      limits.at(-1)!.push(p);
      end = Math.max(end, day);
    }
  }
  return limits;
}

/** `next` holds the sayings of the limit on the same act that came after it. */
function deadline(
  key: string,
  sorted: readonly Proposition[],
  next: readonly Proposition[] | null,
  deeds: Deeds,
): Deadline {
  const [first] = sorted;
  const place = first!.places[0];
  const ends = sorted.map(({ due }) => due!.to);
  const latest = dayText(Math.max(...ends));
  return {
    key: next === null ? key : `${key} ${latest}`,
    who: first!.side?.key ?? first!.who!,
    act: actOf(first!),
    place: place?.country ?? place?.id ?? null,
    sayings: sayingsOf(sorted),
    earliest: dayText(Math.min(...ends)),
    latest,
    deeds: deedsOf(first!, next?.[0] ?? null, deeds),
  };
}

/** The day on which a limit was said. A report speaks in its own voice when it is published, whatever days it tells of. */
function saidOn({ said, told, publishedAt }: Proposition): number | null {
  const published = told.length === 0 && publishedAt !== null ? dayIn(publishedAt) : null;
  return published ?? said?.from ?? null;
}

function bySaying(a: Proposition, b: Proposition): number {
  const day = (p: Proposition): number => saidOn(p) ?? Number.MAX_SAFE_INTEGER;
  // Of copies the original comes first.
  const rest = ({ publishedAt, id }: Proposition): string => `${publishedAt ?? '~'} ${id}`;
  return day(a) - day(b) || (rest(a) < rest(b) ? -1 : rest(a) > rest(b) ? 1 : 0);
}

/** Sayings of one limit in their order, each against those before it. */
function sayingsOf(sorted: readonly Proposition[]): DeadlineSaying[] {
  const lastOf = new Map<string | null, Proposition>();
  return sorted.map((p, i) => {
    const { id, version, sentence, force, told, voice } = p;
    const said = saidOn(p);
    const due = p.due!;
    const change = changeFrom(lastOf.get(voice) ?? null, sorted[i - 1] ?? null, due);
    lastOf.set(voice, p);
    return {
      ...{ id, version, sentence, force, told, change },
      due: { from: dayText(due.from), to: dayText(due.to) },
      said: said === null ? null : dayText(said),
    };
  });
}

/** A source revises its own limit; others only differ. Limits of which one lies within the other are the same. */
function changeFrom(
  own: Proposition | null,
  last: Proposition | null,
  due: DaySpan,
): DeadlineSaying['change'] {
  const before = own ?? last;
  if (before === null) return 'first';
  if (agree(before.due!, due)) return 'repeated';
  if (own === null) return 'differs';
  return due.to > own.due!.to ? 'extended' : 'brought forward';
}

/** Days may differ by one: *within four weeks* counts from the day of saying in one report, of printing in the next. */
const agree = (a: DaySpan, b: DaySpan): boolean => a.from <= b.to + 1 && b.from <= a.to + 1;

/** What is said to be done, under way or denied, by force and act. */
type Deeds = ReadonlyMap<string, readonly Proposition[]>;

function deedsByAct(all: readonly Proposition[]): Deeds {
  const deeds = new Map<string, Proposition[]>();
  for (const p of all) {
    const tells = p.status === 'underway' || p.status === 'denied' || (p.status === 'done' && !p.nominal);
    if (p.kind !== 'movement' || p.act === null || !tells || !isFirm(p)) continue;
    const key = `${p.side!.key} ${p.act}`;
    const group = deeds.get(key);
    if (group === undefined) deeds.set(key, [p]);
    else group.push(p);
  }
  return deeds;
}

/** What is said of the act from the first saying on, to that of the next limit: moves of the same force, of the same act, there. */
function deedsOf(
  { side, said, act, places }: Proposition,
  next: Proposition | null,
  deeds: Deeds,
): DeedReport[] {
  if (side === null || said === null || act === null) return [];
  const end = (next && saidOn(next)) ?? Number.POSITIVE_INFINITY;
  return (deeds.get(`${side.key} ${act}`) ?? [])
    .filter((p) => p.said!.from >= said.from && p.said!.from < end && touches(p.places, places))
    .toSorted(bySaying)
    .map(({ id, version, sentence, told, status, said: when }) => ({
      ...{ id, version, sentence, told, status: status as DeedReport['status'] },
      said: dayText(when!.from),
    }));
}

function touches(one: readonly PlaceRef[], other: readonly PlaceRef[]): boolean {
  // *Leaving Syria via Iraq* is not leaving Iraq.
  return one.some(
    ({ leg, ...a }) =>
      leg !== 'to' && leg !== 'via' && other.some((b) => liesWithin(a, b) || liesWithin(b, a)),
  );
}

/** What the calendar says of a limit on a day (ISO 8601): before its first end `open`, up to its last `due`, then `past`. */
export function calendarState(
  { earliest, latest }: Pick<Deadline, 'earliest' | 'latest'>,
  on: string,
): 'open' | 'due' | 'past' {
  const day = dayIn(on);
  if (day === null) throw new RangeError(`not a day: ${on}. Give one as YYYY-MM-DD (bad-day)`);
  if (day < dayIn(earliest)!) return 'open';
  return day <= dayIn(latest)! ? 'due' : 'past';
}

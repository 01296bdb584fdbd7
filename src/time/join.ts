// The first refiner: neighbours that speak of one time become one expression (Thursday, April 6; 5 p.m. Friday; the
// third quarter of 1984; June last year; this year's third quarter).
import type { Candidate, Parts, Point } from './candidate.ts';
import type { Scan } from './scan.ts';

/** What stands between two neighbours. */
type Gap = 'none' | 'comma' | 'of' | 'possessive';

function gapOf(scan: Scan, from: number, to: number): Gap | null {
  if (from === to) return 'none';
  if (to - from !== 1) return null;
  const low = scan.low(from);
  return low === ',' ? 'comma' : low === 'of' ? 'of' : low === "'s" || low === "'" ? 'possessive' : null;
}

/** The parts that are named; the zone belongs to the clock. */
const names = (parts: Parts) => (Object.keys(parts) as (keyof Parts)[]).filter((name) => name !== 'zone');

/** Whether the point is a day or can be told to a day. */
function isDay({ parts, shift }: Point): boolean {
  if (parts.part !== undefined || parts.clock !== undefined) return false;
  return (
    parts.weekday !== undefined ||
    parts.day !== undefined ||
    parts.holiday !== undefined ||
    (shift?.unit === 'day' && names(parts).length === 0)
  );
}

const only = ({ parts, shift }: Point, name: keyof Parts) =>
  shift === undefined && names(parts).length === 1 && parts[name] !== undefined;

/** A bare shift of a unit: last year, this week, a year ago. */
const bare = ({ parts, shift }: Point, unit: string) => shift?.unit === unit && names(parts).length === 0;

/** Parts that lie within a year and do not name it. */
function inYear({ parts, shift, same }: Point): boolean {
  if (parts.year !== undefined || shift !== undefined) return false;
  return (
    parts.month !== undefined ||
    parts.quarter !== undefined ||
    parts.half !== undefined ||
    parts.season !== undefined ||
    same === 'quarter'
  );
}

function join(a: Point, b: Point, gap: Gap): Point | null {
  const both: Point = { ...a, ...b, parts: { ...a.parts, ...b.parts } };
  const date = (p: Point) => p.parts.month !== undefined && p.parts.day !== undefined;
  if (gap === 'none' || gap === 'comma') {
    if (only(a, 'weekday') && date(b)) return both;
    if (only(a, 'clock') && isDay(b)) return both;
  }
  if (gap === 'none') {
    if (isDay(a) && only(b, 'part')) return both;
    if (only(a, 'part') && isDay(b)) return both;
    if (only(a, 'weekday') && bare(b, 'week')) return both;
    if (inYear(a) && bare(b, 'year')) return both;
    if (inYear(a) && only(b, 'year')) return both;
    if (only(a, 'year') && inYear(b) && b.parts.month === undefined) return both;
  }
  if (gap === 'of') {
    if (inYear(a) && (only(b, 'year') || bare(b, 'year'))) return both;
    if (only(a, 'weekday') && bare(b, 'week')) return both;
  }
  if (gap === 'possessive' && (bare(a, 'year') || only(a, 'year')) && inYear(b)) return both;
  return null;
}

/** Candidates of one sentence in order, joined. */
export function joined(scan: Scan, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const last = out[out.length - 1];
    if (last !== undefined && last.mod === undefined) {
      const pair = joinPair(scan, last, candidate);
      if (pair !== null) {
        out[out.length - 1] = pair;
        continue;
      }
    }
    if (last !== undefined) out[out.length - 1] = onDay(scan, last, candidate);
    out.push(candidate);
  }
  return out;
}

/** `9 p.m. on Friday`: two expressions, but the day of the second is that of the first. */
function onDay(scan: Scan, clock: Candidate, day: Candidate): Candidate {
  if (clock.meaning.kind !== 'point' || day.meaning.kind !== 'point') return clock;
  if (day.begin - clock.end !== 1 || scan.low(clock.end) !== 'on') return clock;
  if (!only(clock.meaning, 'clock') || !isDay(day.meaning)) return clock;
  const parts = { ...day.meaning.parts, ...clock.meaning.parts };
  return { ...clock, meaning: { ...day.meaning, parts } };
}

function joinPair(scan: Scan, a: Candidate, b: Candidate): Candidate | null {
  const gap = gapOf(scan, a.end, b.begin);
  if (gap === null) return null;
  if (a.meaning.kind === 'point' && b.meaning.kind === 'point') {
    const meaning = join(a.meaning, b.meaning, gap);
    if (meaning === null) return null;
    // "the 1988 third quarter": the article belongs to the quarter.
    const the =
      a.meaning.parts.year !== undefined && gap === 'none' && scan.low(a.begin - 1) === 'the' ? 1 : 0;
    return { ...b, begin: a.begin - the, meaning };
  }
  // Monday nights; and "Monday and Tuesday nights", where each is told alone.
  if (
    gap === 'none' &&
    b.meaning.kind === 'set' &&
    b.meaning.value?.startsWith('T') &&
    a.meaning.kind === 'point'
  ) {
    const { weekday } = a.meaning.parts;
    if (weekday === undefined) return null;
    return {
      begin: a.begin,
      end: b.end,
      meaning: { kind: 'set', value: `XXXX-WXX-${weekday}${b.meaning.value}` },
    };
  }
  return null;
}

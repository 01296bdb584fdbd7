// Runs the detectors over a text: one test a word says whether it may be a head, and only heads are looked at closer.
import type { Candidate } from './candidate.ts';
import { clocks } from './detectors/clock.ts';
import { monthDates, numericDates } from './detectors/dates.ts';
import { deicticDays, holidays } from './detectors/days.ts';
import { partsOfDay } from './detectors/parts-of-day.ts';
import { halves, middles, quarterCodes } from './detectors/parts-of-years.ts';
import { references } from './detectors/references.ts';
import { seasons } from './detectors/seasons.ts';
import { frequencies } from './detectors/sets.ts';
import { weekdays } from './detectors/weekdays.ts';
import { decades, spelledYears, years } from './detectors/years.ts';
import { mayBeHead } from './en/vocabulary.ts';
import type { Case, Detector } from './rule.ts';
import type { Scan } from './scan.ts';
import { units } from './units/units.ts';

/** In the order in which they are tried; where two find overlapping words, the longer run is kept, then the earlier. */
export const DETECTORS: readonly Detector[] = [
  numericDates,
  monthDates,
  weekdays,
  years,
  spelledYears,
  decades,
  clocks,
  partsOfDay,
  seasons,
  holidays,
  deicticDays,
  halves,
  quarterCodes,
  middles,
  units,
  references,
  frequencies,
];

const byHead: Detector[][] = [];
for (const detector of DETECTORS) for (const head of detector.heads) (byHead[head] ??= []).push(detector);

/** The detectors and their rules that find something among words [begin, end), in the order of the text. */
export function rulesWithin(scan: Scan, begin: number, end: number): Case[] {
  const rules = new Set<Case>();
  for (let at = begin; at < end; at++) {
    const entry = mayBeHead(scan.words.types[at]!.lower) ? scan.entry(at) : null;
    for (const detector of entry === null ? [] : (byHead[entry.head] ?? [])) {
      const found = detector.detect(scan, at);
      if (found === null) continue;
      if (found.begin >= begin && found.end <= end) rules.add(detector.ruleAt?.(scan, at) ?? detector);
      break;
    }
  }
  return [...rules];
}

/** The candidates of the sentence that `scan` stands in, in order, none overlapping another. */
export function detect(scan: Scan): Candidate[] {
  const found: Candidate[] = [];
  const { types } = scan.words;
  for (let at = scan.begin; at < scan.end; at++) {
    if (!mayBeHead(types[at]!.lower)) continue;
    const entry = scan.entry(at);
    const detectors = entry === null ? undefined : byHead[entry.head];
    if (detectors === undefined) continue;
    for (const { detect: look } of detectors) {
      const candidate = look(scan, at);
      if (candidate !== null) {
        add(found, candidate);
        break;
      }
    }
  }
  return found;
}

function add(found: Candidate[], candidate: Candidate): void {
  while (found.length > 0) {
    const last = found[found.length - 1]!;
    if (last.end <= candidate.begin) break;
    if (last.end - last.begin >= candidate.end - candidate.begin) return;
    found.pop();
  }
  found.push(candidate);
}

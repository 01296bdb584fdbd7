// Deadlines → the stretch of days that their board shows, its ticks, and where a day stands on it, in hundredths.
import { scaleUtc } from 'd3-scale';
import type { Deadline } from '../../lib/contract.ts';

export interface BoardAxis {
  /** 0 to 100 from left to right; days outside are held at the ends. */
  at(day: string): number;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  /** Where the day of the question stands; beyond an end when it is far away. */
  readonly on: { readonly at: number; readonly beyond: 'before' | 'after' | null };
}

const DAY = 86_400_000;
/** The axis goes on so far (as a share of itself) to have the day of the question on it. */
const STRETCH = 0.5;
const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `on`: the day of the question. There must be a deadline at least. */
export function boardAxis(deadlines: readonly Deadline[], on: string): BoardAxis {
  const days = deadlines.flatMap(({ earliest, latest, sayings, deeds }) => [
    ...[earliest, latest],
    ...sayings.flatMap(({ said, due }) => [said ?? due.from, due.from, due.to]),
    ...deeds.map(({ said }) => said),
  ]);
  const times = days.map((day) => Date.parse(day)).filter((time) => !Number.isNaN(time));
  let first = Math.min(...times);
  let last = Math.max(...times);
  const today = Date.parse(on);
  const room = Math.max((last - first) * STRETCH, 14 * DAY);
  if (today > last && today - last <= room) last = today;
  if (today < first && first - today <= room) first = today;
  const margin = Math.max((last - first) * 0.04, DAY);
  const scale = scaleUtc([new Date(first - margin), new Date(last + margin)], [0, 100]).clamp(true);
  const beyond = today > last + margin ? 'after' : today < first - margin ? 'before' : null;
  return {
    at: (day) => scale(new Date(Date.parse(day))),
    ticks: scale.ticks(6).map((tick) => ({ at: scale(tick), words: FORMAT.format(tick) })),
    on: { at: scale(new Date(today)), beyond },
  };
}

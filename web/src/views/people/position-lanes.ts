// An actor's answers to one question → lanes of a picture: one for each answer given, points at the days on which it was given,
// and the line that leads from the first to the last. Horizontal places are parts of the whole, 0 to 1.
import { scaleUtc } from 'd3-scale';
import type { PositionAnswer } from './people-answers.ts';

export interface LanePoint {
  readonly id: string;
  /** First and last day on which it may have been said. */
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  /** Whether the answer turns here. */
  readonly turn: boolean;
}

export interface Lanes {
  /** The answers in words, in the order in which they were first given. */
  readonly values: readonly string[];
  readonly points: readonly LanePoint[];
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

/** First and last day of all that is shown on one axis. */
export interface DaysShown {
  readonly from: string;
  readonly to: string;
}

/** The days that all answers cover; null where there is none. */
export function daysOf(answers: readonly Pick<PositionAnswer, 'said'>[]): DaysShown | null {
  if (answers.length === 0) return null;
  const from = answers.map(({ said }) => said.from).toSorted();
  const to = answers.map(({ said }) => said.to).toSorted();
  return { from: from[0]!, to: to.at(-1)! };
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A single day stands in the middle; otherwise there are at most so many ticks, at even steps. */
export function positionLanes(answers: readonly PositionAnswer[], days: DaysShown, most = 6): Lanes {
  const scale = scaleUtc([new Date(days.from), new Date(days.to)], [0, 1]);
  const single = days.from === days.to;
  const at = (day: string): number => (single ? 0.5 : scale(new Date(day)));
  const values = [...new Set(answers.map(({ value }) => value))];
  const short = Date.parse(days.to) - Date.parse(days.from) < 120 * 86_400_000;
  return {
    values,
    points: answers.map(({ id, said, value, turnedFrom }) => ({
      ...{ id, from: at(said.from), to: at(said.to) },
      ...{ lane: values.indexOf(value), turn: turnedFrom !== null },
    })),
    ticks: single
      ? [{ at: 0.5, words: DAY.format(new Date(days.from)) }]
      : fewer(scale.ticks(4), Math.max(1, most)).map((tick) => ({
          ...{ at: scale(tick), words: (short ? DAY : MONTH).format(tick) },
        })),
  };
}

/** Every second, third … one, as many as there may be. */
function fewer<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(all.length / most);
  return all.filter((_, i) => i % step === 0);
}

// A deadline → what stands on its line of the board: when it was said, each end that was named, what was done.
import type { Deadline, DeadlineSaying } from '../../lib/contract.ts';

export interface BoardLine {
  /** From the first day it was spoken of to its last end. */
  readonly from: string;
  readonly to: string;
  /** Days on which it was said, each once, the earliest first. */
  readonly said: readonly string[];
  /** The ends that were named, in the order in which they were first said; the later ones are revisions. */
  readonly ends: readonly { readonly from: string; readonly to: string; readonly change: string }[];
  readonly deeds: readonly { readonly day: string; readonly status: string }[];
}

export function boardLine({ sayings, deeds, earliest, latest }: Deadline): BoardLine {
  const said = [...new Set(sayings.flatMap((one) => one.said ?? []))].sort();
  const ends = new Map<string, DeadlineSaying>();
  for (const one of sayings) {
    const key = `${one.due.from} ${one.due.to}`;
    if (!ends.has(key)) ends.set(key, one);
  }
  const done = deeds.map(({ said: day, status }) => ({ day, status }));
  return {
    from: [said[0] ?? earliest, earliest].sort()[0]!,
    to: latest,
    said,
    ends: [...ends.values()].map(({ due, change }) => ({ ...due, change })),
    deeds: done,
  };
}

/** Sayings without those that a copy says again: they stand beside the first as carriers. */
export function withoutCopies(sayings: readonly DeadlineSaying[]): DeadlineSaying[] {
  return sayings.filter(
    (one, i) =>
      !sayings
        .slice(0, i)
        .some(
          (before) =>
            before.due.to === one.due.to && before.carriers.some(({ report }) => report === one.report),
        ),
  );
}

// A stretch of text cut at the marks that lie over it: overlapping marks become segments that each know all of theirs.

export interface Mark {
  /** Half-open, in the same units as the stretch. */
  readonly from: number;
  readonly to: number;
  /** What the mark is of: an entry's id, a part. */
  readonly name: string;
}

export interface Segment<M extends Mark = Mark> {
  readonly from: number;
  readonly to: number;
  /** The marks over the whole of the segment, the longest first, then in the order given. */
  readonly marks: readonly M[];
}

/**
 * `[from, to)` in segments, in order and without gaps, none empty; marks change only between segments. Marks that reach
 * outside count as far as they are inside.
 */
export function segmentsOf<M extends Mark>(from: number, to: number, marks: readonly M[]): Segment<M>[] {
  const inside = marks.filter((mark) => mark.from < to && mark.to > from && mark.from < mark.to);
  const ordered = [...inside].sort((a, b) => b.to - b.from - (a.to - a.from));
  const cuts = new Set([from, to]);
  for (const mark of inside) {
    if (mark.from > from) cuts.add(mark.from);
    if (mark.to < to) cuts.add(mark.to);
  }
  const ends = [...cuts].sort((a, b) => a - b);
  const starts = [...ordered].sort((a, b) => a.from - b.from);
  const rank = new Map(ordered.map((mark, i) => [mark, i]));
  const segments: Segment<M>[] = [];
  let open: M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < ends.length; i++) {
    const [start, end] = [ends[i]!, ends[i + 1]!];
    while (next < starts.length && starts[next]!.from <= start) open.push(starts[next++]!);
    open = open.filter((mark) => mark.to > start);
    segments.push({
      ...{ from: start, to: end },
      marks: [...open].sort((a, b) => rank.get(a)! - rank.get(b)!),
    });
  }
  return segments;
}

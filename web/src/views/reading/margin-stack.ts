// Where notes stand in the margin: each as near as can be to the line that it belongs to, none over another.

export interface Stacked {
  /** The line that the note belongs to, and how high the note is, in pixels. */
  readonly anchor: number;
  readonly height: number;
}

/**
 * The top of each note. They come in the order of their anchors. The `pinned` one stands at its line and the others give
 * way, up to the top of the page; without one each stands at its line or under the note before.
 */
export function stackNotes(notes: readonly Stacked[], gap: number, pinned: number | null = null): number[] {
  const tops: number[] = [];
  for (const [i, { anchor }] of notes.entries()) {
    const before = notes[i - 1];
    const free = before === undefined ? 0 : tops[i - 1]! + before.height + gap;
    tops.push(i === pinned ? Math.max(0, anchor) : Math.max(0, anchor, free));
  }
  if (pinned === null) return tops;
  let room = tops[pinned] ?? 0;
  for (let i = pinned - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, room - gap - notes[i]!.height);
    room = tops[i]!;
  }
  const over = -Math.min(0, tops[0] ?? 0);
  // No room above: all go down together by what is missing.
  return over === 0 ? tops : stackNotes(notes, gap);
}

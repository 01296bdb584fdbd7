// Which statement a statement is told in: the smallest other one whose content holds its cue.
import type { Frame } from './frames.ts';

/** A frame is looked for among so many before and after it, and in no deeper nest. */
const REACH = 24;

/** Whether frame `j` is told in frame `i`, directly or through others, or too deep in any to tell. */
function leadsTo(within: Int32Array, j: number, i: number): boolean {
  let at = j;
  for (let depth = 0; depth < REACH; depth++) {
    if (at === i) return true;
    if (at < 0) return false;
    at = within[at]!;
  }
  return true;
}

/**
 * For every frame the index of the frame it is told in, or -1. Never leads round in a circle: of two frames that hold
 * each other's cue the first is the outer one. Frames stand in the order of the text.
 */
export function containers(frames: readonly Frame[]): Int32Array {
  const out = new Int32Array(frames.length).fill(-1);
  for (let i = frames.length - 1; i >= 0; i--) {
    const { cue } = frames[i]!;
    let smallest = Number.POSITIVE_INFINITY;
    let container = -1;
    for (let j = Math.max(0, i - REACH); j < Math.min(frames.length, i + REACH + 1); j++)
      for (const [begin, end] of frames[j]!.content)
        if (begin <= cue.begin && cue.end <= end && end - begin < smallest && !leadsTo(out, j, i)) {
          smallest = end - begin;
          container = j;
        }
    out[i] = container;
  }
  return out;
}

// Which statement a statement is told in: the smallest other one whose content holds its cue.
import type { Frame } from './frames.ts';

/** For every frame the index of the frame it is told in, or -1. Frames stand in the order of the text. */
export function containers(frames: readonly Frame[]): Int32Array {
  const out = new Int32Array(frames.length).fill(-1);
  const REACH = 24;
  frames.forEach((inner, i) => {
    let smallest = Number.POSITIVE_INFINITY;
    for (let j = Math.max(0, i - REACH); j < Math.min(frames.length, i + REACH + 1); j++) {
      if (j === i) continue;
      for (const [begin, end] of frames[j]!.content)
        if (begin <= inner.cue.begin && inner.cue.end <= end && end - begin < smallest) {
          smallest = end - begin;
          out[i] = j;
        }
    }
  });
  return out;
}

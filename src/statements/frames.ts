// Second pass: for each cue candidate, which words around it are its source and its content.
import type { Context } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { FrameSums } from './frame-sums.ts';
import { frameWindows } from './frame-window.ts';
import type { Roles } from './roles.ts';
import type { SlotModel } from './slot-model.ts';

/** Labels of the frame model. */
export const Slot = { None: 0, SourceBegin: 1, Source: 2, ContentBegin: 3, Content: 4, Cue: 5 } as const;
export const SLOTS = 6;

/** Words [begin, end). */
export type Run = readonly [begin: number, end: number];

/** A cue with the source and content that the second pass gives it. */
export interface Frame {
  readonly cue: CueCandidate;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  /** Logarithm of the probability of the whole labelling, and its mean a word over source and over content. */
  readonly path: number;
  readonly sourceSure: number;
  readonly contentSure: number;
}

/** The labelled runs of a path: they begin at `first` and go on with `first + 1`. */
function runsOf(path: Uint8Array, first: number, offset: number): Run[] {
  const out: Run[] = [];
  for (let i = 0; i < path.length; i++) {
    const begins = path[i] === first;
    const strays = path[i] === first + 1 && (i === 0 || (path[i - 1] !== first && path[i - 1] !== first + 1));
    if (!begins && !strays) continue;
    let end = i + 1;
    while (end < path.length && path[end] === first + 1) end++;
    out.push([offset + i, offset + end]);
  }
  return out;
}

/** Runs the second pass. */
export function readFrames(context: Context, roles: Roles, { table, chain }: SlotModel): Frame[] {
  const sums = new FrameSums(table);
  const windows = frameWindows(context, roles);
  let scores = new Float32Array(256 * SLOTS);
  return roles.cues.map((cue, c) => {
    const [begin, end] = windows[c]!;
    const count = end - begin;
    if (scores.length < count * SLOTS) scores = new Float32Array(count * 2 * SLOTS);
    sums.write(context, roles, cue, begin, end, scores);
    for (let i = begin; i < end; i++) {
      const row = (i - begin) * SLOTS;
      const inCue = i >= cue.begin && i < cue.end;
      if (inCue) scores.fill(-1000, row, row + SLOTS);
      scores[row + Slot.Cue] = inCue ? 0 : -1000;
    }
    return frameOf(cue, scores, context.boundary.subarray(begin, end), begin, count, chain);
  });
}

function frameOf(
  cue: CueCandidate,
  scores: Float32Array,
  boundaries: Uint8Array,
  begin: number,
  count: number,
  chain: SlotModel['chain'],
): Frame {
  const path = chain.best(scores, boundaries, count);
  const content = runsOf(path, Slot.ContentBegin, begin);
  if (content.length === 0) return { cue, source: [], content, path: 0, sourceSure: 0, contentSure: 0 };
  const { forward, backward, logZ } = chain.marginals(scores, boundaries, count);
  let sourceSum = 0;
  let sourceWords = 0;
  let contentSum = 0;
  let contentWords = 0;
  for (let i = 0; i < count; i++) {
    const label = path[i]!;
    if (label === Slot.None || label === Slot.Cue) continue;
    const row = i * SLOTS;
    let sum = 0;
    for (let l = 0; l < SLOTS; l++) sum += forward[row + l]! * backward[row + l]!;
    const sure = Math.log((forward[row + label]! * backward[row + label]!) / sum + 1e-9);
    if (label <= Slot.Source) {
      sourceSum += sure;
      sourceWords++;
    } else {
      contentSum += sure;
      contentWords++;
    }
  }
  return {
    cue,
    source: runsOf(path, Slot.SourceBegin, begin),
    content,
    path: chain.scoreOf(path, scores, boundaries, count) - logZ,
    sourceSure: sourceWords > 0 ? sourceSum / sourceWords : -2,
    contentSure: contentWords > 0 ? contentSum / contentWords : -3,
  };
}

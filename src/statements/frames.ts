// Second pass: for each cue candidate, which words around it are its source and its content. The cue parts its window
// into two sides, which are labelled apart.
import type { Context } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { FrameSums } from './frame-sums.ts';
import { frameWindows } from './frame-window.ts';
import type { Roles } from './roles.ts';
import type { SlotModel } from './slot-model.ts';

/** Labels of the frame model. */
export const Slot = { None: 0, SourceBegin: 1, Source: 2, ContentBegin: 3, Content: 4 } as const;
export const SLOTS = 5;

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

/** The words of a window before and after its cue. */
export function sidesOf(cue: { begin: number; end: number }, [begin, end]: Run): [before: Run, after: Run] {
  return [
    [begin, cue.begin],
    [cue.end, end],
  ];
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
    const window = windows[c]!;
    const cells = (window[1] - window[0]) * SLOTS;
    if (scores.length < cells) scores = new Float32Array(cells * 2);
    sums.write(context, roles, cue, window, scores);
    const labelled = sidesOf(cue, window).map(([begin, end]): LabelledSide => {
      const count = end - begin;
      const own = scores.subarray((begin - window[0]) * SLOTS);
      const boundaries = context.boundary.subarray(begin, end);
      return { begin, count, scores: own, boundaries, path: chain.best(own, boundaries, count).slice() };
    });
    return frameOf(cue, labelled, chain);
  });
}

/** One side of a window with its likeliest labels. */
interface LabelledSide {
  readonly begin: number;
  readonly count: number;
  readonly scores: Float32Array;
  readonly boundaries: Uint8Array;
  readonly path: Uint8Array;
}

function frameOf(cue: CueCandidate, sides: readonly LabelledSide[], chain: SlotModel['chain']): Frame {
  const content = sides.flatMap(({ path, begin }) => runsOf(path, Slot.ContentBegin, begin));
  if (content.length === 0) return { cue, source: [], content, path: 0, sourceSure: 0, contentSure: 0 };
  const source = sides.flatMap(({ path, begin }) => runsOf(path, Slot.SourceBegin, begin));
  let whole = 0;
  let sourceSum = 0;
  let sourceWords = 0;
  let contentSum = 0;
  let contentWords = 0;
  for (const { path, scores, boundaries, count } of sides) {
    if (count === 0) continue;
    const { forward, backward, logZ } = chain.marginals(scores, boundaries, count);
    whole += chain.scoreOf(path, scores, boundaries, count) - logZ;
    for (let i = 0; i < count; i++) {
      const label = path[i]!;
      if (label === Slot.None) continue;
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
  }
  return {
    cue,
    source,
    content,
    path: whole,
    sourceSure: sourceWords > 0 ? sourceSum / sourceWords : -2,
    contentSure: contentWords > 0 ? contentSum / contentWords : -3,
  };
}

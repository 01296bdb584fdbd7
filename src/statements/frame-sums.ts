// The second pass's sums, put together from parts: what equally near words have in common, what a stretch of words
// has in common, and what each word has for itself.
import { Features } from '../model/features.ts';
import { PARTIAL, type SlotTable } from '../model/slot-table.ts';
import { Between } from './between.ts';
import type { Context } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import {
  frameGroup,
  frameNearFeatures,
  frameOwnFeatures,
  frameStretchFeatures,
  nearCue,
  sameFrameStretch,
} from './frame-features.ts';
import type { Roles } from './roles.ts';

/** Sums the features of the words of windows. Buffers are reused. */
export class FrameSums {
  readonly #table: SlotTable;
  readonly #features = new Features();
  readonly #between = new Between();
  readonly #near = new Int32Array(PARTIAL);
  readonly #stretch = new Int32Array(PARTIAL);
  readonly #sums = new Int32Array(PARTIAL);

  constructor(table: SlotTable) {
    this.#table = table;
  }

  /** Writes the scores of a cue's window [begin, end) to `scores`, a row of all labels a word; the cue's are left. */
  write(
    context: Context,
    roles: Roles,
    cue: CueCandidate,
    begin: number,
    end: number,
    scores: Float32Array,
  ): void {
    this.#between.count(context, roles, cue, begin, end);
    this.#side(context, roles, cue, begin, begin, cue.begin, scores);
    this.#side(context, roles, cue, begin, cue.end, end, scores);
  }

  /** The words [from, to), on one side of the cue. */
  #side(
    context: Context,
    roles: Roles,
    cue: CueCandidate,
    begin: number,
    from: number,
    to: number,
    scores: Float32Array,
  ): void {
    const table = this.#table;
    const features = this.#features;
    const between = this.#between;
    const near = this.#near;
    const stretch = this.#stretch;
    const sums = this.#sums;
    let group = 0;
    let nearNow = -1;
    for (let i = from; i < to; i++) {
      const groupBefore = group;
      group = frameGroup(context, cue, i);
      if (group !== groupBefore || !sameFrameStretch(context, between, begin, i)) {
        features.begin(group);
        frameStretchFeatures(context, cue, between, begin, i, features);
        table.add(features.hashes, features.count, stretch.fill(0));
      }
      const nearBefore = nearNow;
      nearNow = nearCue(cue, i);
      if (group !== groupBefore || nearNow !== nearBefore) {
        features.begin(group);
        frameNearFeatures(context, cue, nearNow, features);
        table.add(features.hashes, features.count, near.fill(0));
      }
      for (let k = 0; k < PARTIAL; k++) sums[k] = near[k]! + stretch[k]!;
      features.begin(group);
      frameOwnFeatures(context, roles, cue, between, begin, i, features);
      table.add(features.hashes, features.count, sums);
      table.write(sums, scores, (i - begin) * table.labels);
    }
  }
}

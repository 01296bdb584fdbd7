// The second pass's sums, put together from parts: what equally near words have in common, what a stretch of words
// has in common, and what each word has for itself.
import { PARTIAL, type SlotTable } from '../model/slot-table.ts';
import { Between } from './between.ts';
import type { Context } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import {
  frameGroup,
  frameNearValues,
  frameOwnValues,
  frameStretchValues,
  nearCue,
  sameFrameStretch,
} from './frame-features.ts';
import { NEAR_TEMPLATES, OWN_TEMPLATES, OwnValue, STRETCH_TEMPLATES } from './frame-templates.ts';
import type { Roles } from './roles.ts';

/** Sums the features of the words of windows. Buffers are reused. */
export class FrameSums {
  readonly #table: SlotTable;
  readonly #values = new Int32Array(Object.keys(OwnValue).length + 1);
  readonly #between = new Between();
  readonly #near = new Int32Array(PARTIAL);
  readonly #stretch = new Int32Array(PARTIAL);
  readonly #sums = new Int32Array(PARTIAL);

  constructor(table: SlotTable) {
    this.#table = table;
  }

  /** Writes the scores of a cue's window to `scores`, a row of all labels a word; the cue's rows are left as they are. */
  write(
    context: Context,
    roles: Roles,
    cue: CueCandidate,
    [begin, end]: readonly [begin: number, end: number],
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
    const values = this.#values;
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
        frameStretchValues(context, cue, between, begin, i, values);
        table.addItem(STRETCH_TEMPLATES, values, group, stretch.fill(0));
      }
      const nearBefore = nearNow;
      nearNow = nearCue(cue, i);
      if (group !== groupBefore || nearNow !== nearBefore) {
        frameNearValues(context, cue, nearNow, values);
        table.addItem(NEAR_TEMPLATES, values, group, near.fill(0));
      }
      for (let k = 0; k < PARTIAL; k++) sums[k] = near[k]! + stretch[k]!;
      frameOwnValues(context, roles, cue, between, begin, i, values);
      table.addItem(OWN_TEMPLATES, values, group, sums);
      table.write(sums, scores, (i - begin) * table.labels);
    }
  }
}

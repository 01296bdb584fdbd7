// A chain model over slot-table features: what its weights file holds, and how it is read.
import { Chain } from '../model/chain.ts';
import { SlotTable } from '../model/slot-table.ts';
import type { WeightsFile } from '../model/weights-file.ts';

/** A table for the words' features and a chain for the labels' order. */
export interface SlotModel {
  readonly table: SlotTable;
  readonly chain: Chain;
}

/** Reads a slot model from the arrays of a weights file that begin with `prefix`. */
export function slotModelOf(file: WeightsFile, prefix: string): SlotModel {
  const meta = (file.meta as Record<string, { labels: number; size: number; scale: number }>)[prefix];
  const array = (name: string): never => {
    const found = file.arrays[`${prefix}.${name}`];
    if (!found) throw new Error(`the weights file lacks ${prefix}.${name}`);
    return found as never;
  };
  if (!meta) throw new Error(`the weights file lacks the model ${prefix}`);
  return {
    table: new SlotTable({
      ...meta,
      gaps: array('gaps'),
      checks: array('checks'),
      weights: array('weights'),
    }),
    chain: new Chain(meta.labels, array('transitions')),
  };
}

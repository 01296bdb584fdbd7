// Packs trained chain weights into a slot table; features that say next to nothing go.
import type { SlotWeights } from '../src/model/slot-table.ts';

/** What a slot model's part of a weights file needs. */
export interface PackedSlots {
  readonly meta: { readonly labels: number; readonly size: number; readonly scale: number };
  readonly slots: SlotWeights;
  readonly transitions: Float32Array;
  /** How many features were too weak to keep. */
  readonly weak: number;
}

/** Larger weights are cut to this, so that small ones keep their precision. */
const STRONGEST = 6;

/** Packs. `hashes[id]` names feature id, no two on one slot; `least` is the smallest weight that is worth a slot. */
export function packSlots(
  hashes: Int32Array,
  words: Float32Array,
  transitions: Float32Array,
  labels: number,
  size: number,
  least: number,
): PackedSlots {
  let top = 0;
  for (const weight of words) top = Math.max(top, Math.abs(weight));
  const scale = Math.min(top, STRONGEST) / 127;
  const owner = new Int32Array(size).fill(-1);
  let weak = 0;
  hashes.forEach((hash, id) => {
    if (words.subarray(id * labels, (id + 1) * labels).every((weight) => Math.abs(weight) < least)) {
      weak++;
      return;
    }
    const slot = hash & (size - 1);
    if (owner[slot]! >= 0)
      throw new Error(`two features want slot ${slot} of ${size}: number them for this size`);
    owner[slot] = id;
  });
  const gaps: number[] = [];
  const owners: number[] = [];
  let last = 0;
  owner.forEach((id, slot) => {
    if (id < 0) return;
    if (slot - last > 0xffff)
      throw new Error(`slots ${last} and ${slot} lie too far apart: the table is too empty`);
    gaps.push(slot - last);
    owners.push(id);
    last = slot;
  });
  const weights = new Int8Array(labels * owners.length);
  owners.forEach((id, i) => {
    for (let l = 0; l < labels; l++)
      weights[l * owners.length + i] = Math.max(
        -127,
        Math.min(127, Math.round(words[id * labels + l]! / scale)),
      );
  });
  const slots: SlotWeights = {
    size,
    gaps: Uint16Array.from(gaps),
    checks: Uint8Array.from(owners, (id) => hashes[id]! >>> 24),
    weights,
    labels,
    scale,
  };
  return { meta: { labels, size, scale }, slots, transitions, weak };
}

// Packs trained chain weights into a slot table: of features that share a slot the strongest stays, weak ones go.
import type { SlotWeights } from '../src/model/slot-table.ts';

/** What a slot model's part of a weights file needs. */
export interface PackedSlots {
  readonly meta: { readonly labels: number; readonly size: number; readonly scale: number };
  readonly slots: SlotWeights;
  readonly transitions: Float32Array;
  /** How many features found no slot, and how many were too weak. */
  readonly lost: number;
  readonly weak: number;
}

/** Packs. `hashes[id]` names feature id; `least` is the smallest weight that is worth a slot. */
export function packSlots(
  hashes: Int32Array,
  words: Float32Array,
  transitions: Float32Array,
  labels: number,
  size: number,
  least: number,
): PackedSlots {
  const strength = new Float32Array(hashes.length);
  let top = 0;
  for (let id = 0; id < hashes.length; id++)
    for (let l = 0; l < labels; l++) {
      const weight = Math.abs(words[id * labels + l]!);
      if (weight > strength[id]!) strength[id] = weight;
      if (weight > top) top = weight;
    }
  const scale = Math.min(top, 6) / 127;
  const owner = new Int32Array(size).fill(-1);
  let lost = 0;
  let weak = 0;
  for (let id = 0; id < hashes.length; id++) {
    if (strength[id]! < least) {
      weak++;
      continue;
    }
    const slot = hashes[id]! & (size - 1);
    const before = owner[slot]!;
    if (before >= 0) lost++;
    if (before < 0 || strength[before]! < strength[id]!) owner[slot] = id;
  }
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
  return { meta: { labels, size, scale }, slots, transitions, lost, weak };
}

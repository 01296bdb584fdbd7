// What the tagger looks at: features of a word type by itself, features it lends to its neighbours, and features
// of neighbouring words together. The same in training and in reading.
import { mix } from '../model/hash.ts';
import { feature, type WordType } from './word-type.ts';

/** Distances at which a word lends features to another: they are the rows of its context scores. */
export const CONTEXT_DISTANCES = [-2, -1, 1, 2] as const;

/** Features of a word for its own tag. */
export function ownFeatures(type: WordType): number[] {
  const { lower, situation, written, casing, silver, shape, suffixes, prefixes } = type;
  const features = [
    feature(1, lower),
    feature(2, shape, situation),
    feature(3, written),
    feature(4, written, casing),
    feature(5, type.cluster),
    feature(6, type.group, written),
    feature(7, silver, written),
    feature(8, silver, casing),
    feature(9, type.entity, written),
    feature(10, lower, written),
    feature(11, type.cluster, silver),
  ];
  for (let i = 0; i < suffixes.length; i++) {
    features.push(feature(20 + i, suffixes[i]!));
    if (i >= 1) features.push(feature(30 + i, suffixes[i]!, written));
  }
  for (let i = 0; i < prefixes.length; i++) features.push(feature(40 + i, prefixes[i]!));
  return features;
}

/** Features that a word lends to the word `-distance` away from it. */
export function contextFeatures(type: WordType, distance: number): number[] {
  const at = 64 * (distance + 3);
  const features = [
    feature(at, type.lower),
    feature(at + 1, type.cluster),
    feature(at + 2, type.silver, type.kind),
  ];
  if (distance === -1 || distance === 1) {
    features.push(
      feature(at + 3, type.written, type.casing),
      feature(at + 4, type.group, type.silver),
      feature(at + 5, type.entity),
    );
    if (type.suffixes.length >= 3) features.push(feature(at + 6, type.suffixes[2]!));
    if (type.suffixes.length >= 2) features.push(feature(at + 7, type.suffixes[1]!));
  }
  return features;
}

/** How many features `pairFeatures` writes. */
export const PAIR_FEATURES = 14;

/** Writes the features of neighbouring words together, for the word at `i`; types outside are the boundary's. */
export function pairFeatures(
  p2: WordType,
  p1: WordType,
  w: WordType,
  n1: WordType,
  n2: WordType,
  out: Int32Array,
): void {
  out[0] = mix(mix(p1.lower, 1001), w.lower);
  out[1] = mix(mix(w.lower, 1002), n1.lower);
  out[2] = mix(mix(p1.lower, 1003), n1.lower);
  out[3] = mix(mix(p1.cluster, 1004), mix(w.cluster, n1.cluster));
  out[4] = mix(mix(p1.cluster, 1005), w.lower);
  out[5] = mix(mix(w.lower, 1006), n1.cluster);
  out[6] = mix(mix(p2.cluster, 1007), mix(p1.cluster, w.silver));
  out[7] = mix(mix(n1.cluster, 1008), mix(n2.cluster, w.silver));
  out[8] = mix(mix(p1.silver, 1009), mix(w.silver, n1.silver));
  out[9] = mix(mix(p1.written, 1010), mix(w.written * 8 + w.casing, n1.written));
  out[10] = mix(mix(p1.silver, 1011), w.lower);
  out[11] = mix(mix(w.lower, 1012), n1.silver);
  out[12] = mix(mix(p1.lower, 1013), w.ending);
  out[13] = mix(mix(w.ending, 1014), n1.lower);
}

// What the namer looks at: features that a word lends to itself and its neighbours, and tags around it.
import { mix } from '../model/hash.ts';
import { feature, type WordType } from './word-type.ts';

/** Distances at which a word lends features, itself included: the rows of its scores. */
export const NAME_DISTANCES = [-2, -1, 0, 1, 2] as const;

/** Features that a word lends to the word `-distance` away from it (0: for itself). */
export function nameFeatures(type: WordType, distance: number): number[] {
  const at = 64 * (distance + 40);
  const { lower, cluster, group, silver, entity, kind, situation, written, casing, shape } = type;
  const { suffixes, prefixes } = type;
  const features = [
    feature(at, lower),
    feature(at + 1, cluster),
    feature(at + 2, written, casing),
    feature(at + 3, entity),
  ];
  if (Math.abs(distance) === 2) return features;
  features.push(
    feature(at + 4, entity, written),
    feature(at + 5, silver, kind),
    feature(at + 6, group, kind),
  );
  if (suffixes.length >= 3) features.push(feature(at + 7, suffixes[2]!, kind));
  if (distance !== 0) return features;
  features.push(
    feature(at + 8, shape, situation),
    feature(at + 9, lower, written),
    feature(at + 10, casing, silver),
  );
  for (let i = 0; i < suffixes.length; i++) features.push(feature(at + 20 + i, suffixes[i]!, kind));
  for (let i = 0; i < prefixes.length; i++) features.push(feature(at + 30 + i, prefixes[i]!, kind));
  return features;
}

/** How many features `nameTagFeatures` writes. */
export const NAME_TAG_FEATURES = 11;

/** Writes the features of neighbouring words and tags together. Tags are joint label numbers; 255 outside. */
export function nameTagFeatures(
  p1: WordType,
  w: WordType,
  n1: WordType,
  tag2: number,
  tag1: number,
  tag: number,
  tagN1: number,
  tagN2: number,
  out: Int32Array,
): void {
  out[0] = mix(tag, 2001);
  out[1] = mix(mix(tag, 2002), tag1);
  out[2] = mix(mix(tag, 2003), tagN1);
  out[3] = mix(mix(tag, 2004), mix(tag1, tagN1));
  out[4] = mix(mix(tag, 2005), w.entity);
  out[5] = mix(mix(p1.entity, 2006), mix(w.entity, n1.entity));
  out[6] = mix(mix(p1.lower, 2007), w.lower);
  out[7] = mix(mix(w.lower, 2008), n1.lower);
  out[8] = mix(mix(p1.cluster, 2009), mix(w.entity, w.kind));
  out[9] = mix(mix(n1.cluster, 2010), mix(w.entity, w.kind));
  out[10] = mix(mix(tag2, 2011), mix(tag1, mix(tag, mix(tagN1, tagN2))));
}

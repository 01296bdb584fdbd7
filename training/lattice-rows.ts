// What is stored of a trained field: for each feature that was seen the weights worth keeping, in 8 bits.
import type { LinearWeights } from '../src/model/linear-model.ts';
import type { LatticeSentence } from './lattice-sentence.ts';

/** Real weight = stored weight × this: they reach to ±4.5. */
const SCALE = 4.5 / 127;

/** For each feature of the sentences the labels that it could speak for, as bits. */
function labelsOfFeatures(sentences: readonly LatticeSentence[], labels: number): Map<number, Uint32Array> {
  const allowed = new Map<number, Uint32Array>();
  const words = Math.ceil(labels / 32);
  for (const { starts, features, candidates } of sentences)
    for (let i = 0; i < candidates.length; i++) {
      const here = candidates[i]!;
      if (here.length === 1) continue;
      for (let f = starts[i]!; f < starts[i + 1]!; f++) {
        let bits = allowed.get(features[f]!);
        if (!bits) allowed.set(features[f]!, (bits = new Uint32Array(words)));
        for (const label of here) bits[label >> 5]! |= 1 << (label & 31);
      }
    }
  return allowed;
}

/** The weights of the sentences' features, those under `threshold` left out, by ascending hash. */
export function latticeRows(
  sentences: readonly LatticeSentence[],
  names: readonly string[],
  labels: number,
  weightOf: (hash: number, label: number) => number,
  threshold: number,
  log: (line: string) => void,
): LinearWeights {
  const allowed = labelsOfFeatures(sentences, labels);
  const hashes: number[] = [];
  const sizes: number[] = [];
  const pairLabels: number[] = [];
  const pairWeights: number[] = [];
  let clipped = 0;
  for (const hash of [...allowed.keys()].sort((a, b) => a - b)) {
    const bits = allowed.get(hash)!;
    let size = 0;
    for (let label = 0; label < labels; label++) {
      if ((bits[label >> 5]! & (1 << (label & 31))) === 0) continue;
      const weight = weightOf(hash, label);
      const stored = Math.round(weight / SCALE);
      if (Math.abs(weight) < threshold || stored === 0) continue;
      if (Math.abs(stored) > 127) clipped++;
      pairLabels.push(label);
      pairWeights.push(Math.max(-127, Math.min(127, stored)));
      size++;
    }
    if (size > 0) {
      hashes.push(hash);
      sizes.push(size);
    }
  }
  log(
    `  ${hashes.length} of ${allowed.size} features, ${pairLabels.length} weights kept, ${clipped} clipped`,
  );
  return {
    labels: names,
    scale: SCALE,
    hashes: Int32Array.from(hashes),
    sizes: Uint8Array.from(sizes),
    pairLabels: Uint8Array.from(pairLabels),
    pairWeights: Int8Array.from(pairWeights),
  };
}

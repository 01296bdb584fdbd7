// The linear part of a weights file, as the tagger, the lemmatiser and the namer store it.
import type { LinearWeights } from '../model/linear-model.ts';
import type { WeightsFile } from '../model/weights-file.ts';

/** The linear part of a weights file. */
export function linearWeightsOf(file: WeightsFile): LinearWeights {
  const meta = file.meta as { labels: string[]; scale: number };
  return {
    labels: meta.labels,
    scale: meta.scale,
    hashes: file.arrays['hashes'] as Int32Array,
    sizes: file.arrays['sizes'] as Uint8Array,
    pairLabels: file.arrays['pairLabels'] as Uint8Array,
    pairWeights: file.arrays['pairWeights'] as Int8Array,
  };
}

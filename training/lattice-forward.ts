// The forward pass over a lattice, in logarithms: how much all labellings up to each word's candidates weigh.
import type { LatticeSentence } from './lattice-sentence.ts';

/**
 * `forward[i][k]`: the logarithm of the sum over all labellings that end with candidate k of word i, its own score
 * included; `total` is that of all labellings. `transitions` are (labels + 1)², row before, column after; `labels`
 * stands for the sentence's edge.
 */
export function forwardPass(
  { candidates, opens, closes }: LatticeSentence,
  local: readonly Float64Array[],
  transitions: Float32Array,
  labels: number,
): { readonly forward: readonly Float64Array[]; readonly total: number } {
  const width = labels + 1;
  const forward = new Array<Float64Array>(candidates.length);
  candidates.forEach((here, i) => {
    const now = new Float64Array(here.length);
    for (let k = 0; k < here.length; k++) {
      if (i === 0) {
        now[k] = (opens ? transitions[labels * width + here[k]!]! : 0) + local[0]![k]!;
        continue;
      }
      const from = candidates[i - 1]!;
      const prior = forward[i - 1]!;
      const into = (j: number): number => prior[j]! + transitions[from[j]! * width + here[k]!]!;
      let max = -Infinity;
      for (let j = 0; j < from.length; j++) max = Math.max(max, into(j));
      let sum = 0;
      if (from.length === 1) sum = 1;
      else for (let j = 0; j < from.length; j++) sum += Math.exp(into(j) - max);
      now[k] = max + Math.log(sum) + local[i]![k]!;
    }
    forward[i] = now;
  });
  const last = forward.at(-1)!;
  const ends = Float64Array.from(candidates.at(-1)!, (label, k) =>
    closes ? last[k]! + transitions[label * width + labels]! : last[k]!,
  );
  let max = -Infinity;
  for (const score of ends) max = Math.max(max, score);
  let sum = 0;
  for (const score of ends) sum += Math.exp(score - max);
  return { forward, total: max + Math.log(sum) };
}

// Tag examples as lattices: the features of every word that has a choice of tags, rare features left out.
import {
  CONTEXT_DISTANCES,
  contextFeatures,
  ownFeatures,
  PAIR_FEATURES,
  pairFeatures,
} from '../src/language/tag-features.ts';
import type { WordType } from '../src/language/word-type.ts';
import { FeatureCounts, type LatticeSentence } from './lattice-sentence.ts';
import type { TagExample } from './tag-examples.ts';

/** A gold example counts this many times a silver one when features are counted; so many make a feature active. */
const GOLD_COUNT = 3;
const ACTIVE_COUNT = 6;

/** The pieces of examples that are to be learnt. */
export function tagLattices(
  examples: readonly TagExample[],
  candidatesOf: (type: WordType) => Uint8Array,
  boundary: WordType,
): LatticeSentence[] {
  const lent = new Map<WordType, { own: Int32Array; context: Int32Array[] }>();
  const featuresOf = (type: WordType): { own: Int32Array; context: Int32Array[] } => {
    const features = lent.get(type) ?? {
      own: Int32Array.from(ownFeatures(type)),
      context: CONTEXT_DISTANCES.map((distance) => Int32Array.from(contextFeatures(type, distance))),
    };
    lent.set(type, features);
    return features;
  };
  const pairs = new Int32Array(PAIR_FEATURES);
  const each = (types: readonly WordType[], i: number, visit: (hash: number) => void): void => {
    const at = (j: number): WordType => types[j] ?? boundary;
    featuresOf(types[i]!).own.forEach(visit);
    CONTEXT_DISTANCES.forEach((distance, row) => featuresOf(at(i + distance)).context[row]!.forEach(visit));
    pairFeatures(at(i - 2), at(i - 1), types[i]!, at(i + 1), at(i + 2), pairs);
    pairs.forEach(visit);
  };
  const learnt = ({ types, gold, known }: TagExample, i: number): boolean =>
    known === null || (known[i] === 1 && candidatesOf(types[i]!).includes(gold[i]!));

  const counts = new FeatureCounts();
  for (const example of examples)
    example.types.forEach((type, i) => {
      if (candidatesOf(type).length > 1 && learnt(example, i))
        each(example.types, i, (hash) => counts.add(hash, example.known === null ? GOLD_COUNT : 1));
    });

  return examples.flatMap((example) => {
    const { types, gold, weight } = example;
    const pieces: LatticeSentence[] = [];
    for (let from = 0; from < types.length; from++) {
      if (!learnt(example, from)) continue;
      let to = from;
      const features: number[] = [];
      const starts = [0];
      for (; to < types.length && learnt(example, to); to++) {
        if (candidatesOf(types[to]!).length > 1)
          each(types, to, (hash) => {
            if (counts.of(hash) >= ACTIVE_COUNT) features.push(hash);
          });
        starts.push(features.length);
      }
      if (features.length > 0)
        pieces.push({
          starts: Int32Array.from(starts),
          features: Int32Array.from(features),
          candidates: types.slice(from, to).map((type, i) => {
            const candidates = candidatesOf(type);
            return candidates.includes(gold[from + i]!)
              ? candidates
              : Uint8Array.from([...candidates, gold[from + i]!]);
          }),
          gold: gold.slice(from, to),
          weight,
          opens: from === 0,
          closes: to === types.length,
        });
      from = to;
    }
    return pieces;
  });
}

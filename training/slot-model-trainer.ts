// From examples (features and gold labels a word) to a slot model: numbers the features, trains, packs.

import { Chain } from '../src/model/chain.ts';
import { SLOT_FEATURES, SlotTable } from '../src/model/slot-table.ts';
import type { SlotModel } from '../src/statements/slot-model.ts';
import { type ChainSequence, type ChainWeights, trainChain } from './chain-trainer.ts';
import { FeatureIds } from './feature-ids.ts';
import type { Random } from './random.ts';
import { type PackedSlots, packSlots } from './slot-weights.ts';

/** A sequence to learn from. */
export interface Example {
  readonly count: number;
  readonly boundaries: Uint8Array;
  readonly gold: Uint8Array;
  /** Writes the feature hashes of word `i` of the sequence to `out`; returns how many. */
  readonly features: (i: number, out: Int32Array) => number;
}

/** Settings of a slot model's training. */
export interface SlotOptions {
  readonly labels: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** Features seen less often are left out. */
  readonly seen: number;
  readonly size: number;
  readonly least: number;
}

/** Examples with their features numbered; the numbers are shared by all folds. */
export interface NumberedExamples {
  readonly hashes: Int32Array;
  readonly sequences: readonly ChainSequence[];
}

/** Extracts and numbers the features of all examples; `seen` and `size` as FeatureIds.number has them. */
export function numberExamples(examples: readonly Example[], seen: number, size: number): NumberedExamples {
  const ids = new FeatureIds();
  const buffer = new Int32Array(SLOT_FEATURES);
  const raw = examples.map((example) => {
    const starts = new Int32Array(example.count + 1);
    let all = new Int32Array(example.count * 100);
    let size = 0;
    for (let i = 0; i < example.count; i++) {
      const count = example.features(i, buffer);
      if (size + count > all.length) {
        const larger = new Int32Array(all.length * 2 + count);
        larger.set(all);
        all = larger;
      }
      for (let k = 0; k < count; k++) {
        ids.count(buffer[k]!);
        all[size++] = buffer[k]!;
      }
      starts[i + 1] = size;
    }
    return { starts, hashes: all.slice(0, size) };
  });
  const hashes = ids.number(seen, size);
  const sequences = raw.map(({ starts, hashes: features }, e) => {
    let size = 0;
    let from = 0;
    for (let i = 0; i + 1 < starts.length; i++) {
      const to = starts[i + 1]!;
      for (let k = from; k < to; k++) {
        const id = ids.id(features[k]!);
        if (id >= 0) features[size++] = id;
      }
      from = to;
      starts[i + 1] = size;
    }
    const { count, boundaries, gold } = examples[e]!;
    return { count, boundaries, gold, starts, ids: features.slice(0, size) };
  });
  return { hashes, sequences };
}

/** Trains on the sequences whose index `take` accepts, `runs` times over. */
export function trainSlots(
  examples: NumberedExamples,
  options: SlotOptions,
  random: Random,
  take: (index: number) => boolean = () => true,
  runs = 1,
  log?: (line: string) => void,
): PackedSlots {
  const sequences = examples.sequences.filter((_, i) => take(i));
  const weights = meanOf(
    Array.from({ length: runs }, () =>
      trainChain(sequences, {
        labels: options.labels,
        boundaries: 3,
        features: examples.hashes.length,
        epochs: options.epochs,
        rate: options.rate,
        dropout: options.dropout,
        random,
        ...(log ? { log } : {}),
      }),
    ),
  );
  return packSlots(
    examples.hashes,
    weights.words,
    weights.transitions,
    options.labels,
    options.size,
    options.least,
  );
}

/** The mean of the weights of several runs: the objective is convex, so what differs between runs is noise. */
function meanOf(runs: readonly ChainWeights[]): ChainWeights {
  const mean = (of: (run: ChainWeights) => Float32Array): Float32Array =>
    of(runs[0]!).map((_, i) => runs.reduce((sum, run) => sum + of(run)[i]!, 0) / runs.length);
  return { words: mean(({ words }) => words), transitions: mean(({ transitions }) => transitions) };
}

/** The packed model, ready to read with. */
export function modelOf({ slots, transitions, meta }: PackedSlots): SlotModel {
  return { table: new SlotTable(slots), chain: new Chain(meta.labels, transitions) };
}

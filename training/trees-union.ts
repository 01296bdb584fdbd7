// Several trained parsers in one weights file: their networks one after the other, and the means of their direct
// weights.
import type { TreesMeta } from '../src/language/trees-network.ts';
import type { WeightsFile } from '../src/model/weights-file.ts';

/** One parser out of parsers with one network each, of the same vocabulary and number of units. */
export function unionOf(parsers: readonly WeightsFile[]): WeightsFile {
  const { meta, arrays } = parsers[0]!;
  const numbers = (name: string): number[] => parsers.flatMap((parser) => Array.from(parser.arrays[name]!));
  const mean = (name: string): Int8Array =>
    Int8Array.from(arrays[name]!, (_, i) =>
      Math.round(parsers.reduce((sum, parser) => sum + parser.arrays[name]![i]!, 0) / parsers.length),
    );
  return {
    meta: { ...(meta as TreesMeta), members: parsers.length },
    arrays: {
      ...arrays,
      first: Int8Array.from(numbers('first')),
      bias: Int16Array.from(numbers('bias')),
      moves: Float32Array.from(numbers('moves')),
      relations: Float32Array.from(numbers('relations')),
      pairLeft: mean('pairLeft'),
      pairRight: mean('pairRight'),
    },
  };
}

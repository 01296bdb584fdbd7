// Which relations come into question for an arc: those that training saw for its direction and its words' tags.
import type { WeightsFile } from '../model/weights-file.ts';
import { UPOS } from './tags.ts';
import { RELATIONS } from './trees-relations.ts';
import { Move } from './trees-state.ts';

/** How many combinations of direction, head's and dependent's universal tag there are. */
export const ARC_KINDS = 2 * UPOS.length ** 2;

/** The number of a combination below ARC_KINDS, for the arc that `move` (Left or Right) makes. */
export function arcKind(move: number, headUpos: number, dependentUpos: number): number {
  return ((move - Move.Left) * UPOS.length + headUpos) * UPOS.length + dependentUpos;
}

/** The candidates by kind of arc, as indexes into RELATIONS. Kinds never seen have all relations but `root`. */
export function relationCandidates(arrays: WeightsFile['arrays']): readonly Uint8Array[] {
  const starts = arrays['candidateStarts'] as Int32Array;
  const labels = arrays['candidates'] as Uint8Array;
  const all = Uint8Array.from({ length: RELATIONS.length - 1 }, (_, i) => i + 1);
  return Array.from({ length: ARC_KINDS }, (_, kind) => {
    const some = labels.subarray(starts[kind]!, starts[kind + 1]!);
    return some.length > 0 ? some : all;
  });
}

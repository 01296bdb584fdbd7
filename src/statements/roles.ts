// First pass: for each word, how likely it begins or continues a source, a cue or a content, and where cues are.
import { Features } from '../model/features.ts';
import { PARTIAL } from '../model/slot-table.ts';
import type { Context } from './context.ts';
import { type CueCandidate, cueCandidates } from './cue-candidates.ts';
import { roleFeatures } from './role-features.ts';
import { ROLES } from './role-labels.ts';
import { gather, RoleSums } from './role-sums.ts';
import type { SlotModel } from './slot-model.ts';

/** Words a block: blocks end with a sentence and are read one by one, so memory does not grow with the text. */
const BLOCK = 1024;

/** What the first pass says of a text. */
export interface Roles {
  /** Probability of each role in 1/255, ROLES numbers a word. */
  readonly chances: Uint8Array;
  /** In text order, not overlapping. */
  readonly cues: readonly CueCandidate[];
}

/** Stretches of whole sentences of about BLOCK words: [begin, end) in words. */
export function blocksOf(context: Context): [begin: number, end: number][] {
  const out: [number, number][] = [];
  let begin = 0;
  for (let s = 1; s < context.starts.length; s++) {
    const end = context.starts[s]!;
    if (end - begin >= BLOCK || (end === context.count && end > begin)) {
      out.push([begin, end]);
      begin = end;
    }
  }
  return out;
}

/** Runs the first pass. `kept` belongs to the model; it may be shared by texts, one after the other. */
export function readRoles(context: Context, { table, chain }: SlotModel, kept = new RoleSums(table)): Roles {
  const chances = new Uint8Array(context.count * ROLES);
  const cues: CueCandidate[] = [];
  const features = new Features();
  const wordSums = kept.of(context);
  const sums = new Int32Array(PARTIAL);
  let scores = new Float32Array(0);
  for (const [begin, end] of blocksOf(context)) {
    const count = end - begin;
    if (scores.length < count * ROLES) scores = new Float32Array(count * ROLES);
    for (let i = begin; i < end; i++) {
      gather(wordSums, i, sums);
      roleFeatures(context, i, features);
      table.add(features.hashes, features.count, sums);
      table.write(sums, scores, (i - begin) * ROLES);
    }
    const boundaries = context.boundary.subarray(begin, end);
    const marginals = chain.marginals(scores, boundaries, count);
    writeChances(marginals.forward, marginals.backward, count, chances, begin * ROLES);
    cues.push(...cueCandidates(context, marginals, boundaries, begin, count, chances));
  }
  return { chances, cues };
}

function writeChances(
  forward: Float64Array,
  backward: Float64Array,
  count: number,
  out: Uint8Array,
  at: number,
): void {
  for (let row = 0; row < count * ROLES; row += ROLES) {
    let sum = 0;
    for (let l = 0; l < ROLES; l++) sum += forward[row + l]! * backward[row + l]!;
    for (let l = 0; l < ROLES; l++)
      out[at + row + l] = Math.round((255 * forward[row + l]! * backward[row + l]!) / sum);
  }
}

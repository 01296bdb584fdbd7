// First pass: for each word, how likely it begins or continues a source, a cue or a content, and where cues are.
import type { Context } from './context.ts';
import { type CueCandidate, cueCandidates } from './cue-candidates.ts';
import { ROLES } from './role-labels.ts';
import { RoleSums } from './role-sums.ts';
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

/** Runs the first pass. `sums` belongs to the model; it may be shared by texts, one after the other. */
export function readRoles(context: Context, { table, chain }: SlotModel, sums = new RoleSums(table)): Roles {
  const chances = new Uint8Array(context.count * ROLES);
  const cues: CueCandidate[] = [];
  let scores = new Float32Array(0);
  for (const [begin, end] of blocksOf(context)) {
    const count = end - begin;
    if (scores.length < count * ROLES) scores = new Float32Array(count * ROLES);
    sums.write(context, begin, end, scores);
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
    const scale = 255 / sum;
    for (let l = 0; l < ROLES; l++) out[at + row + l] = forward[row + l]! * backward[row + l]! * scale + 0.5;
  }
}

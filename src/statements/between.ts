// What stands between a cue and the words of its window.
import { XPOS } from '../language/language.ts';
import { Boundary, type Context, PAD, VERB } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { ROLES, Role } from './role-labels.ts';
import type { Roles } from './roles.ts';

const BREAK = Uint8Array.from(['', ...XPOS], (tag) => (tag === ',' || tag === ':' ? 1 : 0));
const SURE_CUE = 0.4;
const SURE_SOURCE = 102; // of 255

/** What a packed number of `Between` says: verbs 0 … 3, other cues 0 … 2, breaks 0 … 3, sources 0 … 2, paragraphs 0 … 3. */
export const verbsIn = (counts: number): number => counts & 3;
export const cuesIn = (counts: number): number => (counts >> 2) & 3;
export const breaksIn = (counts: number): number => (counts >> 4) & 3;
export const sourcesIn = (counts: number): number => (counts >> 6) & 3;
export const paragraphsIn = (counts: number): number => counts >> 8;

/**
 * What stands between the cue and each word of the window, as running counts packed into one number a word. The
 * buffer is reused.
 */
export class Between {
  /** One number a word; `verbsIn` and the like take it apart. */
  counts = new Uint16Array(0);
  #otherCue = new Uint8Array(0);

  /** Counts for the words [begin, end) around the cue. */
  count(context: Context, { chances, cues }: Roles, cue: CueCandidate, begin: number, end: number): void {
    const length = end - begin;
    if (this.counts.length < length) {
      this.counts = new Uint16Array(length * 2);
      this.#otherCue = new Uint8Array(length * 2);
    }
    const other = this.#otherCue.fill(0, 0, length);
    for (let c = firstCueFrom(cues, begin); c < cues.length && cues[c]!.begin < end; c++) {
      const found = cues[c]!;
      if (found.begin !== cue.begin && found.mass > SURE_CUE)
        other.fill(1, Math.max(0, found.begin - begin), Math.min(length, found.end - begin));
    }
    const sweep = (from: number, to: number, by: number): void => {
      let verbs = 0;
      let breaks = 0;
      let others = 0;
      let sources = 0;
      let paragraphs = 0;
      for (let i = from; i !== to; i += by) {
        const k = i - begin;
        if (by > 0 && context.boundary[i] === Boundary.Paragraph) paragraphs = Math.min(3, paragraphs + 1);
        this.counts[k] = verbs | (others << 2) | (breaks << 4) | (sources << 6) | (paragraphs << 8);
        const tag = context.tagAt[i + PAD]!;
        if (VERB[tag] === 1 && verbs < 3) verbs++;
        if (other[k] === 1 && others < 2) others++;
        if (BREAK[tag] === 1 && breaks < 3) breaks++;
        if (chances[i * ROLES + Role.SourceBegin]! > SURE_SOURCE && sources < 2) sources++;
        if (by < 0 && context.boundary[i] === Boundary.Paragraph) paragraphs = Math.min(3, paragraphs + 1);
      }
    };
    sweep(cue.end, end, 1);
    sweep(cue.begin - 1, begin - 1, -1);
  }
}

function firstCueFrom(cues: readonly CueCandidate[], word: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.end > word) high = middle;
    else low = middle + 1;
  }
  return low;
}

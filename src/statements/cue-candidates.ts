// Spans that may be cues, with their probabilities, from the marginals of the role model.
import type { Marginals } from '../model/chain.ts';
import { type Context, isVerb } from './context.ts';
import { ROLES, Role } from './role-labels.ts';

/** A stretch of words [begin, end) that may be a cue. */
export interface CueCandidate {
  readonly begin: number;
  readonly end: number;
  /** Probability that exactly these words are a cue. */
  readonly exact: number;
  /** Probability of this or any candidate that overlaps it. */
  readonly mass: number;
  /** The word that carries the cue: its first full verb, or its last word. */
  readonly head: number;
}

const LEAST_BEGIN = 8; // of 255
const LEAST_SPAN = 0.02;
const LEAST_MASS = 0.34;
const LONGEST = 25;
/** At most one candidate for so many words of a sentence (and always eight): bounds the work on odd text. */
const WORDS_A_CANDIDATE = 8;

/** Verbs that carry no cue of their own. */
const LIGHT: ReadonlySet<string> = new Set(['be', 'have', 'do', 'will', 'get']);

interface CueSpan {
  readonly begin: number;
  readonly end: number;
  readonly chance: number;
}

/** All spans that are exactly a cue with at least LEAST_SPAN probability. */
function cueSpans(
  marginals: Marginals,
  boundaries: Uint8Array,
  begin: number,
  count: number,
  chances: Uint8Array,
): CueSpan[] {
  const { forward, backward, potentials, norms, transitions } = marginals;
  const spans: CueSpan[] = [];
  for (let i = 0; i < count; i++) {
    if (chances[(begin + i) * ROLES + Role.CueBegin]! < LEAST_BEGIN) continue;
    let inside = forward[i * ROLES + Role.CueBegin]!;
    let label: number = Role.CueBegin;
    for (let j = i; j < count && j < i + LONGEST; j++) {
      if (j > i) {
        const base = boundaries[j]! * ROLES * ROLES;
        inside *=
          (transitions[base + label * ROLES + Role.Cue]! * potentials[j * ROLES + Role.Cue]!) / norms[j]!;
        label = Role.Cue;
      }
      let stop = 1;
      if (j + 1 < count) {
        const row = (j + 1) * ROLES;
        const base = (boundaries[j + 1]! * ROLES + label) * ROLES;
        stop = 0;
        for (let l = 0; l < ROLES; l++)
          if (l !== Role.Cue) stop += transitions[base + l]! * potentials[row + l]! * backward[row + l]!;
        stop /= norms[j + 1]!;
      }
      const chance = inside * stop;
      if (chance >= LEAST_SPAN) spans.push({ begin: begin + i, end: begin + j + 1, chance });
      if (inside < LEAST_SPAN / 4) break;
    }
  }
  return spans;
}

/** The word that carries a cue. */
function headOf(context: Context, begin: number, end: number): number {
  const { words } = context;
  for (let i = begin; i < end; i++) if (isVerb(context, i) && !LIGHT.has(words.lemma[i]!.text)) return i;
  return end - 1;
}

/**
 * The candidates of the block of `count` words at `begin`: of spans that overlap the likeliest stands for all, and
 * lends their probabilities.
 */
export function cueCandidates(
  context: Context,
  marginals: Marginals,
  boundaries: Uint8Array,
  begin: number,
  count: number,
  chances: Uint8Array,
): CueCandidate[] {
  const spans = cueSpans(marginals, boundaries, begin, count, chances);
  spans.sort((a, b) => b.chance - a.chance || a.begin - b.begin || a.end - b.end);
  const takenBy = new Int32Array(count).fill(-1);
  const found: { begin: number; end: number; exact: number; mass: number }[] = [];
  for (const span of spans) {
    let owner = -1;
    for (let i = span.begin; i < span.end && owner < 0; i++) owner = takenBy[i - begin]!;
    if (owner >= 0) {
      found[owner]!.mass += span.chance;
      continue;
    }
    takenBy.fill(found.length, span.begin - begin, span.end - begin);
    found.push({ begin: span.begin, end: span.end, exact: span.chance, mass: span.chance });
  }
  const kept = new Map<number, number>();
  return found
    .filter(({ begin: at, mass }) => {
      if (mass < LEAST_MASS) return false;
      const s = context.sentence[at]!;
      const before = kept.get(s) ?? 0;
      kept.set(s, before + 1);
      return before < 8 + (context.starts[s + 1]! - context.starts[s]!) / WORDS_A_CANDIDATE;
    })
    .sort((a, b) => a.begin - b.begin)
    .map((cue) => ({ ...cue, mass: Math.min(1, cue.mass), head: headOf(context, cue.begin, cue.end) }));
}

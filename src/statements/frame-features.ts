// What the frame model sees of a word of a cue's window: how it stands to the cue, what the first pass made of it,
// what lies between, and its neighbours.
import { XPOS } from '../language/language.ts';
import type { Features } from '../model/features.ts';
import { Boundary, type Context, nearness, PAD, VERB } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { ROLES, Role } from './role-labels.ts';
import type { Roles } from './roles.ts';

const BREAK = Uint8Array.from(['', ...XPOS], (tag) => (tag === ',' || tag === ':' ? 1 : 0));
const SURE_CUE = 0.4;
const SURE_SOURCE = 102; // of 255

/** Chances of 0 … 255 in eight steps, fine at both ends. */
const STEP = Uint8Array.from({ length: 256 }, (_, x) =>
  x < 5 ? 0 : x < 20 ? 1 : x < 51 ? 2 : x < 102 ? 3 : x < 153 ? 4 : x < 204 ? 5 : x < 242 ? 6 : 7,
);

/** Probabilities in eight steps. */
export function step(chance: number): number {
  return STEP[Math.round(Math.min(1, chance) * 255)]!;
}

/** Running counts of what stands between the cue and each word of the window. Buffers are reused. */
export class Between {
  verbs = new Uint8Array(0);
  cues = new Uint8Array(0);
  breaks = new Uint8Array(0);
  sources = new Uint8Array(0);
  paragraphs = new Uint8Array(0);
  #otherCue = new Uint8Array(0);

  /** Counts for the words [begin, end) around the cue. */
  count(context: Context, { chances, cues }: Roles, cue: CueCandidate, begin: number, end: number): void {
    const length = end - begin;
    if (this.verbs.length < length) {
      for (const name of ['verbs', 'cues', 'breaks', 'sources', 'paragraphs'] as const)
        this[name] = new Uint8Array(length * 2);
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
        this.verbs[k] = verbs;
        this.cues[k] = others;
        this.breaks[k] = breaks;
        this.sources[k] = sources;
        this.paragraphs[k] = paragraphs;
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

/** Writes the features of word `i` of the window that begins at `windowBegin`; `i` is not in the cue. */
export function frameFeatures(
  context: Context,
  { chances }: Roles,
  cue: CueCandidate,
  between: Between,
  windowBegin: number,
  i: number,
  out: Features,
): void {
  const { lemmaAt, tagAt, quotedAt, sentence, starts, quotedShare } = context;
  const at = i + PAD;
  const k = i - windowBegin;
  const s = sentence[i]!;
  const cueSentence = sentence[cue.begin]!;
  const away = Math.max(-3, Math.min(3, s - cueSentence));
  out.begin((i < cue.begin ? 16 : 32) + away);
  const cueLemma = lemmaAt[cue.head + PAD]!;
  const cueLast = lemmaAt[cue.end - 1 + PAD]!;
  const cueTag = tagAt[cue.head + PAD]!;
  const cueQuoted = quotedAt[cue.begin + PAD]!;
  const tagAfterCue = tagAt[cue.end + PAD]!;
  const tagBeforeCue = tagAt[cue.begin - 1 + PAD]!;
  const lemma = lemmaAt[at]!;
  const tag = tagAt[at]!;
  const near = nearness(i < cue.begin ? cue.begin - 1 - i : i - cue.end);
  out.one(0);
  out.one(near);
  out.two(near, cueLemma);
  out.two(near, tag);
  out.two(near, lemma);
  out.two(near, step(cue.exact));
  out.two(cueLemma, tag);
  out.two(cueLemma, lemma);
  out.one(cueLemma);
  out.one(cueLast);

  const row = i * ROLES;
  const chance = (word: number, role: number): number => STEP[chances[word * ROLES + role]!]!;
  const pair = (base: number, a: number, b: number): number =>
    STEP[chances[base + a]!]! * 8 + STEP[chances[base + b]!]!;
  const source = pair(row, Role.SourceBegin, Role.Source);
  const content = pair(row, Role.ContentBegin, Role.Content);
  const cuesBetween = between.cues[k]!;
  out.one(source);
  out.one(content);
  out.two(source, cuesBetween);
  out.two(content, cuesBetween);
  if (i + 1 < context.count) {
    const none = chance(i + 1, Role.None);
    out.two(pair(row + ROLES, Role.ContentBegin, Role.Content), none);
    out.two(pair(row + ROLES, Role.SourceBegin, Role.Source), none);
  } else out.skip(2);
  if (i > 0) {
    const none = chance(i - 1, Role.None);
    out.two(pair(row - ROLES, Role.ContentBegin, Role.Content), none);
    out.two(pair(row - ROLES, Role.SourceBegin, Role.Source), none);
  } else out.skip(2);
  out.one(pair(row, Role.None, Role.CueBegin));
  out.one(pair(row, Role.None, Role.Content));
  out.two(content, near);
  out.two(source, near);
  out.two(content, cueLemma);
  out.two(source, cueLemma);

  const verbs = between.verbs[k]!;
  const breaks = between.breaks[k]!;
  const sources = between.sources[k]!;
  out.one(verbs * 16 + cuesBetween * 4 + breaks);
  out.one(cuesBetween);
  out.one(verbs);
  out.one(breaks);
  out.one(sources);
  out.one(cuesBetween * 3 + sources);
  out.two(verbs, tag);
  out.two(cuesBetween * 3 + sources, tag);
  out.two(cueLemma, verbs);
  out.two(breaks, tag);

  for (let d = -1; d <= 1; d++) out.one(lemmaAt[at + d]!);
  for (let d = -2; d <= 2; d++) out.one(tagAt[at + d]!);
  const tagLeft = tagAt[at - 1]!;
  const tagRight = tagAt[at + 1]!;
  out.three(tagLeft, tag, tagRight);
  out.two(tagLeft, tag);
  out.two(tag, tagRight);

  const quoted = quotedAt[at]!;
  const share = quotedShare[s]!;
  const begin = starts[s]!;
  const end = starts[s + 1]!;
  out.two(quoted * 16 + quotedAt[at + 1]! * 4 + quotedAt[at - 1]!, cueQuoted);
  out.two(quoted, share);
  out.two(quoted, cueLemma);
  out.three(quoted, quotedShare[cueSentence]!, cueQuoted);
  out.two(quoted, tag);
  out.two(nearness(i - begin), quoted);
  out.two(nearness(end - 1 - i), quoted);
  out.two(nearness(i - begin), share);
  out.two(nearness(end - 1 - i), share);

  out.two(tagAfterCue, tagBeforeCue);
  out.two(tagAfterCue, near);
  out.three(cueLemma, tagAfterCue, near);
  out.two(cue.begin === starts[cueSentence] ? 1 : 0, tagBeforeCue);
  out.two(cueTag, tag);
  out.two(cueTag, near);
  out.one(between.paragraphs[k]!);
  out.two(between.paragraphs[k]!, quoted);
}

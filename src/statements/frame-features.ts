// What the frame model sees of a word of a cue's window: how it stands to the cue, what the first pass made of it,
// what lies between, and its neighbours. The templates come in three parts, by how often they have to be worked out.
import type { Features } from '../model/features.ts';
import { type Between, breaksIn, cuesIn, paragraphsIn, sourcesIn, verbsIn } from './between.ts';
import { type Context, nearness, PAD } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { ROLES, Role } from './role-labels.ts';
import type { Roles } from './roles.ts';

/** Chances of 0 … 255 in eight steps, fine at both ends. */
const STEP = Uint8Array.from({ length: 256 }, (_, x) =>
  x < 5 ? 0 : x < 20 ? 1 : x < 51 ? 2 : x < 102 ? 3 : x < 153 ? 4 : x < 204 ? 5 : x < 242 ? 6 : 7,
);

/** Probabilities in eight steps. */
function step(chance: number): number {
  return STEP[Math.round(Math.min(1, chance) * 255)]!;
}

/** The first templates of the parts. */
const FAR_TEMPLATE = 8;
const OWN_TEMPLATE = 32;

/** The group of word `i`'s templates: on which side of the cue it stands, and how many sentences away. */
export function frameGroup({ sentence }: Context, cue: CueCandidate, i: number): number {
  const away = Math.max(-3, Math.min(3, sentence[i]! - sentence[cue.begin]!));
  return (i < cue.begin ? 16 : 32) + away;
}

/** How far word `i` stands from the cue, as `nearness` has it. */
export function nearCue(cue: CueCandidate, i: number): number {
  return nearness(i < cue.begin ? cue.begin - 1 - i : i - cue.end);
}

/** Writes what words of one group have in common that are equally near to the cue. */
export function frameNearFeatures(context: Context, cue: CueCandidate, near: number, out: Features): void {
  const { lemmaAt, tagAt } = context;
  const cueLemma = lemmaAt[cue.head + PAD]!;
  const tagAfterCue = tagAt[cue.end + PAD]!;
  out.from(0);
  out.one(near);
  out.two(near, cueLemma);
  out.two(near, step(cue.exact));
  out.two(tagAfterCue, near);
  out.three(cueLemma, tagAfterCue, near);
  out.two(tagAt[cue.head + PAD]!, near);
}

/** Whether word `i` has the features of the stretch in common with the word before: both on one side of the cue. */
export function sameFrameStretch(context: Context, { counts }: Between, begin: number, i: number): boolean {
  return (
    counts[i - begin] === counts[i - 1 - begin] &&
    context.quotedAt[i + PAD] === context.quotedAt[i - 1 + PAD] &&
    context.sentence[i] === context.sentence[i - 1]
  );
}

/** Writes what word `i` has in common with its stretch: what lies between it and the cue, and how it is quoted. */
export function frameStretchFeatures(
  context: Context,
  cue: CueCandidate,
  between: Between,
  begin: number,
  i: number,
  out: Features,
): void {
  const { lemmaAt, tagAt, quotedAt, quotedShare, sentence } = context;
  const counts = between.counts[i - begin]!;
  const verbs = verbsIn(counts);
  const cues = cuesIn(counts);
  const breaks = breaksIn(counts);
  const sources = sourcesIn(counts);
  const paragraphs = paragraphsIn(counts);
  const cueLemma = lemmaAt[cue.head + PAD]!;
  const cueSentence = sentence[cue.begin]!;
  const cueQuoted = quotedAt[cue.begin + PAD]!;
  const tagBeforeCue = tagAt[cue.begin - 1 + PAD]!;
  const quoted = quotedAt[i + PAD]!;
  out.from(FAR_TEMPLATE);
  out.one(0);
  out.one(cueLemma);
  out.one(lemmaAt[cue.end - 1 + PAD]!);
  out.two(tagAt[cue.end + PAD]!, tagBeforeCue);
  out.two(cue.begin === context.starts[cueSentence] ? 1 : 0, tagBeforeCue);
  out.one(verbs * 16 + cues * 4 + breaks);
  out.one(cues);
  out.one(verbs);
  out.one(breaks);
  out.one(sources);
  out.one(cues * 3 + sources);
  out.two(cueLemma, verbs);
  out.two(quoted, quotedShare[sentence[i]!]!);
  out.two(quoted, cueLemma);
  out.three(quoted, quotedShare[cueSentence]!, cueQuoted);
  out.one(paragraphs);
  out.two(paragraphs, quoted);
}

/** Writes the features that word `i` has for itself. */
export function frameOwnFeatures(
  context: Context,
  { chances }: Roles,
  cue: CueCandidate,
  between: Between,
  begin: number,
  i: number,
  out: Features,
): void {
  const { lemmaAt, tagAt, quotedAt, starts } = context;
  const at = i + PAD;
  const s = context.sentence[i]!;
  const cueLemma = lemmaAt[cue.head + PAD]!;
  const lemma = lemmaAt[at]!;
  const tag = tagAt[at]!;
  const near = nearCue(cue, i);
  out.from(OWN_TEMPLATE);
  out.two(near, tag);
  out.two(near, lemma);
  out.two(cueLemma, tag);
  out.two(cueLemma, lemma);
  out.two(tagAt[cue.head + PAD]!, tag);

  const row = i * ROLES;
  const chance = (word: number, role: number): number => STEP[chances[word * ROLES + role]!]!;
  const pair = (base: number, a: number, b: number): number =>
    STEP[chances[base + a]!]! * 8 + STEP[chances[base + b]!]!;
  const source = pair(row, Role.SourceBegin, Role.Source);
  const content = pair(row, Role.ContentBegin, Role.Content);
  const counts = between.counts[i - begin]!;
  const verbs = verbsIn(counts);
  const cues = cuesIn(counts);
  const breaks = breaksIn(counts);
  const sources = sourcesIn(counts);
  out.one(source);
  out.one(content);
  out.two(source, cues);
  out.two(content, cues);
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
  out.two(verbs, tag);
  out.two(cues * 3 + sources, tag);
  out.two(breaks, tag);

  for (let d = -1; d <= 1; d++) out.one(lemmaAt[at + d]!);
  for (let d = -2; d <= 2; d++) out.one(tagAt[at + d]!);
  const tagLeft = tagAt[at - 1]!;
  const tagRight = tagAt[at + 1]!;
  out.three(tagLeft, tag, tagRight);
  out.two(tagLeft, tag);
  out.two(tag, tagRight);

  const quoted = quotedAt[at]!;
  const share = context.quotedShare[s]!;
  const fromBegin = nearness(i - starts[s]!);
  const toEnd = nearness(starts[s + 1]! - 1 - i);
  out.two(quoted * 16 + quotedAt[at + 1]! * 4 + quotedAt[at - 1]!, quotedAt[cue.begin + PAD]!);
  out.two(quoted, tag);
  out.two(fromBegin, quoted);
  out.two(toEnd, quoted);
  out.two(fromBegin, share);
  out.two(toEnd, share);
}

/** Writes all features of word `i` of the window that begins at `begin` as one item; `i` is not in the cue. */
export function allFrameFeatures(
  context: Context,
  roles: Roles,
  cue: CueCandidate,
  between: Between,
  begin: number,
  i: number,
  out: Features,
): void {
  out.begin(frameGroup(context, cue, i));
  frameNearFeatures(context, cue, nearCue(cue, i), out);
  frameStretchFeatures(context, cue, between, begin, i, out);
  frameOwnFeatures(context, roles, cue, between, begin, i, out);
}

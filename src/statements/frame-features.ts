// What the frame model sees of a word of a cue's window: how it stands to the cue, what the first pass made of it,
// what lies between, and its neighbours. Writes the values that the templates are made of.
import { both } from '../model/templates.ts';
import { type Between, breaksIn, cuesIn, paragraphsIn, sourcesIn, verbsIn } from './between.ts';
import { type Context, nearness, PAD } from './context.ts';
import type { CueCandidate } from './cue-candidates.ts';
import {
  NEAR_TEMPLATES,
  NearValue,
  OWN_TEMPLATES,
  OwnValue,
  STRETCH_TEMPLATES,
  StretchValue,
} from './frame-templates.ts';
import { ROLES, Role } from './role-labels.ts';
import type { Roles } from './roles.ts';

/** Chances of 0 … 255 in eight steps, fine at both ends. */
const STEP = Uint8Array.from({ length: 256 }, (_, x) =>
  x < 5 ? 0 : x < 20 ? 1 : x < 51 ? 2 : x < 102 ? 3 : x < 153 ? 4 : x < 204 ? 5 : x < 242 ? 6 : 7,
);

/** Where there is no word that has a chance. */
const OUTSIDE = 99;

/** Probabilities in eight steps. */
function step(chance: number): number {
  return STEP[Math.round(Math.min(1, chance) * 255)]!;
}

/** The group of word `i`'s templates: on which side of the cue it stands, and how many sentences away. */
export function frameGroup({ sentence }: Context, cue: CueCandidate, i: number): number {
  const away = Math.max(-3, Math.min(3, sentence[i]! - sentence[cue.begin]!));
  return (i < cue.begin ? 16 : 32) + away;
}

/** How far word `i` stands from the cue, as `nearness` has it. */
export function nearCue(cue: CueCandidate, i: number): number {
  return nearness(i < cue.begin ? cue.begin - 1 - i : i - cue.end);
}

/** Writes the values that words of one group have in common that are equally near to the cue. */
export function frameNearValues(context: Context, cue: CueCandidate, near: number, out: Int32Array): void {
  const { lemmaAt, tagAt } = context;
  const lemma = lemmaAt[cue.head + PAD]!;
  const tagAfter = tagAt[cue.end + PAD]!;
  out[NearValue.Near] = near;
  out[NearValue.Cue] = lemma;
  out[NearValue.Exact] = step(cue.exact);
  out[NearValue.TagOfCue] = tagAt[cue.head + PAD]!;
  out[NearValue.TagAfterCue] = tagAfter;
  out[NearValue.CueAndTagAfter] = both(lemma, tagAfter);
}

/** Whether word `i` has the values of the stretch in common with the word before: both on one side of the cue. */
export function sameFrameStretch(context: Context, { counts }: Between, begin: number, i: number): boolean {
  return (
    counts[i - begin] === counts[i - 1 - begin] &&
    context.quotedAt[i + PAD] === context.quotedAt[i - 1 + PAD] &&
    context.sentence[i] === context.sentence[i - 1]
  );
}

/** Writes the values that word `i` has in common with its stretch: what lies between it and the cue, and how it is quoted. */
export function frameStretchValues(
  context: Context,
  cue: CueCandidate,
  between: Between,
  begin: number,
  i: number,
  out: Int32Array,
): void {
  const { lemmaAt, tagAt, quotedAt, quotedShare, sentence } = context;
  const counts = between.counts[i - begin]!;
  const verbs = verbsIn(counts);
  const cues = cuesIn(counts);
  const breaks = breaksIn(counts);
  const sources = sourcesIn(counts);
  const cueSentence = sentence[cue.begin]!;
  out[StretchValue.Cue] = lemmaAt[cue.head + PAD]!;
  out[StretchValue.CueEnd] = lemmaAt[cue.end - 1 + PAD]!;
  out[StretchValue.TagBeforeCue] = tagAt[cue.begin - 1 + PAD]!;
  out[StretchValue.TagAfterCue] = tagAt[cue.end + PAD]!;
  out[StretchValue.CueOpensSentence] = cue.begin === context.starts[cueSentence] ? 1 : 0;
  out[StretchValue.Verbs] = verbs;
  out[StretchValue.Cues] = cues;
  out[StretchValue.Breaks] = breaks;
  out[StretchValue.Sources] = sources;
  out[StretchValue.CuesAndSources] = cues * 3 + sources;
  out[StretchValue.Between] = verbs * 16 + cues * 4 + breaks;
  out[StretchValue.Paragraphs] = paragraphsIn(counts);
  out[StretchValue.Quoted] = quotedAt[i + PAD]!;
  out[StretchValue.Share] = quotedShare[sentence[i]!]!;
  out[StretchValue.CueQuoted] = quotedShare[cueSentence]! * 4 + quotedAt[cue.begin + PAD]!;
}

/** Writes the values that word `i` has for itself among the words around it. */
export function frameOwnValues(
  context: Context,
  { chances }: Roles,
  cue: CueCandidate,
  between: Between,
  begin: number,
  i: number,
  out: Int32Array,
): void {
  const { lemmaAt, tagAt, quotedAt, starts } = context;
  const at = i + PAD;
  const s = context.sentence[i]!;
  const tag = tagAt[at]!;
  out[OwnValue.Near] = nearCue(cue, i);
  out[OwnValue.Cue] = lemmaAt[cue.head + PAD]!;
  out[OwnValue.TagOfCue] = tagAt[cue.head + PAD]!;
  out[OwnValue.Lemma] = lemmaAt[at]!;
  out[OwnValue.LemmaLeft] = lemmaAt[at - 1]!;
  out[OwnValue.LemmaRight] = lemmaAt[at + 1]!;
  out[OwnValue.Tag] = tag;
  out[OwnValue.TagLeft] = tagAt[at - 1]!;
  out[OwnValue.TagRight] = tagAt[at + 1]!;
  out[OwnValue.TagTwoLeft] = tagAt[at - 2]!;
  out[OwnValue.TagTwoRight] = tagAt[at + 2]!;
  out[OwnValue.LeftAndTag] = both(tagAt[at - 1]!, tag);

  const row = i * ROLES;
  const none = STEP[chances[row + Role.None]!]! * 8;
  const inside = STEP[chances[row + Role.Content]!]!;
  out[OwnValue.Source] = steps(chances, row + Role.SourceBegin);
  out[OwnValue.Content] = steps(chances, row + Role.ContentBegin);
  out[OwnValue.NoneOrCue] = none + STEP[chances[row + Role.CueBegin]!]!;
  out[OwnValue.NoneOrContent] = none + inside;
  const next = i + 1 < context.count;
  out[OwnValue.NextContent] = next ? steps(chances, row + ROLES + Role.ContentBegin) : OUTSIDE;
  out[OwnValue.NextSource] = next ? steps(chances, row + ROLES + Role.SourceBegin) : OUTSIDE;
  out[OwnValue.NextNone] = next ? STEP[chances[row + ROLES + Role.None]!]! : OUTSIDE;
  const last = i > 0;
  out[OwnValue.LastContent] = last ? steps(chances, row - ROLES + Role.ContentBegin) : OUTSIDE;
  out[OwnValue.LastSource] = last ? steps(chances, row - ROLES + Role.SourceBegin) : OUTSIDE;
  out[OwnValue.LastNone] = last ? STEP[chances[row - ROLES + Role.None]!]! : OUTSIDE;

  const counts = between.counts[i - begin]!;
  const cues = cuesIn(counts);
  const quoted = quotedAt[at]!;
  out[OwnValue.Verbs] = verbsIn(counts);
  out[OwnValue.Cues] = cues;
  out[OwnValue.CuesAndSources] = cues * 3 + sourcesIn(counts);
  out[OwnValue.Breaks] = breaksIn(counts);
  out[OwnValue.Quoted] = quoted;
  out[OwnValue.QuotedAround] = quoted * 16 + quotedAt[at + 1]! * 4 + quotedAt[at - 1]!;
  out[OwnValue.CueQuoted] = quotedAt[cue.begin + PAD]!;
  out[OwnValue.Share] = context.quotedShare[s]!;
  out[OwnValue.FromBegin] = nearness(i - starts[s]!);
  out[OwnValue.ToEnd] = nearness(starts[s + 1]! - 1 - i);
}

/** The chances of a role's beginning and of its going on, in steps, as one number; `at` is where the first stands. */
function steps(chances: Uint8Array, at: number): number {
  return STEP[chances[at]!]! * 8 + STEP[chances[at + 1]!]!;
}

/**
 * Writes the hashes of all features of word `i` of the window that begins at `begin` to `out`; `i` is not in the cue.
 * Returns how many.
 */
export function allFrameFeatures(
  context: Context,
  roles: Roles,
  cue: CueCandidate,
  between: Between,
  begin: number,
  i: number,
  out: Int32Array,
): number {
  const values = new Int32Array(64);
  const group = frameGroup(context, cue, i);
  frameNearValues(context, cue, nearCue(cue, i), values);
  let count = NEAR_TEMPLATES.write(values, group, out);
  frameStretchValues(context, cue, between, begin, i, values);
  count = STRETCH_TEMPLATES.write(values, group, out, count);
  frameOwnValues(context, roles, cue, between, begin, i, values);
  return OWN_TEMPLATES.write(values, group, out, count);
}

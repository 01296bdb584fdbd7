// What the role model sees of a word: its neighbours, its place in sentence and quotation, and the verbs and nouns
// around it. The templates come in four parts, by what their sums hang on and so how often they have to be worked out.
import type { Features } from '../model/features.ts';
import { type Context, nearness, PAD } from './context.ts';

/** The group of all templates here. */
export const ROLE_GROUP = 1;
/** How far to either side words are seen one by one. */
export const REACH = 3;

/** Templates of single words: constant, form, lemma −2 … 2, tag −3 … 3, name, class −1 … 1, shape, ending, cue level. */
const LEMMA_TEMPLATE = 4;
const TAG_TEMPLATE = 10;
const CLASS_TEMPLATE = 16;
const SHAPE_TEMPLATE = 18;
/** The first templates of the other parts. */
const TRIPLE_TEMPLATE = 22;
const STRETCH_TEMPLATE = 28;
const OWN_TEMPLATE = 46;

/**
 * Writes what the word at place `at` (padded) says of the word `distance` before it, apart from its neighbours. It
 * depends on the word and its tag alone.
 */
export function roleWordFeatures(context: Context, at: number, distance: number, out: Features): void {
  out.from(TAG_TEMPLATE + distance);
  out.one(context.tagAt[at]!);
  if (Math.abs(distance) <= 2) {
    out.from(LEMMA_TEMPLATE + distance);
    out.one(context.lemmaAt[at]!);
  }
  if (Math.abs(distance) <= 1) {
    out.from(CLASS_TEMPLATE + distance);
    out.one(context.clusterAt[at]!);
  }
  if (distance !== 0) return;
  out.from(0);
  out.one(0);
  out.one(context.lowerAt[at]!);
  out.from(SHAPE_TEMPLATE);
  out.one(context.shape[at - PAD]!);
  out.one(context.suffix[at - PAD]!);
  out.two(context.cueLevelAt[at]!, context.tagAt[at]!);
  out.three(context.cueLevelAt[at]!, context.clusterAt[at]!, context.tagAt[at]!);
}

/**
 * Writes what the tags around place `at` (padded) say of the word `distance` before it, −1 to 1. It depends on the
 * three tags alone.
 */
export function roleTagFeatures({ tagAt }: Context, at: number, distance: number, out: Features): void {
  const left = tagAt[at - 1]!;
  const tag = tagAt[at]!;
  const right = tagAt[at + 1]!;
  out.from(TRIPLE_TEMPLATE + 1 + distance);
  out.three(left, tag, right);
  if (distance !== 0) return;
  out.from(TRIPLE_TEMPLATE + 3);
  out.two(left, tag);
  out.two(tag, right);
}

/** Whether the features of the stretch are those of the word before: the same verbs, cues and quotation around it. */
export function sameStretch(context: Context, i: number): boolean {
  return (
    context.verbBefore[i] === context.verbBefore[i - 1] &&
    context.verbAfter[i] === context.verbAfter[i - 1] &&
    context.cueBefore[i] === context.cueBefore[i - 1] &&
    context.cueAfter[i] === context.cueAfter[i - 1] &&
    context.quotedAt[i + PAD] === context.quotedAt[i - 1 + PAD] &&
    context.sentence[i] === context.sentence[i - 1]
  );
}

/** Writes the features that word `i` has in common with its stretch. */
export function roleStretchFeatures(context: Context, i: number, out: Features): void {
  const { lemmaAt, tagAt, verbBefore, verbAfter } = context;
  const quoted = context.quotedAt[i + PAD]!;
  const s = context.sentence[i]!;
  const begin = context.starts[s]!;
  const before = verbBefore[i]!;
  const after = verbAfter[i]!;
  const lemmaBefore = before < 0 ? 0 : lemmaAt[before + PAD]!;
  const lemmaAfter = after < 0 ? 0 : lemmaAt[after + PAD]!;
  const verbTwoBefore = before < 0 ? -1 : verbBefore[before]!;
  const verbTwoAfter = after < 0 ? -1 : verbAfter[after]!;
  const cueBefore = context.cueBefore[i]!;
  const cueAfter = context.cueAfter[i]!;
  const levels = context.cueLevelOf;
  const around = levels[s]! * 16 + levels[s + 1]! * 4 + levels[s + 2]!;
  const share = context.quotedShare[s]!;
  out.from(STRETCH_TEMPLATE);
  out.one(quoted);
  out.two(quoted, share);
  out.one(lemmaBefore);
  out.one(lemmaAfter);
  out.two(lemmaBefore, lemmaAfter);
  out.two(lemmaBefore, quoted);
  out.two(lemmaAfter, quoted);
  out.one(verbTwoBefore < 0 ? 0 : lemmaAt[verbTwoBefore + PAD]!);
  out.one(verbTwoAfter < 0 ? 0 : lemmaAt[verbTwoAfter + PAD]!);
  out.two(lemmaBefore, before < 0 ? 0 : lemmaAt[before + 1 + PAD]!);
  out.one(lemmaAt[begin + PAD]!);
  out.one(tagAt[begin + PAD]!);
  out.two(cueBefore < 0 ? 0 : lemmaAt[cueBefore + PAD]!, cueAfter < 0 ? 0 : lemmaAt[cueAfter + PAD]!);
  out.two(around, quoted);
  out.two(around, share);
}

/** Writes the features that word `i` has for itself: those that hang on several words, and its name. */
export function roleOwnFeatures(context: Context, i: number, out: Features): void {
  const { lemmaAt, tagAt, nameAt, quotedAt, starts, nounBefore, nounAfter, groupAt } = context;
  const at = i + PAD;
  const s = context.sentence[i]!;
  const lemma = lemmaAt[at]!;
  const lemmaLeft = lemmaAt[at - 1]!;
  const lemmaRight = lemmaAt[at + 1]!;
  const tag = tagAt[at]!;
  const tagRight = tagAt[at + 1]!;
  out.from(OWN_TEMPLATE);
  out.one(nameAt[at]!);
  out.two(lemmaLeft, lemma);
  out.two(lemma, lemmaRight);
  out.two(lemmaLeft, lemmaRight);
  out.two(lemmaRight, lemmaAt[at + 2]!);
  out.two(lemmaAt[at - 2]!, lemmaLeft);
  out.two(lemma, tagRight);
  out.two(lemma, tagAt[at - 1]!);
  out.two(tag, lemmaRight);
  out.two(tag, lemmaLeft);

  const quoted = quotedAt[at]!;
  const share = context.quotedShare[s]!;
  out.two(quoted, tag);
  out.two(share, tag);
  out.two(quoted, lemma);
  out.two(quoted * 4 + quotedAt[at - 1]!, quotedAt[at + 1]!);
  out.two(share, lemmaRight);
  const toEnd = nearness(starts[s + 1]! - 1 - i);
  out.two(nearness(i - starts[s]!), toEnd);
  out.one(toEnd);

  const before = context.verbBefore[i]!;
  const after = context.verbAfter[i]!;
  const lemmaBefore = before < 0 ? 0 : lemmaAt[before + PAD]!;
  const lemmaAfter = after < 0 ? 0 : lemmaAt[after + PAD]!;
  out.two(lemmaBefore, tag);
  out.two(lemmaAfter, tag);
  out.two(lemmaBefore, before < 0 ? 9 : nearness(i - before));
  out.two(lemmaAfter, after < 0 ? 9 : nearness(after - i));
  out.three(lemmaBefore, tag, tagRight);
  out.three(lemmaBefore, before < 0 ? 0 : lemmaAt[before + 1 + PAD]!, tag);

  const left = nounBefore[i]!;
  const right = nounAfter[i]!;
  const nounLeft = left < 0 ? 0 : lemmaAt[left + PAD]!;
  const nounRight = right < 0 ? 0 : lemmaAt[right + PAD]!;
  out.two(nounLeft, lemma);
  out.two(nounRight, lemma);
  out.two(nounLeft, tag);
  out.two(nounRight, tag);
  out.two(left < 0 ? 9 : nameAt[left + PAD]!, lemma);

  const groupHere = groupAt[at]!;
  const groupLeft = groupAt[at - 1]!;
  const groupRight = groupAt[at + 1]!;
  out.two(groupLeft, groupHere);
  out.two(groupHere, groupRight);
  out.three(groupLeft, groupHere, groupRight);
  out.three(groupAt[at - 2]!, groupLeft, groupHere);
  out.three(groupHere, groupRight, groupAt[at + 2]!);
  out.two(groupHere, lemmaRight);
  out.two(groupHere, lemmaLeft);

  const { cueLevelAt, cueBefore, cueAfter } = context;
  const cueLeft = cueBefore[i]!;
  const cueRight = cueAfter[i]!;
  const cueLemmaLeft = cueLeft < 0 ? 0 : lemmaAt[cueLeft + PAD]!;
  const cueLemmaRight = cueRight < 0 ? 0 : lemmaAt[cueRight + PAD]!;
  const level = cueLevelAt[at]!;
  const levelLeft = cueLevelAt[at - 1]!;
  const levelRight = cueLevelAt[at + 1]!;
  out.two(cueLemmaLeft, tag);
  out.two(cueLemmaRight, tag);
  out.two(cueLemmaLeft, cueLeft < 0 ? 9 : nearness(i - cueLeft));
  out.two(cueLemmaRight, cueRight < 0 ? 9 : nearness(cueRight - i));
  out.two(cueLemmaLeft, context.commasBefore[i]!);
  out.two(cueLemmaRight, context.commasAfter[i]!);
  out.three(level, levelLeft, levelRight);
  out.two(levelRight, tag);
  out.two(levelLeft, tag);
}

/** Writes all features of word `i` as one item. */
export function allRoleFeatures(context: Context, i: number, out: Features): void {
  out.begin(ROLE_GROUP);
  roleOwnFeatures(context, i, out);
  roleStretchFeatures(context, i, out);
  for (let k = -1; k <= 1; k++) roleTagFeatures(context, i + PAD + k, k, out);
  for (let k = -REACH; k <= REACH; k++) roleWordFeatures(context, i + PAD + k, k, out);
}

// What the role model sees of a word: its neighbours, its place in sentence and quotation, and the
// verbs and nouns around it.
import type { Features } from '../model/features.ts';
import { type Context, nearness, PAD } from './context.ts';

/** The group of all templates here. */
export const ROLE_GROUP = 1;
/** How far to either side words are seen one by one. */
export const REACH = 3;
/** Templates of single words, numbered first: constant, form, lemma −2 … 2, tag −3 … 3, name, class −1 … 1, shape, ending. */
const LEMMA_TEMPLATE = 4;
const TAG_TEMPLATE = 10;
const NAME_TEMPLATE = 14;
const CLASS_TEMPLATE = 16;
const SHAPE_TEMPLATE = 18;
const WORD_TEMPLATES = 20;

/**
 * Writes what the word at place `at` (padded) says of the word `distance` before it, apart from its neighbours. It
 * depends on the word and its tag alone, so that its sum can be kept. The item was begun with ROLE_GROUP.
 */
export function roleWordFeatures(context: Context, at: number, distance: number, out: Features): void {
  out.numbered(TAG_TEMPLATE + distance, context.tagAt[at]!);
  if (Math.abs(distance) <= 2) out.numbered(LEMMA_TEMPLATE + distance, context.lemmaAt[at]!);
  if (Math.abs(distance) <= 1) out.numbered(CLASS_TEMPLATE + distance, context.clusterAt[at]!);
  if (distance !== 0) return;
  out.numbered(0, 0);
  out.numbered(1, context.lowerAt[at]!);
  out.numbered(SHAPE_TEMPLATE, context.shape[at - PAD]!);
  out.numbered(SHAPE_TEMPLATE + 1, context.suffix[at - PAD]!);
}

/** Writes the features of word `i` that hang on more than one word, and its name. */
export function roleFeatures(context: Context, i: number, out: Features): void {
  const { lemmaAt, tagAt, nameAt, quotedAt, starts, quotedShare, nounBefore, nounAfter, groupAt } = context;
  const at = i + PAD;
  const s = context.sentence[i]!;
  const begin = starts[s]!;
  const end = starts[s + 1]!;
  const lemma = lemmaAt[at]!;
  const lemmaLeft = lemmaAt[at - 1]!;
  const lemmaRight = lemmaAt[at + 1]!;
  const tag = tagAt[at]!;
  const tagLeft = tagAt[at - 1]!;
  const tagRight = tagAt[at + 1]!;
  out.begin(ROLE_GROUP);
  out.skip(WORD_TEMPLATES);
  out.numbered(NAME_TEMPLATE, nameAt[at]!);
  out.two(lemmaLeft, lemma);
  out.two(lemma, lemmaRight);
  out.two(lemmaLeft, lemmaRight);
  out.two(lemmaRight, lemmaAt[at + 2]!);
  out.two(lemmaAt[at - 2]!, lemmaLeft);
  out.two(tagLeft, tag);
  out.two(tag, tagRight);
  out.three(tagLeft, tag, tagRight);
  out.three(tagAt[at - 2]!, tagLeft, tag);
  out.three(tag, tagRight, tagAt[at + 2]!);
  out.two(lemma, tagRight);
  out.two(lemma, tagLeft);
  out.two(tag, lemmaRight);
  out.two(tag, lemmaLeft);

  const quoted = quotedAt[at]!;
  const share = quotedShare[s]!;
  out.one(quoted);
  out.two(quoted, share);
  out.two(quoted, tag);
  out.two(share, tag);
  out.two(quoted, lemma);
  out.two(quoted * 4 + quotedAt[at - 1]!, quotedAt[at + 1]!);
  out.two(share, lemmaRight);
  const fromBegin = nearness(i - begin);
  const toEnd = nearness(end - 1 - i);
  out.two(fromBegin, toEnd);
  out.one(toEnd);

  const before = context.verbBefore[i]!;
  const after = context.verbAfter[i]!;
  const lemmaBefore = before < 0 ? 0 : lemmaAt[before + PAD]!;
  const lemmaAfter = after < 0 ? 0 : lemmaAt[after + PAD]!;
  const verbTwoBefore = before < 0 ? -1 : context.verbBefore[before]!;
  const verbTwoAfter = after < 0 ? -1 : context.verbAfter[after]!;
  out.one(lemmaBefore);
  out.one(lemmaAfter);
  out.two(lemmaBefore, tag);
  out.two(lemmaAfter, tag);
  out.two(lemmaBefore, lemmaAfter);
  out.two(lemmaBefore, before < 0 ? 9 : nearness(i - before));
  out.two(lemmaAfter, after < 0 ? 9 : nearness(after - i));
  out.two(lemmaBefore, quoted);
  out.two(lemmaAfter, quoted);
  out.three(lemmaBefore, tag, tagRight);
  out.one(verbTwoBefore < 0 ? 0 : lemmaAt[verbTwoBefore + PAD]!);
  out.one(verbTwoAfter < 0 ? 0 : lemmaAt[verbTwoAfter + PAD]!);
  out.one(lemmaAt[begin + PAD]!);
  out.one(tagAt[begin + PAD]!);

  const verbNext = before < 0 ? 0 : lemmaAt[before + 1 + PAD]!;
  const left = nounBefore[i]!;
  const right = nounAfter[i]!;
  const nounLeft = left < 0 ? 0 : lemmaAt[left + PAD]!;
  const nounRight = right < 0 ? 0 : lemmaAt[right + PAD]!;
  out.two(lemmaBefore, verbNext);
  out.three(lemmaBefore, verbNext, tag);
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
}

/** Writes all features of word `i`. */
export function allRoleFeatures(context: Context, i: number, out: Features): void {
  roleFeatures(context, i, out);
  for (let k = -REACH; k <= REACH; k++) roleWordFeatures(context, i + PAD + k, k, out);
}

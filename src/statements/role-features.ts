// What the role model sees of a word: its neighbours, its place in sentence and quotation, and the verbs, nouns and
// cue words around it. Writes the values that the templates are made of.
import { both } from '../model/templates.ts';
import { type Context, nearness, PAD } from './context.ts';
import {
  OWN_TEMPLATES,
  OwnValue,
  REACH,
  STRETCH_TEMPLATES,
  StretchValue,
  TAGS_TEMPLATES,
  TagsValue,
  WORD_TEMPLATES,
  WordValue,
} from './role-templates.ts';

/** The group of all templates of the model. */
export const ROLE_GROUP = 1;
/** Where there is no word to be near to. */
const NOWHERE = 9;

/** Writes the values of the word at place `at` (padded). They hang on the word and its tag alone. */
export function roleWordValues(context: Context, at: number, out: Int32Array): void {
  const tag = context.tagAt[at]!;
  out[WordValue.Tag] = tag;
  out[WordValue.Lemma] = context.lemmaAt[at]!;
  out[WordValue.Class] = context.clusterAt[at]!;
  out[WordValue.Lower] = context.lowerAt[at]!;
  out[WordValue.Shape] = context.shape[at - PAD] ?? 0;
  out[WordValue.Ending] = context.suffix[at - PAD] ?? 0;
  out[WordValue.LevelTag] = both(context.cueLevelAt[at]!, tag);
}

/** Writes the values of the tags around place `at` (padded). */
export function roleTagsValues({ tagAt }: Context, at: number, out: Int32Array): void {
  out[TagsValue.Tag] = tagAt[at]!;
  out[TagsValue.Left] = tagAt[at - 1]!;
  out[TagsValue.Right] = tagAt[at + 1]!;
  out[TagsValue.LeftAndTag] = both(tagAt[at - 1]!, tagAt[at]!);
}

/** Whether the values of the stretch are those of the word before: the same verbs, cues and quotation around it. */
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

/** Writes the values that word `i` has in common with its stretch. */
export function roleStretchValues(context: Context, i: number, out: Int32Array): void {
  const { lemmaAt, tagAt, verbBefore, verbAfter } = context;
  const s = context.sentence[i]!;
  const begin = context.starts[s]!;
  const before = verbBefore[i]!;
  const after = verbAfter[i]!;
  const verbTwoBefore = before < 0 ? -1 : verbBefore[before]!;
  const verbTwoAfter = after < 0 ? -1 : verbAfter[after]!;
  const cueBefore = context.cueBefore[i]!;
  const cueAfter = context.cueAfter[i]!;
  const levels = context.cueLevelOf;
  out[StretchValue.Quoted] = context.quotedAt[i + PAD]!;
  out[StretchValue.Share] = context.quotedShare[s]!;
  out[StretchValue.VerbBefore] = before < 0 ? 0 : lemmaAt[before + PAD]!;
  out[StretchValue.VerbAfter] = after < 0 ? 0 : lemmaAt[after + PAD]!;
  out[StretchValue.VerbTwoBefore] = verbTwoBefore < 0 ? 0 : lemmaAt[verbTwoBefore + PAD]!;
  out[StretchValue.VerbTwoAfter] = verbTwoAfter < 0 ? 0 : lemmaAt[verbTwoAfter + PAD]!;
  out[StretchValue.AfterVerbBefore] = before < 0 ? 0 : lemmaAt[before + 1 + PAD]!;
  out[StretchValue.FirstLemma] = lemmaAt[begin + PAD]!;
  out[StretchValue.FirstTag] = tagAt[begin + PAD]!;
  out[StretchValue.CueBefore] = cueBefore < 0 ? 0 : lemmaAt[cueBefore + PAD]!;
  out[StretchValue.CueAfter] = cueAfter < 0 ? 0 : lemmaAt[cueAfter + PAD]!;
  out[StretchValue.Around] = levels[s]! * 16 + levels[s + 1]! * 4 + levels[s + 2]!;
}

/** Writes the values that word `i` has for itself among the words around it. */
export function roleOwnValues(context: Context, i: number, out: Int32Array): void {
  const { lemmaAt, tagAt, nameAt, quotedAt, starts, groupAt, cueLevelAt } = context;
  const at = i + PAD;
  const s = context.sentence[i]!;
  const tag = tagAt[at]!;
  const quoted = quotedAt[at]!;
  out[OwnValue.Name] = nameAt[at]!;
  out[OwnValue.Lemma] = lemmaAt[at]!;
  out[OwnValue.LemmaLeft] = lemmaAt[at - 1]!;
  out[OwnValue.LemmaRight] = lemmaAt[at + 1]!;
  out[OwnValue.LemmaTwoLeft] = lemmaAt[at - 2]!;
  out[OwnValue.LemmaTwoRight] = lemmaAt[at + 2]!;
  out[OwnValue.Tag] = tag;
  out[OwnValue.TagLeft] = tagAt[at - 1]!;
  out[OwnValue.TagRight] = tagAt[at + 1]!;
  out[OwnValue.TagAndRight] = both(tag, tagAt[at + 1]!);
  out[OwnValue.Quoted] = quoted;
  out[OwnValue.QuotedAround] = quoted * 16 + quotedAt[at - 1]! * 4 + quotedAt[at + 1]!;
  out[OwnValue.Share] = context.quotedShare[s]!;
  out[OwnValue.FromBegin] = nearness(i - starts[s]!);
  out[OwnValue.ToEnd] = nearness(starts[s + 1]! - 1 - i);

  const before = context.verbBefore[i]!;
  const after = context.verbAfter[i]!;
  const verbBefore = before < 0 ? 0 : lemmaAt[before + PAD]!;
  out[OwnValue.VerbBefore] = verbBefore;
  out[OwnValue.VerbAfter] = after < 0 ? 0 : lemmaAt[after + PAD]!;
  out[OwnValue.NearVerbBefore] = before < 0 ? NOWHERE : nearness(i - before);
  out[OwnValue.NearVerbAfter] = after < 0 ? NOWHERE : nearness(after - i);
  out[OwnValue.VerbBeforeAndNext] = both(verbBefore, before < 0 ? 0 : lemmaAt[before + 1 + PAD]!);

  const left = context.nounBefore[i]!;
  const right = context.nounAfter[i]!;
  out[OwnValue.NounBefore] = left < 0 ? 0 : lemmaAt[left + PAD]!;
  out[OwnValue.NounAfter] = right < 0 ? 0 : lemmaAt[right + PAD]!;
  out[OwnValue.NameBefore] = left < 0 ? NOWHERE : nameAt[left + PAD]!;

  const group = groupAt[at]!;
  out[OwnValue.Group] = group;
  out[OwnValue.GroupTwoLeft] = groupAt[at - 2]!;
  out[OwnValue.GroupTwoRight] = groupAt[at + 2]!;
  out[OwnValue.GroupsLeft] = both(groupAt[at - 1]!, group);
  out[OwnValue.GroupsRight] = both(group, groupAt[at + 1]!);

  const cueBefore = context.cueBefore[i]!;
  const cueAfter = context.cueAfter[i]!;
  const levelLeft = cueLevelAt[at - 1]!;
  const levelRight = cueLevelAt[at + 1]!;
  out[OwnValue.CueBefore] = cueBefore < 0 ? 0 : lemmaAt[cueBefore + PAD]!;
  out[OwnValue.CueAfter] = cueAfter < 0 ? 0 : lemmaAt[cueAfter + PAD]!;
  out[OwnValue.NearCueBefore] = cueBefore < 0 ? NOWHERE : nearness(i - cueBefore);
  out[OwnValue.NearCueAfter] = cueAfter < 0 ? NOWHERE : nearness(cueAfter - i);
  out[OwnValue.CommasBefore] = context.commasBefore[i]!;
  out[OwnValue.CommasAfter] = context.commasAfter[i]!;
  out[OwnValue.LevelLeft] = levelLeft;
  out[OwnValue.LevelRight] = levelRight;
  out[OwnValue.LevelsAround] = cueLevelAt[at]! * 16 + levelLeft * 4 + levelRight;
}

/** Writes the hashes of all features of word `i` to `out`. Returns how many. */
export function allRoleFeatures(context: Context, i: number, out: Int32Array): number {
  const values = new Int32Array(64);
  roleOwnValues(context, i, values);
  let count = OWN_TEMPLATES.write(values, ROLE_GROUP, out);
  roleStretchValues(context, i, values);
  count = STRETCH_TEMPLATES.write(values, ROLE_GROUP, out, count);
  TAGS_TEMPLATES.forEach((templates, k) => {
    roleTagsValues(context, i + PAD + k - 1, values);
    count = templates.write(values, ROLE_GROUP, out, count);
  });
  WORD_TEMPLATES.forEach((templates, k) => {
    roleWordValues(context, i + PAD + k - REACH, values);
    count = templates.write(values, ROLE_GROUP, out, count);
  });
  return count;
}

// The feature templates of the role model, in four parts by what their sums hang on and so how often they have to be
// worked out, with the values that each part is made of.
import { numbered, type Template } from '../model/templates.ts';

/** How far to either side words are seen one by one. */
export const REACH = 3;

/** Values of a single word. The first value of every item is 0. */
export const WordValue = {
  Tag: 1,
  Lemma: 2,
  Class: 3,
  Lower: 4,
  Shape: 5,
  Ending: 6,
  /** How often it is a cue, with its tag. */
  LevelTag: 7,
} as const;

/** Values of the tags of three words in a row. */
export const TagsValue = { Tag: 1, Left: 2, Right: 3, LeftAndTag: 4 } as const;

/** Values that a stretch of words has in common. */
export const StretchValue = {
  Quoted: 1,
  /** How much of the sentence is quoted. */
  Share: 2,
  /** The lemmas of the verbs before and after, of the ones beyond these, and of the word after the verb before. */
  VerbBefore: 3,
  VerbAfter: 4,
  VerbTwoBefore: 5,
  VerbTwoAfter: 6,
  AfterVerbBefore: 7,
  /** Lemma and tag of the sentence's first word. */
  FirstLemma: 8,
  FirstTag: 9,
  CueBefore: 10,
  CueAfter: 11,
  /** The cue levels of the sentence and of those beside it. */
  Around: 12,
} as const;

/** Values of a word among those around it. */
export const OwnValue = {
  Name: 1,
  Lemma: 2,
  LemmaLeft: 3,
  LemmaRight: 4,
  LemmaTwoLeft: 5,
  LemmaTwoRight: 6,
  Tag: 7,
  TagLeft: 8,
  TagRight: 9,
  TagAndRight: 10,
  Quoted: 11,
  QuotedAround: 12,
  Share: 13,
  FromBegin: 14,
  ToEnd: 15,
  VerbBefore: 16,
  VerbAfter: 17,
  /** How near these are. */
  NearVerbBefore: 18,
  NearVerbAfter: 19,
  /** The verb before with the word after it. */
  VerbBeforeAndNext: 20,
  NounBefore: 21,
  NounAfter: 22,
  NameBefore: 23,
  Group: 24,
  GroupTwoLeft: 25,
  GroupTwoRight: 26,
  /** The word's group with that of the word before, of the word after. */
  GroupsLeft: 27,
  GroupsRight: 28,
  CueBefore: 29,
  CueAfter: 30,
  NearCueBefore: 31,
  NearCueAfter: 32,
  CommasBefore: 33,
  CommasAfter: 34,
  LevelLeft: 35,
  LevelRight: 36,
  LevelsAround: 37,
} as const;

function ofWords(): Template[][] {
  const { Tag, Lemma, Class, Lower, Shape, Ending, LevelTag } = WordValue;
  const near: Template[] = [[Tag], [Lemma], [Class]];
  const own: Template[] = [...near, [0], [Lower], [Shape], [Ending], [LevelTag], [LevelTag, Class]];
  const next: Template[] = [[Tag], [Lemma]];
  return [[[Tag]], next, near, own, near, next, [[Tag]]];
}

function ofTags(): Template[][] {
  const { Tag, Left, Right, LeftAndTag } = TagsValue;
  return [
    [[LeftAndTag, Right]],
    [
      [LeftAndTag, Right],
      [Left, Tag],
      [Tag, Right],
    ],
    [[LeftAndTag, Right]],
  ];
}

function ofStretches(): Template[] {
  const V = StretchValue;
  return [
    [V.Quoted],
    [V.Quoted, V.Share],
    [V.VerbBefore],
    [V.VerbAfter],
    [V.VerbBefore, V.VerbAfter],
    [V.VerbBefore, V.Quoted],
    [V.VerbAfter, V.Quoted],
    [V.VerbTwoBefore],
    [V.VerbTwoAfter],
    [V.VerbBefore, V.AfterVerbBefore],
    [V.FirstLemma],
    [V.FirstTag],
    [V.CueBefore, V.CueAfter],
    [V.Around, V.Quoted],
    [V.Around, V.Share],
  ];
}

function ofOwn(): Template[] {
  const V = OwnValue;
  return [
    [V.Name],
    [V.LemmaLeft, V.Lemma],
    [V.Lemma, V.LemmaRight],
    [V.LemmaLeft, V.LemmaRight],
    [V.LemmaRight, V.LemmaTwoRight],
    [V.LemmaTwoLeft, V.LemmaLeft],
    [V.Lemma, V.TagRight],
    [V.Lemma, V.TagLeft],
    [V.Tag, V.LemmaRight],
    [V.Tag, V.LemmaLeft],
    [V.Quoted, V.Tag],
    [V.Share, V.Tag],
    [V.Quoted, V.Lemma],
    [V.QuotedAround],
    [V.Share, V.LemmaRight],
    [V.FromBegin, V.ToEnd],
    [V.ToEnd],
    [V.VerbBefore, V.Tag],
    [V.VerbAfter, V.Tag],
    [V.VerbBefore, V.NearVerbBefore],
    [V.VerbAfter, V.NearVerbAfter],
    [V.VerbBefore, V.TagAndRight],
    [V.VerbBeforeAndNext, V.Tag],
    [V.NounBefore, V.Lemma],
    [V.NounAfter, V.Lemma],
    [V.NounBefore, V.Tag],
    [V.NounAfter, V.Tag],
    [V.NameBefore, V.Lemma],
    [V.GroupsLeft],
    [V.GroupsRight],
    [V.GroupsLeft, V.GroupsRight],
    [V.GroupTwoLeft, V.GroupsLeft],
    [V.GroupsRight, V.GroupTwoRight],
    [V.Group, V.LemmaRight],
    [V.Group, V.LemmaLeft],
    [V.CueBefore, V.Tag],
    [V.CueAfter, V.Tag],
    [V.CueBefore, V.NearCueBefore],
    [V.CueAfter, V.NearCueAfter],
    [V.CueBefore, V.CommasBefore],
    [V.CueAfter, V.CommasAfter],
    [V.LevelsAround],
    [V.LevelRight, V.Tag],
    [V.LevelLeft, V.Tag],
  ];
}

const parts = numbered([...ofWords(), ...ofTags(), ofStretches(), ofOwn()]);
/** What a word says of those around it, by distance from −REACH to REACH. */
export const WORD_TEMPLATES = parts.slice(0, 7);
/** What three tags say, by distance from −1 to 1 from the one in the middle. */
export const TAGS_TEMPLATES = parts.slice(7, 10);
export const STRETCH_TEMPLATES = parts[10]!;
export const OWN_TEMPLATES = parts[11]!;

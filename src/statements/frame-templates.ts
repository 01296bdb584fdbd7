// The feature templates of the frame model, in three parts by how often their sums have to be worked out, with the
// values that each part is made of.
import { numbered, type Template, type Templates } from '../model/templates.ts';

/** Values that equally near words have in common. The first value of every item is 0. */
export const NearValue = {
  Near: 1,
  Cue: 2,
  /** How sure the first pass was of exactly this cue. */
  Exact: 3,
  TagOfCue: 4,
  TagAfterCue: 5,
  CueAndTagAfter: 6,
} as const;

/** Values that a stretch of words has in common: what lies between it and the cue, and how it is quoted. */
export const StretchValue = {
  Cue: 1,
  /** The last word of the cue. */
  CueEnd: 2,
  TagBeforeCue: 3,
  TagAfterCue: 4,
  CueOpensSentence: 5,
  Verbs: 6,
  Cues: 7,
  Breaks: 8,
  Sources: 9,
  CuesAndSources: 10,
  Between: 11,
  Paragraphs: 12,
  Quoted: 13,
  Share: 14,
  /** How the cue and its sentence are quoted. */
  CueQuoted: 15,
} as const;

/** Values of a word among those around it. */
export const OwnValue = {
  Near: 1,
  Cue: 2,
  TagOfCue: 3,
  Lemma: 4,
  LemmaLeft: 5,
  LemmaRight: 6,
  Tag: 7,
  TagLeft: 8,
  TagRight: 9,
  TagTwoLeft: 10,
  TagTwoRight: 11,
  LeftAndTag: 12,
  /** Chances of the first pass, two roles as one: of the word, of the next, of the one before. */
  Source: 13,
  Content: 14,
  NoneOrCue: 15,
  NoneOrContent: 16,
  NextContent: 17,
  NextSource: 18,
  NextNone: 19,
  LastContent: 20,
  LastSource: 21,
  LastNone: 22,
  Verbs: 23,
  Cues: 24,
  CuesAndSources: 25,
  Breaks: 26,
  Quoted: 27,
  QuotedAround: 28,
  CueQuoted: 29,
  Share: 30,
  FromBegin: 31,
  ToEnd: 32,
} as const;

function ofNear(): Template[] {
  const V = NearValue;
  return [
    [V.Near],
    [V.Near, V.Cue],
    [V.Near, V.Exact],
    [V.Near, V.TagAfterCue],
    [V.CueAndTagAfter, V.Near],
    [V.TagOfCue, V.Near],
  ];
}

function ofStretches(): Template[] {
  const V = StretchValue;
  return [
    [0],
    [V.Cue],
    [V.CueEnd],
    [V.TagAfterCue, V.TagBeforeCue],
    [V.CueOpensSentence, V.TagBeforeCue],
    [V.Between],
    [V.Cues],
    [V.Verbs],
    [V.Breaks],
    [V.Sources],
    [V.CuesAndSources],
    [V.Cue, V.Verbs],
    [V.Quoted, V.Share],
    [V.Quoted, V.Cue],
    [V.Quoted, V.CueQuoted],
    [V.Paragraphs],
    [V.Paragraphs, V.Quoted],
  ];
}

function ofOwn(): Template[] {
  const V = OwnValue;
  return [
    [V.Near, V.Tag],
    [V.Near, V.Lemma],
    [V.Cue, V.Tag],
    [V.Cue, V.Lemma],
    [V.TagOfCue, V.Tag],
    [V.Source],
    [V.Content],
    [V.Source, V.Cues],
    [V.Content, V.Cues],
    [V.NextContent, V.NextNone],
    [V.NextSource, V.NextNone],
    [V.LastContent, V.LastNone],
    [V.LastSource, V.LastNone],
    [V.NoneOrCue],
    [V.NoneOrContent],
    [V.Content, V.Near],
    [V.Source, V.Near],
    [V.Content, V.Cue],
    [V.Source, V.Cue],
    [V.Verbs, V.Tag],
    [V.CuesAndSources, V.Tag],
    [V.Breaks, V.Tag],
    [V.LemmaLeft],
    [V.Lemma],
    [V.LemmaRight],
    [V.TagTwoLeft],
    [V.TagLeft],
    [V.Tag],
    [V.TagRight],
    [V.TagTwoRight],
    [V.LeftAndTag, V.TagRight],
    [V.LeftAndTag],
    [V.Tag, V.TagRight],
    [V.QuotedAround, V.CueQuoted],
    [V.Quoted, V.Tag],
    [V.FromBegin, V.Quoted],
    [V.ToEnd, V.Quoted],
    [V.FromBegin, V.Share],
    [V.ToEnd, V.Share],
  ];
}

export const [NEAR_TEMPLATES, STRETCH_TEMPLATES, OWN_TEMPLATES] = numbered([
  ofNear(),
  ofStretches(),
  ofOwn(),
]) as [Templates, Templates, Templates];

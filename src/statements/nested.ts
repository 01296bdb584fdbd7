// Statements told inside a statement. The models learn from text in which the inner one is not marked, so they see
// an outer content as one piece; here each content that holds a verb of saying is read once more, on its own.
import type { TaggedWords } from '../language/language.ts';
import { hashString } from '../model/hash.ts';
import { type Context, isVerb, PAD } from './context.ts';
import type { Frame, Run } from './frames.ts';

const SAY: ReadonlySet<number> = new Set(
  (
    'say tell announce declare report claim warn insist argue deny admit acknowledge confirm promise pledge vow order ' +
    'accuse urge believe think'
  )
    .split(' ')
    .map((word) => hashString(word)),
);
const LEAST_WORDS = 6;

/** The runs of a frame's content that may hold a statement of their own: a verb of saying after a noun or pronoun. */
export function nestingRuns(context: Context, { content }: Frame): Run[] {
  return content.filter(([begin, end]) => {
    if (end - begin < LEAST_WORDS) return false;
    for (let i = begin + 1; i < end; i++)
      if (SAY.has(context.lemmaAt[i + PAD]!) && isVerb(context, i) && context.nounBefore[i]! >= begin)
        return true;
    return false;
  });
}

/** The words [begin, end) as a text of their own; offsets stay those of the whole. */
export function wordsOfRun(words: TaggedWords, [begin, end]: Run): TaggedWords {
  const starts = words.sentenceStarts.filter((start) => start > begin && start < end);
  const sentenceStarts = new Int32Array(starts.length + 2);
  starts.forEach((start, i) => {
    sentenceStarts[i + 1] = start - begin;
  });
  sentenceStarts[starts.length + 1] = end - begin;
  return {
    text: words.text,
    count: end - begin,
    from: words.from.subarray(begin, end),
    to: words.to.subarray(begin, end),
    form: words.form.slice(begin, end),
    sentenceStarts,
    paragraphStart: words.paragraphStart.subarray(begin, end),
    types: words.types.slice(begin, end),
    upos: words.upos.subarray(begin, end),
    xpos: words.xpos.subarray(begin, end),
    lemma: words.lemma.slice(begin, end),
    name: words.name.subarray(begin, end),
  };
}

/** A frame of such a text, placed in the whole again. */
export function moved(frame: Frame, by: number): Frame {
  const move = ([begin, end]: Run): Run => [begin + by, end + by];
  const { cue, source, content } = frame;
  return {
    ...frame,
    cue: { ...cue, begin: cue.begin + by, end: cue.end + by, head: cue.head + by },
    source: source.map(move),
    content: content.map(move),
  };
}

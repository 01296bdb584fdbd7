// Source and content put right where the models took one for the other: *they must leave, warned his counterpart*. A
// source has no finite verb outside of additions; what stands behind the verb and has none at all is who said it.
import { XPOS } from '../language/language.ts';
import { type Context, isMark, isVerb } from './context.ts';
import type { Frame, Run } from './frames.ts';

const FINITE = new Set(['MD', 'VBZ', 'VBP', 'VBD'].map((tag) => XPOS.indexOf(tag)));
const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom', 'where', 'when']);
/** A source that stands behind its verb has no more words than this. */
const LONGEST = 14;

/** Whether a run says something: a finite verb stands in it before any word that opens a relative clause. */
function says({ words }: Context, [begin, end]: Run): boolean {
  for (let i = begin; i < end; i++) {
    if (RELATIVE.has(words.types[i]!.normal)) return false;
    if (FINITE.has(words.xpos[i]!)) return true;
  }
  return false;
}

/** The frame, with source and content changed over where they are plainly swapped. */
export function unswapped(context: Context, frame: Frame): Frame {
  const { cue, source, content } = frame;
  const [before] = source;
  const [behind] = content;
  if (source.length !== 1 || content.length !== 1 || before === undefined || behind === undefined)
    return frame;
  if (before[1] > cue.begin || behind[0] < cue.end || behind[1] - behind[0] > LONGEST) return frame;
  const parted = cue.begin > 0 && isMark(context, cue.begin - 1);
  if (!parted || !isVerb(context, cue.head) || !says(context, before)) return frame;
  for (let i = behind[0]; i < behind[1]; i++) if (isVerb(context, i)) return frame;
  return { ...frame, source: content, content: source };
}

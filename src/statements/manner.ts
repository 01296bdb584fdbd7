// Whether a content is quoted: all of it, parts of it, or none.
import { type Context, isMark, PAD } from './context.ts';
import type { Frame } from './frames.ts';
import { Quoted } from './quotations.ts';
import type { Manner } from './statement.ts';

/** The manner of a frame's content, by which of its words stand in quotation marks. */
export function mannerOf(context: Context, { content }: Frame): Manner {
  let quoted = 0;
  let plain = 0;
  for (const [begin, end] of content)
    for (let i = begin; i < end; i++) {
      if (isMark(context, i)) continue;
      if (context.quotedAt[i + PAD] === Quoted.Outside) plain++;
      else quoted++;
    }
  return quoted === 0 ? 'indirect' : plain === 0 ? 'direct' : 'mixed';
}

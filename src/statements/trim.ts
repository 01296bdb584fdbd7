// Cuts what does not belong to a role off its ends: commas and dashes, and a report's dateline before a content.
import { datelineEnd } from '../language/dateline.ts';
import { type Context, isMark, PAD } from './context.ts';
import type { Frame, Run } from './frames.ts';
import { Quoted } from './quotations.ts';

const LOOSE = /^(?:[,;:.]|[-‐-―]{1,3}|--+)$/;

/** A run without loose punctuation at its ends, or null when nothing else is in it. */
function trimmed(context: Context, [begin, end]: Run): Run | null {
  const { form } = context.words;
  let a = begin;
  let b = end;
  while (a < b && isMark(context, a) && LOOSE.test(form[a]!)) a++;
  while (b > a && isMark(context, b - 1) && LOOSE.test(form[b - 1]!)) b--;
  return a < b ? [a, b] : null;
}

/** The word after the dateline that opens a sentence, or the sentence's first word when it has none. */
export function afterDateline({ starts, words }: Context, sentence: number): number {
  return datelineEnd(words, starts[sentence]!, starts[sentence + 1]!);
}

/** A content run without the dateline that it may have taken in, loose marks, or a closing mark of another quotation. */
function trimmedContent(context: Context, [begin, end]: Run): Run | null {
  const sentence = context.sentence[begin]!;
  const start = context.starts[sentence]!;
  const run = trimmed(context, [begin === start ? afterDateline(context, sentence) : begin, end]);
  if (run === null) return null;
  const strays = run[1] - run[0] > 1 && context.quotedAt[run[0] + PAD] === Quoted.Closing;
  return strays ? [run[0] + 1, run[1]] : run;
}

/** A frame with its roles' ends cut clean. A content may come out empty. */
export function tidied(context: Context, frame: Frame): Frame {
  const present = (run: Run | null): run is Run => run !== null;
  return {
    ...frame,
    source: frame.source.map((run) => trimmed(context, run)).filter(present),
    content: frame.content.map((run) => trimmedContent(context, run)).filter(present),
  };
}

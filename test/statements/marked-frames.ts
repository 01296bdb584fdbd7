// Marked text as the statement stages see it: its context, and a frame for each statement that is marked.
import { readFile } from 'node:fs/promises';
import { type Language, loadLanguage } from '../../src/language/language.ts';
import { segment } from '../../src/language/segment.ts';
import { type Context, contextOf } from '../../src/statements/context.ts';
import type { Frame, Run } from '../../src/statements/frames.ts';
import type { Span } from '../../src/text/span.ts';
import { type MarkedStatement, parseMarked } from './golden.ts';

/** The language models of the package. */
export async function openTestLanguage(): Promise<Language> {
  const read = (name: string) => readFile(new URL(`../../models/${name}.bin`, import.meta.url));
  return loadLanguage({
    'word-list': await read('word-list'),
    tags: await read('tags'),
    lemmas: await read('lemmas'),
    names: await read('names'),
  });
}

/** Words [begin, end) that share a code unit with a span. Throws when there are none. */
function runOf({ words }: Context, [from, to]: Span): Run {
  let begin = 0;
  while (begin < words.count && words.to[begin]! <= from) begin++;
  let end = begin;
  while (end < words.count && words.from[end]! < to) end++;
  if (begin === end) throw new Error(`no word in [${from}, ${to}) of ${JSON.stringify(words.text)}`);
  return [begin, end];
}

/** The words of a run as they stand in the text. */
export function wordsOf({ words }: Context, run: Run | null): string | null {
  return run === null ? null : words.text.slice(words.from[run[0]], words.to[run[1] - 1]);
}

/** A frame with the words `cue`, `source` and `content`; its cue's head is the cue's first word. */
export function frame(cue: Run, source: readonly Run[], content: readonly Run[], mass = 0.9): Frame {
  return {
    cue: { begin: cue[0], end: cue[1], exact: mass, mass, head: cue[0] },
    source,
    content,
    path: -1,
    sourceSure: -0.1,
    contentSure: -0.1,
  };
}

/** The context of a marked text and its frames, in the order of their cues. Every statement needs a cue. */
export function markedFrames(
  language: Language,
  marked: string,
): { context: Context; frames: Frame[]; statements: readonly MarkedStatement[] } {
  const { text, statements } = parseMarked(marked);
  const context = contextOf(language.tag(segment(text)));
  const ordered = statements.toSorted((a, b) => a.cue![0] - b.cue![0]);
  const frames = ordered.map(({ source, cue, content }) =>
    frame(
      runOf(context, cue!),
      source ? [runOf(context, source)] : [],
      content.map((span) => runOf(context, span)),
    ),
  );
  return { context, frames, statements: ordered };
}

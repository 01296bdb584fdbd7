// Clitics whose lemma the neighbours tell: `it's been` is have, `it's known` is be; `let's` is we.
import type { WordType } from './word-type.ts';

const HAVE_BEFORE: ReadonlySet<string> = new Set(['been', 'had', 'got', 'become', 'gotten', 'done']);
const BETWEEN: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'also',
  'already',
  'never',
  'always',
  'just',
  'only',
  'now',
  'long',
]);

/** The lemma of `'s` tagged VBZ as an auxiliary: `have` before been, had, got …, else null (what the list says). */
export function cliticLemma(types: readonly WordType[], i: number, end: number): string | null {
  let next = i + 1;
  while (next < end && next < i + 3 && BETWEEN.has(types[next]!.normal)) next++;
  return next < end && HAVE_BEFORE.has(types[next]!.normal) ? 'have' : null;
}

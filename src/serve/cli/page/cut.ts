// Cuts text to a width.
import { cells, wrap } from './wrap.ts';

/** `text` in at most `width` cells, `…` at the end when it was longer. */
export function cut(text: string, width: number): string {
  if (text.length <= width && cells(text) <= width) return text;
  const first = wrap([{ role: 'plain', text: text.slice(0, width * 4) }], Math.max(1, width - 1))[0] ?? [];
  return `${first.map((run) => run.text).join('')}…`;
}

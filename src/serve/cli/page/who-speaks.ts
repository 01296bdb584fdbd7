// The tally under a page: who speaks how often, by actor; where none is known, by the words the report uses, with
// pronouns in one row of their own.
import type { Reading } from '../../../reading.ts';

export interface Speaker {
  /** The actor's name, or the words of the report in the form met first. */
  readonly name: string;
  readonly count: number;
}

const PRONOUN = /^(?:he|she|it|they|i|we|you|who|him|her|them|his|their|that|which|this|one)$/i;
const ARTICLE = /^(?:the|a|an)\s+/i;

/** Named sources by count, then those met as pronouns, then statements without a source. */
export function whoSpeaks(text: string, reading: Reading): Speaker[] {
  const named = new Map<string, { name: string; count: number }>();
  const pronouns = new Set<string>();
  let pronounCount = 0;
  let without = 0;
  const actors = new Map((reading.actors ?? []).map(({ id, name }) => [id, name]));
  for (const { source, actor } of reading.statements) {
    if (!source) {
      without++;
      continue;
    }
    const known = actor === null ? undefined : actors.get(actor);
    const name = (known ?? text.slice(...source)).replace(/\s+/g, ' ').replace(/^ |[ ,;:]+$/g, '');
    if (known === undefined && PRONOUN.test(name)) {
      pronounCount++;
      pronouns.add(name.toLowerCase());
      continue;
    }
    const key = known === undefined ? name.replace(ARTICLE, '').toLowerCase() : actor!;
    const entry = named.get(key);
    if (entry) entry.count++;
    else named.set(key, { name, count: 1 });
  }
  const rows: Speaker[] = [...named.values()].sort((a, b) => b.count - a.count);
  if (pronounCount > 0) rows.push({ name: `(${[...pronouns].join(', ')})`, count: pronounCount });
  if (without > 0) rows.push({ name: '(no source)', count: without });
  return rows;
}

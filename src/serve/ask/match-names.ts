// Whom or what a person means by a name: capitals, accents and the article do not matter, and a part of a name, such as
// the family name, will do where it fits one only.
import { isBound } from '../../ledger/actor-key.ts';
import { nameWords } from '../../ledger/name-words.ts';
import type { Names } from '../../ledger/names.ts';
import { safeText } from '../cli/page/safe-text.ts';
import { AskError } from './ask-error.ts';
import { withWords } from './name-index.ts';

/** Names of candidates that are listed when several fit. */
const LISTED = 8;

/**
 * The keys among `known` that `asked` means: the key itself; else those with a name of the same words; else those with a
 * name that holds all of its words. Of each, what is known by name over reports goes before what is one report's.
 */
export function matchNames(asked: string, known: ReadonlyMap<string, Names>): string[] {
  if (known.has(asked)) return [asked];
  const wanted = nameWords(asked);
  if (wanted.length === 0) return [];
  const same: string[] = [];
  const within: string[] = [];
  for (const [key, names] of withWords(wanted, known)) {
    if (names.some((words) => words.join(' ') === wanted.join(' '))) same.push(key);
    else if (names.some((words) => wanted.every((word) => words.includes(word)))) within.push(key);
  }
  const found = [same, within].find((group) => group.length > 0) ?? [];
  const unbound = found.filter((key) => !isBound(key));
  return (unbound.length > 0 ? unbound : found).sort();
}

/** The one that is meant. Throws `AskError` when none or several fit: `what` is `an actor`, say. */
export function theOne(asked: string, found: readonly string[], what: string): string {
  const name = safeText(asked);
  if (found.length === 0)
    throw new AskError(
      'name-unknown',
      `The record knows no ${what} “${name}”. Write the name as reports do, or a part of it.`,
    );
  if (found.length === 1) return found[0]!;
  const more = found.length > LISTED ? `, and ${found.length - LISTED} more` : '';
  const keys = found.slice(0, LISTED).map((key) => safeText(key));
  throw new AskError(
    'name-ambiguous',
    `“${name}” may be any of these: ${keys.join(', ')}${more}. Name one of them as it stands here.`,
    found,
  );
}

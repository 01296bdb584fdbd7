// How English words that are written together come apart, as in Universal Dependencies English:
// do|n't, we|'ll, dog|'s, can|not, gon|na.

/** What may stand after an apostrophe as a word of its own, in lower case: dog|'s, I|'d, we|'ve. */
export const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 'll', 're', 've']);

/** Words written as one, lower case, and where they come apart. Only what has no other reading: not `its`, `wont`. */
export const FUSED: ReadonlyMap<string, readonly number[]> = new Map([
  ['cannot', [3]],
  ['gonna', [3]],
  ['wanna', [3]],
  ['gotta', [3]],
  ['lotta', [3]],
  ['gimme', [3]],
  ['lemme', [3]],
  ['outta', [3]],
  ['dunno', [2, 3]],
  ['dont', [2]],
  ['didnt', [3]],
  ['doesnt', [4]],
  ['isnt', [2]],
  ['wasnt', [3]],
  ['couldnt', [5]],
  ['wouldnt', [5]],
  ['shouldnt', [6]],
  ['havent', [4]],
  ['hasnt', [3]],
  ['arent', [3]],
]);

/** Words that begin with an apostrophe, lower case, without it: 'em, 'til. */
export const ELIDED: ReadonlySet<string> = new Set([
  'em',
  'til',
  'cause',
  'cuz',
  'bout',
  'nuff',
  'round',
  'twas',
  'tis',
  'n',
]);

/**
 * Whether `form`, written right after `before` with no space, is part of the same written word in the sense of
 * Universal Dependencies, so that CoNLL-U gives the two a row such as `3-4 don't`. The apostrophe of `dogs'` looks
 * like a closing quotation mark; it is for the caller to know.
 */
export function isFusedWith(before: string, form: string): boolean {
  if (form.length > LONGEST_FUSED || before.length === 0) return false;
  const small = form.toLowerCase();
  if (/^['’‘´ʼ]/u.test(small)) return CLITICS.has(small.slice(1)) && /[\p{L}\p{N}.%)]/u.test(before.at(-1)!);
  if (/^n['’‘´ʼ]t$/u.test(small)) return /\p{L}/u.test(before.at(-1)!);
  if (before.length > LONGEST_FUSED) return false;
  const start = before.toLowerCase();
  return FUSED.get(start + small)?.includes(start.length) === true || DUNNO.has(start + small);
}

const LONGEST_FUSED = 8;
/** The first two and the last two words of `dunno`. */
const DUNNO: ReadonlySet<string> = new Set(['dun', 'nno']);

// The fields of statements and claims that can be corrected in the margin, and how each is entered.

export type FieldEntry =
  | { readonly as: 'choice'; readonly choices: readonly string[] }
  /** Words of the text. */
  | { readonly as: 'words' }
  /** Several stretches of words; one is entered. */
  | { readonly as: 'stretches' }
  | { readonly as: 'text'; readonly hint: string };

const choice = (...choices: readonly string[]): FieldEntry => ({ as: 'choice', choices });
const WORDS: FieldEntry = { as: 'words' };
const AHEAD = ['planned', 'demanded', 'possible', 'denied'] as const;
const STATUSES: Readonly<Record<string, FieldEntry>> = {
  presence: choice('is', 'was', ...AHEAD),
  movement: choice('done', 'underway', ...AHEAD),
  deadline: choice('done', 'underway', ...AHEAD),
  decision: choice('made', 'pending', 'rejected', 'reversed'),
  consent: choice('given', 'refused', 'contested'),
};

/** By name, in the order in which they are offered. `kind` is `statement` or the kind of a claim. */
export function correctableIn(kind: string): ReadonlyMap<string, FieldEntry> {
  if (kind === 'statement')
    return new Map([
      ['source', WORDS],
      ['cue', WORDS],
      ['content', { as: 'stretches' }],
      ['manner', choice('direct', 'indirect', 'mixed')],
      ['addressee', WORDS],
    ]);
  const slots = ['trigger', 'who', 'count', 'place', 'from', 'via', 'to', 'time', 'object', 'source'];
  return new Map<string, FieldEntry>([
    ['status', STATUSES[kind] ?? choice(...AHEAD)],
    ...(kind === 'deadline'
      ? ([
          ['force', choice('demand', 'promise', 'order', 'agreement', 'forecast')],
          ['due', { as: 'text', hint: 'a day or days: 2019-11-20, 2019-10-23/2019-11-20' }],
        ] as const)
      : []),
    ['kind', choice('presence', 'movement', 'deadline', 'decision', 'consent')],
    ...slots.map((name) => [name, WORDS] as const),
  ]);
}

/**
 * Where words stand in a text, as near to an offset as can be; null when they
 * are not in it.
 */
export function wordsNear(text: string, words: string, near: number): readonly [number, number] | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  let best: readonly [number, number] | null = null;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (best !== null && Math.abs(at - near) >= Math.abs(best[0] - near)) break;
    best = [at, at + wanted.length];
  }
  return best;
}

// The word lists: what each entry gives as an example is found, as a claim of its kind; its counter-example is not.
import { beforeAll, describe, expect, it } from 'vitest';
import { CLAIM_KINDS, type ClaimKind } from '../../src/claims/claim.ts';
import { CONSENT_NOUNS, CONSENT_VERBS } from '../../src/claims/en/consents.ts';
import { DECISION_NOUNS, DECISION_VERBS } from '../../src/claims/en/decisions.ts';
import { MOVE_NOUNS, MOVE_VERBS } from '../../src/claims/en/movements.ts';
import { PRESENCE_VERBS } from '../../src/claims/en/presences.ts';
import type { Example } from '../../src/language/example.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';

const ENTRIES: Readonly<Partial<Record<ClaimKind, readonly (Example & { words: string })[]>>> = {
  presence: PRESENCE_VERBS,
  movement: [...MOVE_VERBS, ...MOVE_NOUNS],
  decision: [...DECISION_VERBS, ...DECISION_NOUNS],
  consent: [...CONSENT_VERBS, ...CONSENT_NOUNS],
};
/** Sentences are read in a report of war: others are not looked at. This one claims nothing. */
const BEFORE = 'Soldiers sang songs all night. ';

/** Known misses: examples that are not found. */
const NOT_FOUND: readonly string[] = [
  'Moscow allowed Ankara to use the airspace above Afrin.',
  'Washington will redeploy the units to Iraq.',
  'a U-turn on the withdrawal',
  'the Turkish attempts at occupying Afrin',
];
/** Known misses: counter-examples that are found. */
const FOUND: readonly string[] = ['She ordered a coffee.'];
/** Known misses: words that stand in two entries of a list, of which one counts. */
const TWICE: readonly string[] = ['station'];

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

/** The triggers of the claims of a kind in a sentence. */
const triggers = (kind: ClaimKind, sentence: string): string[] => {
  const text = BEFORE + sentence;
  const claims = reader.read({ id: 'example', text, published: '2019-10-23' }).claims!;
  return claims
    .filter((claim) => claim.kind === kind && claim.trigger[0] >= BEFORE.length)
    .map(({ trigger }) => text.slice(...trigger));
};

const rows = CLAIM_KINDS.flatMap((kind) => (ENTRIES[kind] ?? []).map((entry) => ({ kind, ...entry })));

describe('word lists', () => {
  it('are read behind a sentence that claims nothing', () => {
    expect(reader.read({ id: 'before', text: BEFORE }).claims).toEqual([]);
  });

  it.each(rows.filter(({ example }) => !NOT_FOUND.includes(example)))(
    '$kind example: $example',
    ({ kind, example }) => {
      expect(triggers(kind, example)).not.toEqual([]);
    },
  );

  it.each(rows.filter(({ example }) => NOT_FOUND.includes(example)))(
    'known miss: $kind example: $example',
    ({ kind, example }) => {
      expect(triggers(kind, example), 'passes now: take it off NOT_FOUND').toEqual([]);
    },
  );

  it.each(rows.filter(({ counter }) => !FOUND.includes(counter)))(
    '$kind counter-example: $counter',
    ({ kind, counter }) => {
      expect(triggers(kind, counter)).toEqual([]);
    },
  );

  it.each(rows.filter(({ counter }) => FOUND.includes(counter)))(
    'known miss: $kind counter-example: $counter',
    ({ kind, counter }) => {
      expect(triggers(kind, counter), 'passes now: take it off FOUND').not.toEqual([]);
    },
  );

  it('have their misses among their examples', () => {
    const known = new Set(rows.flatMap(({ example, counter }) => [example, counter]));
    expect([...NOT_FOUND, ...FOUND].filter((sentence) => !known.has(sentence))).toEqual([]);
  });

  it('have no word twice in a list, known misses aside', () => {
    const twice = [PRESENCE_VERBS, DECISION_VERBS, DECISION_NOUNS, CONSENT_VERBS, CONSENT_NOUNS].flatMap(
      (list) => {
        const words = list.flatMap((entry) => entry.words.split(' '));
        return words.filter((word, i) => words.indexOf(word) !== i);
      },
    );
    expect(twice).toEqual(TWICE);
  });
});

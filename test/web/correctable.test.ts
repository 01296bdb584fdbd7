// What the margin offers to correct is what the ledger takes.
import { describe, expect, test } from 'vitest';
import { CLAIM_KINDS } from '../../src/claims/claim.ts';
import { correctableFields, fieldProblem } from '../../src/ledger/correctable-fields.ts';
import { correctableIn, wordsNear } from '../../web/src/views/reading/correctable.ts';

describe.each(['statement', ...CLAIM_KINDS])('of a %s', (kind) => {
  const entry = kind === 'statement' ? 'statement' : 'claim';

  test.each([...correctableIn(kind)])('%s is taken', (name, field) => {
    expect(correctableFields(entry)).toContain(name);
    const samples =
      field.as === 'choice'
        ? field.choices
        : field.as === 'text'
          ? ['2019-11-20', '2019-10-23/2019-11-20']
          : [field.as === 'words' ? [3, 9] : [[3, 9]]];
    for (const value of samples) {
      // A change of kind may leave a status that the new kind has not; the ledger says so then.
      const body = name === 'kind' ? {} : { kind };
      expect(fieldProblem(entry, { [name]: value }, body)).toBeNull();
    }
  });
});

test('words are found where they stand nearest', () => {
  const text = 'the troops left; the troops stay; the troops';
  expect(wordsNear(text, 'the troops', 0)).toEqual([0, 10]);
  expect(wordsNear(text, ' the troops ', 20)).toEqual([17, 27]);
  expect(wordsNear(text, 'the troops', 44)).toEqual([34, 44]);
  expect(wordsNear(text, 'the planes', 0)).toBeNull();
  expect(wordsNear(text, ' ', 0)).toBeNull();
});

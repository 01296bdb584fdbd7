// Kind and shape of forms: what is read by code unit agrees with the rule in regular expressions, for every code unit.
import { describe, expect, it } from 'vitest';
import { kindOf, kindOfStrange, shapeOf, shapeOfStrange } from '../../src/language/written.ts';

function same(form: string): void {
  const kind = kindOfStrange(form);
  expect([form, kindOf(form), shapeOf(form, kind)]).toEqual([form, kind, shapeOfStrange(form)]);
}

describe('kind and shape by code unit', () => {
  it('are those of the rule for every code unit, alone and beside letters', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const sign = String.fromCharCode(unit);
      for (const form of [sign, `A${sign}`, `${sign}b`, `xx${sign}${sign}${sign}1`]) {
        const kind = kindOfStrange(form);
        if (kindOf(form) !== kind || shapeOf(form, kind) !== shapeOfStrange(form)) wrong.push(form);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    '',
    'U.S.',
    'McCain',
    'COVID-19',
    '1,000,000',
    '10:30',
    'O’Neill',
    'São',
    'Łódź',
    '…',
    '----',
    'F-16s',
  ])('are those of the rule for %j', same);
});

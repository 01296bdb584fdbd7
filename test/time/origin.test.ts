// Where times come from: the examples of every rule name that rule, and limits theirs.
import { beforeAll, describe, expect, it } from 'vitest';
import { XPOS } from '../../src/language/language.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { DETECTORS } from '../../src/time/detect.ts';
import { LIMIT_RULES } from '../../src/time/limit-rules.ts';
import type { TimeOrigin } from '../../src/time/origin.ts';
import { TimeReader } from '../../src/time/times.ts';
import { UNIT_RULES } from '../../src/time/units/units.ts';
import { parseTimes } from './golden.ts';

const PUBLISHED = '2019-10-23';
const times = new TimeReader(XPOS);
let reader: Reader;
beforeAll(async () => {
  reader = await openReader({ claims: false });
});

function originsIn(example: string): TimeOrigin[] {
  const words = reader.parse(parseTimes(example).text);
  return times.read(words, PUBLISHED).map((time) => times.origin(words, time, PUBLISHED));
}

describe('the rules of times', () => {
  it.each([...DETECTORS.filter(({ ruleAt }) => ruleAt === undefined), ...UNIT_RULES])(
    'examples of “$name” come from it',
    ({ name, reason, example }) => {
      const rules = originsIn(example).flatMap((origin) => origin.rules);
      expect(rules).toContainEqual({ name, reason });
    },
  );

  it.each(LIMIT_RULES)('limits like $example come from it', ({ before, reason, example }) => {
    expect(originsIn(example).map(({ limit }) => limit)).toContainEqual({ before, reason });
  });

  it('a span that is no time comes from none', () => {
    const words = reader.parse('They left on Friday.');
    expect(times.origin(words, { span: [0, 4] }, PUBLISHED)).toEqual({ rules: [], limit: null });
  });
});

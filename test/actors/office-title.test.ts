// Titles of offices as files write them, and the days on which an office is held.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { heldOn } from '../../src/actors/actor-entry.ts';
import { rolesOfTitle } from '../../src/actors/office-title.ts';

const read = (title: string, country?: string): string[] =>
  rolesOfTitle(title, country).map(
    ({ slug, country: of = '', body = '', former }) => `${former ? 'former-' : ''}${slug}|${of}|${body}`,
  );

describe('a title', () => {
  it.each([
    ['Minister of Defence', 'IQ', ['defence-minister|IQ|']],
    ['Defense Secretary', 'US', ['defence-minister|US|']],
    ['Iraqi defence minister', undefined, ['defence-minister|IQ|']],
    ['Minister of Foreign Affairs of the Republic of Iraq', undefined, ['foreign-minister|IQ|']],
    ['Minister of Foreign Affairs and Trade', 'HU', ['foreign-minister|HU|']],
    ['Secretary of State', 'US', ['foreign-minister|US|']],
    ['Secretary of State for Defence', 'GB', ['defence-minister|GB|']],
    ['President of the Republic', 'FR', ['president|FR|']],
    ['Vice President', 'US', ['vice-president|US|']],
    ['Deputy Minister of Defence', 'IQ', ['deputy-defence-minister|IQ|']],
    [
      'Deputy Prime Minister and Minister of Interior',
      'IQ',
      ['deputy-prime-minister|IQ|', 'interior-minister|IQ|'],
    ],
    ['Crown Prince of Saudi Arabia', undefined, ['crown-prince|SA|']],
    ['National Security Adviser', 'US', ['security-adviser|US|']],
    ['Secretary-General of the United Nations', undefined, ['secretary-general||United Nations']],
    ['Commander of the Quds Force', undefined, ['commander|IR|Quds Force']],
    ['former president', 'SY', ['former-president|SY|']],
  ])('%s (%s) is understood', (title, country, expected) => {
    expect(read(title, country)).toEqual(expected);
  });

  it.each([
    ['President of the Senate', 'FR', 'another body'],
    ['President, State Affairs Commission', 'KP', 'another body'],
    ['President of the Council of Ministers', 'IT', 'another office'],
    ['Minister of Defence Industry', 'TR', 'another portfolio'],
    ['Minister of Defence Production', 'PK', 'another portfolio'],
    ['Minister of State for Defence', 'IN', 'a deputy'],
    ['Secretary of State', 'FR', 'a deputy'],
    ['Secretary of State for Defence', 'PT', 'a deputy'],
    ['Chancellor of the Exchequer', 'GB', 'another office'],
    ['Ambassador of France', 'IQ', 'two countries'],
    ['Member of Parliament', 'GB', 'no office'],
    ['', 'GB', 'nothing'],
    [Array(40).fill('president').join(' '), 'GB', 'too long'],
  ])('%s (%s) is not: %s', (title, country) => {
    expect(read(title, country)).toEqual([]);
  });

  it('of any kind is read', () => {
    const word = fc.constantFrom(
      ...'minister president of and , - state Iraq US the deputy defence chief'.split(' '),
    );
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(title, fc.constantFrom('IQ', undefined), (given, country) => {
        for (const role of rolesOfTitle(given, country)) expect(role.country).toBe(country ?? role.country);
      }),
    );
  });
});

test.each([
  [{ from: '2018-03-01', to: '2018-05-01' }, ['2018-03-01', '2018-04-30'], ['2018-02-28', '2018-05-01']],
  [{ from: '2018', to: '2020' }, ['2019-01-01', '2019-12-31'], ['2018-12-31', '2020-01-01', '2017-01-01']],
  [{ from: '2018-03', to: '2018-05' }, ['2018-04-01'], ['2018-03-31', '2018-05-01']],
  [{ from: '2018-03-01T10:00:00' }, ['2018-03-01', '2099-01-01'], ['2018-02-28']],
  [{ to: '2018-05-01T10:00:00' }, ['1990-01-01'], ['2018-05-01']],
  [{}, ['1990-01-01'], ['']],
  [{ undated: true as const }, [], ['1990-01-01']],
])('an office %j is surely held on %j and not on %j', (office, on, off) => {
  for (const day of on) expect(heldOn({ title: 'x', ...office }, day), day).toBe(true);
  for (const day of off) expect(heldOn({ title: 'x', ...office }, day), day).toBe(false);
});

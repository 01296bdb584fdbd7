// Offices without their holders, across reports: tied to the one whom reports of that time name, and else left alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKey, type KeyActor } from '../../src/ledger/actor-key.ts';
import type { NamedActor } from '../../src/ledger/derived-version.ts';
import { POSTS } from '../../src/ledger/en/posts.ts';
import { knownActors } from '../../src/ledger/known-actors.ts';
import { monthOf, tieOffice } from '../../src/ledger/office-holder.ts';

const POST = 'us/defence-minister';
const at = (published: string, key = 'person:ann lee') => ({ key, month: monthOf(published)! });

describe('an office', () => {
  it.each([
    ['of the same month', [at('2019-10-20')], 'person:ann lee'],
    ['over the turn of a year', [at('2019-12-30')], 'person:ann lee', '2020-02-01'],
    ['of whom nobody knows the holder', [], null],
    ['three months later', [at('2019-07-31')], null],
    ['that passes from one to another', [at('2019-09-01'), at('2019-10-01', 'person:bo kim')], null],
  ])('%s', (_, holders, expected, published = '2019-10-23') => {
    expect(tieOffice(POST, monthOf(published)!, holders)?.key ?? null).toBe(expected);
  });

  it('of which there are many is nobody’s', () => {
    const month = monthOf('2019-10-23')!;
    for (const post of ['us/minister', 'us/spokesperson', 'us/former-president', 'us/lawmaker'])
      expect(tieOffice(post, month, [at('2019-10-20')])).toBeNull();
    for (const { posts } of POSTS)
      for (const post of posts.split(' '))
        expect(tieOffice(`us/${post}`, month, [at('2019-10-20')])?.key).toBe('person:ann lee');
  });
});

describe('among reports', () => {
  const person = (name: string) =>
    ({ id: 'a1', kind: 'person', name, country: 'US', office: 'defence-minister' }) as const;
  const office = {
    id: 'a2',
    kind: 'office',
    name: 'defence secretary',
    country: 'US',
    office: 'defence-minister',
  } as const;
  const named = (report: string, published: string | null, actor: KeyActor): NamedActor => ({
    ...{ version: `v-${report}`, report, published, entry: `a-${report}`, actor },
    ...{ key: actorKey(actor, report).key, family: null, post: null, statements: 0 },
  });

  it('ties in the months around a report that names the holder', () => {
    const offices = [
      named('r2', '2019-11-02', office),
      named('r3', '2020-06-02', office),
      named('r4', null, office),
    ];
    const known = knownActors([named('r1', '2019-10-20', person('Ann Lee')), ...offices]);
    expect(offices.map((one) => known.keyOf(one))).toEqual([
      'person:ann lee',
      'office:us/defence-minister',
      'office:us/defence-minister',
    ]);
  });

  it('does so in any order of the reports', () => {
    const months = fc
      .integer({ min: 1, max: 12 })
      .map((month) => `2019-${String(month).padStart(2, '0')}-05`);
    const some = fc.oneof(
      months.map((day) => [day, person('Ann Lee')] as const),
      months.map((day) => [day, person('Bo Kim')] as const),
      months.map((day) => [day, office] as const),
    );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (all) => {
        const actors = all.map(([day, actor], i) => named(`r${i}`, day, actor));
        const [one, other] = [knownActors(actors), knownActors(actors.toReversed())];
        for (const actor of actors) expect(one.keyOf(actor)).toBe(other.keyOf(actor));
      }),
    );
  });
});

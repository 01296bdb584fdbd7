// Who is the same across reports, who is not, and who is doubtful.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { actorKey, isBound, type KeyActor } from '../../src/ledger/actor-key.ts';
import { doubtfulPairs, type KeyedActor } from '../../src/ledger/doubtful.ts';
import { ACTS, actNamed, tellsSoFar } from '../../src/ledger/en/acts.ts';
import { SPELLINGS } from '../../src/ledger/en/spellings.ts';
import { TITLES } from '../../src/ledger/en/titles.ts';
import { familyOf, type KnownPerson, tieFamilyName } from '../../src/ledger/family-name.ts';
import { sideOf } from '../../src/ledger/force-key.ts';
import { personName, soundOf } from '../../src/ledger/person-name.ts';
import { liesWithin, placeKey } from '../../src/ledger/place-key.ts';
import { shuffled } from './arbitrary-propositions.ts';

const actor = (kind: KeyActor['kind'], name: string, rest: Partial<KeyActor> = {}): KeyActor => ({
  id: 'a4',
  kind,
  name,
  ...rest,
});
const keyOf = (one: KeyActor) => actorKey(one, 'r1').key;

const KINDS = ['person', 'office', 'government', 'force', 'organization', 'group', 'unnamed'] as const;

test('whatever is taken for a name, its key fits an index, and is well-formed', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((one) => one.repeat(400));
  const country = fc.constantFrom(undefined, 'US');
  const report = 'ж'.repeat(1000);
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      name,
      name,
      country,
      fc.boolean(),
      (kind, name, side, of, sided) => {
        const rest = { ...(of === undefined ? {} : { country: of }), ...(sided ? { side } : {}) };
        const { key } = actorKey(actor(kind, name, rest), report);
        expect(Buffer.byteLength(key)).toBeLessThan(2700);
        expect(key).not.toMatch(/\p{Cs}/u);
        const place = placeKey({ name, precision: 'city', ...rest });
        expect(Buffer.byteLength(place.id)).toBeLessThan(600);
      },
    ),
  );
});

describe('keys', () => {
  it.each([
    [actor('person', 'Mark Esper'), 'person:mark esper'],
    [actor('person', 'Recep Tayyip Erdoğan'), 'person:recep tayyip erdogan'],
    [actor('person', 'RECEP TAYYIP ERDOGAN'), 'person:recep tayyip erdogan'],
    [actor('person', 'Colonel Sean Ryan'), 'person:sean ryan'],
    [actor('person', 'Mark T. Esper'), 'person:mark esper'],
    [actor('person', 'Najah Al-Shammari'), 'person:najah shammari'],
    [actor('person', 'Esper'), 'person:esper@r1'],
    [
      actor('office', 'US defence minister', { country: 'US', office: 'defence-minister' }),
      'office:us/defence-minister',
    ],
    [actor('office', 'prime minister', { office: 'prime-minister' }), 'office:prime-minister@r1'],
    [actor('government', 'White House', { country: 'US' }), 'government:us'],
    [actor('government', 'Turkish government', { country: 'TR' }), 'government:tr'],
    [actor('force', 'US troops', { country: 'US' }), 'force:us'],
    [actor('force', 'American soldiers', { country: 'US' }), 'force:us'],
    [actor('force', 'US Central Command', { country: 'US' }), 'force:us'],
    [actor('force', 'Daesh'), 'force:islamic state'],
    [actor('force', 'Isis fighters', { side: 'Islamic State' }), 'force:islamic state'],
    [actor('force', 'SDF'), 'force:syrian democratic forces'],
    [actor('force', 'People’s Protection Units'), 'force:ypg'],
    [actor('force', 'British jihadists', { country: 'GB' }), 'force:gb/british jihadists'],
    [actor('force', 'US-backed forces'), 'force:a4@r1'],
    [actor('force', 'troops'), 'force:a4@r1'],
    [actor('organization', 'AP'), 'organization:associated press'],
    [actor('organization', 'ministry'), 'organization:a4@r1'],
    [actor('group', 'Kurdish'), 'group:kurds'],
    [actor('group', 'Kurds'), 'group:kurds'],
    [actor('group', 'Turks', { country: 'TR' }), 'group:tr'],
    [actor('unnamed', 'a senior official'), 'unnamed:a4@r1'],
    [actor('person', 'M Esper', { entity: 'Q1' }), 'person:#Q1'],
    [actor('office', 'defence minister of Chad', { entity: 'Q1' }), 'person:#Q1'],
    [actor('force', 'French troops', { country: 'FR', entity: 'Q2' }), 'force:fr'],
  ])('$name', (one, key) => {
    expect(keyOf(one)).toBe(key);
  });

  it('of whoever has no name hold in one report only', () => {
    const officials = actor('unnamed', 'officials');
    expect(actorKey(officials, 'r1').key).not.toBe(actorKey(officials, 'r2').key);
    expect(isBound(actorKey(officials, 'r2').key)).toBe(true);
  });

  it('say why, and how sure they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('person', 'office', 'government', 'force', 'organization', 'group', 'unnamed'),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (kind, name) => {
          const { key, why, score } = actorKey(actor(kind, name), 'r1');
          expect(key.startsWith(`${kind}:`)).toBe(true);
          expect(why).not.toBe('');
          expect(score >= 0 && score <= 1).toBe(true);
        },
      ),
    );
  });
});

describe('the force that acts', () => {
  it.each([
    [actor('government', 'US government', { country: 'US' }), 'force:us'],
    [actor('group', 'American', { country: 'US' }), 'force:us'],
    [actor('group', 'Americans', { country: 'US' }), undefined],
    [actor('organization', 'Pentagon', { country: 'US' }), 'force:us'],
    [actor('organization', 'Democrats', { country: 'US' }), undefined],
    [actor('person', 'Donald Trump', { country: 'US' }), undefined],
  ])('of $name', (one, key) => {
    expect(sideOf(one)?.key).toBe(key);
  });
});

describe('a family name alone', () => {
  const person = (name: string, office: string, country: string): KnownPerson => ({
    key: `person:${name}`,
    offices: new Set([office]),
    countries: new Set([country]),
  });
  const esper = person('mark esper', 'defence-minister', 'US');

  it('is tied where office or country agrees and one fits', () => {
    expect(tieFamilyName({ name: 'Esper', country: 'US' }, [esper])?.key).toBe('person:mark esper');
    expect(tieFamilyName({ name: 'Mr Esper', office: 'defence-minister' }, [esper])?.key).toBe(
      'person:mark esper',
    );
  });

  it.each([
    ['nothing is known of him', { name: 'Esper' }, [esper]],
    ['he is of another country', { name: 'Esper', country: 'DE', office: 'defence-minister' }, [esper]],
    ['the name is full', { name: 'Karl Esper', country: 'US' }, [esper]],
    ['the family is another', { name: 'Espers', country: 'US' }, [esper]],
    ['two fit', { name: 'Esper', country: 'US' }, [esper, person('ann esper', 'envoy', 'US')]],
  ])('is tied to nobody where %s', (_, one, known) => {
    expect(tieFamilyName(one, known)).toBeNull();
  });

  it('is found by the key of the full name', () => {
    expect(familyOf('person:mark esper')).toBe('esper');
    expect(familyOf('person:esper@r1')).toBeNull();
    expect(familyOf('force:us')).toBeNull();
  });
});

describe('doubtful pairs', () => {
  const of = (name: string, rest: Partial<KeyedActor> = {}): KeyedActor => ({
    key: keyOf(actor('person', name)),
    name,
    ...rest,
  });
  it.each([
    ['two spellings', [of('Mohammed Hassan'), of('Muhammad Hasan')], 'spelling'],
    ['a short given name', [of('Jim Mattis'), of('James Mattis')], 'short-name'],
    ['a family name alone', [of('Esper'), of('Mark Esper')], 'family-name'],
    [
      'initials',
      [
        { key: 'organization:syrian red crescent', name: 'Syrian Red Crescent' },
        { key: 'organization:src', name: 'SRC' },
      ],
      'initials',
    ],
  ])('%s', (_, pair, rule) => {
    expect(doubtfulPairs(pair).map((one) => one.rule)).toEqual([rule]);
  });

  it.each([
    ['two men of one family name', [of('Mark Esper'), of('Karl Esper')]],
    ['two countries', [of('Jim Mattis', { country: 'US' }), of('James Mattis', { country: 'CA' })]],
    [
      'two bodies of the same initials',
      [
        { key: 'organization:a', name: 'Syrian Red Crescent' },
        { key: 'organization:b', name: 'Swiss Rail Club' },
      ],
    ],
    ['one actor twice', [of('Mark Esper'), of('Mark T. Esper')]],
  ])('not %s', (_, pair) => {
    expect(doubtfulPairs(pair)).toEqual([]);
  });

  it('of a crowd are those with somebody who is known, and of a few all', () => {
    const smiths = (count: number): KeyedActor[] => [
      of('John Smith', { country: 'US' }),
      ...Array.from({ length: count }, (_, i) => ({
        key: `person:smith@${i}`,
        name: 'Smith',
        country: 'US',
      })),
    ];
    expect(doubtfulPairs(smiths(3))).toHaveLength(3 + 3);
    expect(doubtfulPairs(smiths(3000))).toHaveLength(3000);
  });

  it('are the same in any order', () => {
    const names = [
      'Jim Mattis',
      'James Mattis',
      'Mattis',
      'Mark Esper',
      'Esper',
      'Mohammed Hassan',
      'Muhammad Hasan',
      'Mohamed Hassan',
    ];
    const all = names.map((name) => of(name));
    fc.assert(
      fc.property(fc.nat(), (pick) => {
        expect(doubtfulPairs(shuffled(all, pick))).toEqual(doubtfulPairs(all));
      }),
    );
  });
});

describe('word lists', () => {
  it.each(SPELLINGS.map(({ example }) => example))('%s sound alike', (example) => {
    const [one, other] = example.split(' and ').map((name) => personName(name).parts.map(soundOf));
    expect(one).toEqual(other);
  });

  it('have no title in two lists, and no act for a word twice', () => {
    for (const lists of [TITLES, ACTS]) {
      const words = lists.flatMap((list) => list.words.split(' '));
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
  });

  it('name the act of a trigger', () => {
    expect([actNamed('pulled out'), actNamed('Entered'), actNamed('remain'), actNamed('ate')]).toEqual([
      'leave',
      'arrive',
      'stay',
      null,
    ]);
    expect([tellsSoFar('left', 'They have not left.'), tellsSoFar('leave', 'They will not leave.')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('places', () => {
  const part = (name: string) => placeKey({ name, country: 'SY', precision: 'area' });
  it('have one key for all ways to write a point of the compass', () => {
    const keys = ['north-east Syria', 'northeastern Syria', 'north-eastern Syria', 'Northeast Syria'].map(
      (name) => part(name).id,
    );
    expect(new Set(keys).size).toBe(1);
    expect(part('northern Syria').id).not.toBe(keys[0]);
  });

  it('lie in their country and in themselves', () => {
    const country = placeKey({ name: 'Syria', country: 'SY', precision: 'country' });
    expect([
      liesWithin(part('northern Syria'), country),
      liesWithin(country, part('northern Syria')),
    ]).toEqual([true, false]);
    expect(liesWithin(country, country)).toBe(true);
    expect(liesWithin(placeKey({ name: 'Nowhere', precision: 'unknown' }), country)).toBe(false);
  });
});

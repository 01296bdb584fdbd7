// Which arriving state of a page is new, and which only goes on.
import { describe, expect, test } from 'vitest';
import { arrivalOf, type Sighting, versionId } from '../../src/store/page-states.ts';

const state = (body: string, fetchedAt: string | null = null) => ({
  ...{ report: 'r1', body, title: null, published: null, fetchedAt },
});
const seen = (number: number, body: string, seenAt: string): Sighting => ({
  ...{ version: versionId('r1', state(body)), number, seenAt },
});

describe('a state', () => {
  const all = [seen(1, 'A', '2019-01-01'), seen(2, 'B', '2019-02-01'), seen(3, 'C', '2020-01-01')];
  const CHANGE = { isNew: false, isSighting: true, isChange: true };
  const AGAIN = { isNew: false, isSighting: true, isChange: false };
  const NOTHING = { isNew: false, isSighting: false, isChange: false };
  const NEW = { isNew: true, isSighting: true, isChange: true };

  test.each([
    ['not fetched is held against all', state('A'), NOTHING],
    ['not fetched and new', state('D'), NEW],
    ['fetched and new', state('D', '2019-01-15'), NEW],
    ['fetched while it stood like this', state('A', '2019-01-15'), AGAIN],
    ['fetched when other words stood there', state('A', '2019-02-15'), CHANGE],
    ['fetched before all others', state('A', '2018-12-01'), CHANGE],
    ['fetched at a moment that is known', state('B', '2019-02-01'), NOTHING],
    ['fetched after the last', state('C', '2020-02-01'), AGAIN],
  ])('%s', (_, arriving, expected) => expect(arrivalOf(all, arriving)).toMatchObject(expected));

  test.each([{ title: 'T' }, { published: '2019' }, { body: 'B' }])('differs by %j', (change) =>
    expect(arrivalOf([seen(1, 'A', '2019-01-01')], { ...state('A'), ...change })).toMatchObject(NEW),
  );
});

test('the id of a version is the same in every ledger, whenever it was seen', () => {
  expect(versionId('r1', state('A'))).toMatchInlineSnapshot(`"v_62papwwgcp3ef3a1"`);
  expect(versionId('r1', state('A', '2019-01-01'))).toBe(versionId('r1', state('A')));
  expect(versionId('r2', state('A'))).not.toBe(versionId('r1', state('A')));
});

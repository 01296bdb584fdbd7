// Which arriving state of a page is new.
import { describe, expect, test } from 'vitest';
import { type KnownState, sameVersion, versionId } from '../../src/store/version-of.ts';

const state = (body: string, fetchedAt: string | null = null) => ({
  body,
  title: null,
  published: null,
  fetchedAt,
});
const known = (number: number, body: string, seenAt: string, fetched = true): KnownState => ({
  ...state(body, fetched ? seenAt : null),
  ...{ id: `v${number}`, number, seenAt },
});

describe('a state', () => {
  const all = [known(1, 'A', '2019-01-01'), known(2, 'B', '2019-02-01'), known(3, 'C', '2020-01-01', false)];

  test.each([
    ['not fetched is held against all', state('A'), 'v1'],
    ['not fetched and new', state('D'), null],
    ['fetched while it stood like this', state('A', '2019-01-15'), 'v1'],
    ['fetched when other words stood there', state('A', '2019-02-15'), null],
    ['fetched before all others', state('A', '2018-12-01'), null],
    ['fetched at the very moment', state('B', '2019-02-01'), 'v2'],
    ['fetched after a file was added', state('C', '2020-02-01'), 'v3'],
  ])('%s', (_, arriving, id) => expect(sameVersion(all, arriving)?.id ?? null).toBe(id));

  test.each([{ title: 'T' }, { published: '2019' }, { body: 'B' }])('differs by %j', (change) =>
    expect(sameVersion([known(1, 'A', '2019-01-01', false)], { ...state('A'), ...change })).toBeNull(),
  );
});

test('the id of a version is the same in every ledger', () => {
  expect(versionId('r1', state('A'))).toMatchInlineSnapshot(`"v_v7qn39jx30kajk80"`);
  const ids = [versionId('r2', state('A')), versionId('r1', state('B')), versionId('r1', state('A', '2019'))];
  expect(new Set([...ids, versionId('r1', state('A'))]).size).toBe(4);
});

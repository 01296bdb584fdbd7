// Which corrections fit the shapes of entries, field by field.
import { describe, expect, it } from 'vitest';
import { correctableFields, fieldProblem } from '../../src/ledger/correctable-fields.ts';
import type { EntryKind } from '../../src/ledger/entries.ts';

const ID = '_0123456789abcdef';
const LIMIT = { span: [0, 4], kind: 'by', earliest: null, latest: '2019-11-20', anchor: 'published' };

const FITTING: readonly (readonly [EntryKind, Record<string, unknown>])[] = [
  ['claim', { kind: 'consent', status: 'given' }],
  ['claim', { status: 'denied', score: 0, who: [0, 4], due: '2019-10-23/2019-11-20' }],
  ['claim', { kind: 'deadline', force: 'promise', counts: { min: 5, max: null } }],
  ['claim', { actor: `a${ID}`, statement: `s${ID}`, placeIds: [`p${ID}`] }],
  ['statement', { source: null, cue: [0, 1], content: [[0, 2]], actor: null, manner: 'mixed' }],
  ['statement', { content: [], within: `s${ID}`, addressee: [3, 9] }],
  ['actor', { name: 'Mark Esper', kind: 'person', country: 'US', office: 'defence-minister' }],
  ['place', { precision: 'city', lat: -90, lon: 180, part: 'northern', country: 'SY' }],
  ['time', { type: 'DATE', value: '2019-10-XX', mod: 'APPROX', limit: LIMIT, anchor: `t${ID}` }],
  ['time', { interval: ['2019-10-01', '2019-10-31'], anchor: 'published' }],
];

const UNFIT: readonly (readonly [EntryKind, Record<string, unknown>])[] = [
  ...[{ kind: 'rumour' }, { status: 'given' }, { status: 3 }, { kind: 'consent' }, { force: 'hope' }],
  ...[
    { score: '0.5' },
    { score: 1.1 },
    { score: Number.NaN },
    { who: null },
    { who: [4, 4] },
    { who: [0, 1.5] },
  ],
  ...[
    { due: 'soon' },
    { due: '2019-11-20/2019-10-23' },
    { counts: { min: 5 } },
    { counts: { min: 5, max: 4 } },
  ],
  ...[{ counts: { min: 5, max: null, about: true } }, { actor: null }, { actor: `s${ID}` }, { actor: 'a1' }],
  ...[{ placeIds: `p${ID}` }, { rule: 'mine' }, { name: 'x' }, { constructor: 'x' }, { status: 'toString' }],
].map((fields) => ['claim', fields] as const);

const MORE_UNFIT: typeof UNFIT = [
  ['statement', { manner: 'loud' }],
  ['statement', { content: [0, 2] }],
  ['actor', { name: ' ' }],
  ['actor', { kind: 'robot' }],
  ['actor', { country: 'Syria' }],
  ['actor', { mentions: [] }],
  ['place', { lat: 91 }],
  ['place', { precision: 'exact' }],
  ['time', { value: 'next week' }],
  ['time', { interval: ['2019-10-01'] }],
  ['time', { limit: { ...LIMIT, kind: 'round' } }],
  ['time', { limit: { ...LIMIT, more: 1 } }],
  ['time', { anchor: 't1' }],
];

const MOVE = { kind: 'movement', status: 'planned' };

describe('a correction', () => {
  it.each(FITTING)('of a %s with %j fits', (kind, fields) => {
    expect(fieldProblem(kind, fields, kind === 'claim' ? MOVE : {})).toBeNull();
  });

  it.each([...UNFIT, ...MORE_UNFIT])(
    'of a %s with %j does not, and the message says what does',
    (kind, fields) => {
      const problem = fieldProblem(kind, fields, kind === 'claim' ? MOVE : {});
      expect(problem).toMatch(/ takes | has no field ".*There are |cannot be ".*one of /);
    },
  );

  it('may set of every kind some fields, and none that a reader says of itself', () => {
    for (const name of ['id', 'rule', 'links', 'why', 'candidates'])
      expect(correctableFields()).not.toContain(name);
    expect(correctableFields('place')).toContain('lat');
    expect(correctableFields('claim')).not.toContain('lat');
  });
});

// Propositions out of the blue, for properties: few forces, places, voices and days, so that many of them meet.
import fc from 'fast-check';
import type { Proposition } from '../../src/ledger/proposition.ts';

const FORCES = ['force:us', 'force:us', 'force:tr'];
const PLACES = [
  { id: 'sy', country: 'sy' },
  { id: 'sy/manbij', country: 'sy' },
  { id: 'iq', country: 'iq' },
];
const STATUSES = {
  presence: ['is', 'was', 'planned', 'denied', 'possible'],
  movement: ['done', 'underway', 'planned', 'demanded', 'denied'],
  deadline: [null],
  decision: ['made', 'pending', 'rejected', 'reversed'],
  consent: ['given', 'refused', 'contested'],
} as const;

/** What makes an answer to a question: without these, hardly two of the blue would ever meet. */
const ANSWERS: readonly Pick<Proposition, 'kind' | 'status' | 'act'>[] = [
  { kind: 'deadline', status: null, act: 'leave' },
  { kind: 'movement', status: 'planned', act: 'leave' },
  { kind: 'presence', status: 'planned', act: 'stay' },
  { kind: 'movement', status: 'done', act: 'leave' },
  { kind: 'movement', status: 'denied', act: 'leave' },
  { kind: 'consent', status: 'given', act: 'stay' },
  { kind: 'consent', status: 'refused', act: 'stay' },
  { kind: 'decision', status: 'made', act: 'leave' },
  { kind: 'decision', status: 'pending', act: 'leave' },
];

const belief = fc.integer({ min: 45, max: 100 }).map((hundredths) => hundredths / 100);

const counts = fc.option(
  fc
    .tuple(fc.integer({ min: 100, max: 6000 }), fc.option(fc.nat(3000)), fc.boolean())
    .map(([min, more, hedged]) => ({ min, max: more === null ? null : min + more, hedged })),
);

const days = fc
  .tuple(fc.integer({ min: 17_880, max: 17_920 }), fc.nat(6))
  .map(([from, n]) => ({ from, to: from + n }));

const loose = fc.record({
  kind: fc.constantFrom('presence', 'movement', 'deadline', 'decision', 'consent'),
  pick: fc.nat(),
  side: fc.option(
    fc.record({
      key: fc.constantFrom(...FORCES),
      why: fc.constant('said'),
      score: belief,
    }),
  ),
  version: fc.constantFrom('v1', 'v2', 'v3', 'v4', 'v5'),
  outlet: fc.constantFrom('Wire', 'Post', null),
  voice: fc.constantFrom('person:ann lee', 'person:bob hall', 'person:cy orr', 'government:sy', null),
  places: fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...PLACES), fc.constantFrom('at', 'at', 'from', 'to'))
      .map(([place, leg]) => ({ ...place, leg })),
    { minLength: 1, maxLength: 2, selector: ({ id }) => id },
  ),
  act: fc.constantFrom('leave', 'leave', 'arrive', 'stay', 'stay', null),
  answer: fc.option(fc.constantFrom(...ANSWERS), { freq: 3 }),
  flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  counts,
  due: days,
  said: fc.option(days, { freq: 8 }),
  score: belief,
});

/** Propositions with ids of their own. Versions 1 and 2 carry one account. */
export const propositions = fc.array(loose, { minLength: 8, maxLength: 24, size: 'max' }).map((all) =>
  all.map(({ pick, version, voice, flags, due, said, places, answer, ...rest }, i): Proposition => {
    const kind = answer?.kind ?? rest.kind;
    const statuses = STATUSES[kind];
    const [nominal, soFar, partial] = flags;
    return {
      ...rest,
      id: `c_${String(i).padStart(3, '0')}`,
      version,
      report: version,
      account: version === 'v2' ? 'v1' : version,
      publishedAt: '2019-01-10',
      kind,
      status: answer?.status ?? statuses[pick % statuses.length]!,
      force: kind === 'deadline' ? 'demand' : null,
      sentence: [i * 50, i * 50 + 20 + (pick % 20)],
      trigger: [i * 50 + 2, i * 50 + 6],
      words: 'They left.',
      verb: 'left',
      who: null,
      voice,
      told: voice === null ? [] : [voice],
      places: places as Proposition['places'],
      act: answer?.act ?? (rest.act as Proposition['act']),
      nominal,
      soFar,
      partial: partial && pick % 3 === 0,
      due: kind === 'deadline' ? due : null,
      held: null,
      said: said === null ? null : { ...said, named: false },
      about: [],
    };
  }),
);

/** The same values in another order, which a number picks. */
export function shuffled<T>(all: readonly T[], pick: number): T[] {
  const rest = [...all];
  const out: T[] = [];
  for (let seed = pick; rest.length > 0; seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
    out.push(...rest.splice(seed % rest.length, 1));
  return out;
}

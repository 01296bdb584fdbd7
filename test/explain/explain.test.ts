// Explanations on the weights of the package: each kind of entry, and what holds for all entries of any report.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimExplanation, Explanation, Reader, Reading, Report } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';

const report: Report = {
  id: 'r1',
  published: '2019-10-23',
  text:
    'Mark Esper, the US defence secretary, said on Monday that US troops will have to leave Iraq within four weeks. ' +
    '“They will go home,” he told reporters. At least 500 American soldiers are stationed in northern Syria. ' +
    'The forces operate without the approval of Damascus.\n',
};
let reader: Reader;
let reading: Reading;
beforeAll(async () => {
  reader = await openReader();
  reading = reader.read(report);
});

const explained = <E extends Explanation['entry']>(entry: E, id: string | undefined) => {
  const found = reader.explain(report, id ?? 'none', reading);
  expect(found?.entry).toBe(entry);
  return found as Extract<Explanation, { entry: E }>;
};
const claimOf = (kind: string): ClaimExplanation =>
  explained('claim', reading.claims!.find((claim) => claim.kind === kind)?.id);

describe('a claim', () => {
  test('of a deadline says its rule, words, due day and who says it', () => {
    const deadline = claimOf('deadline');
    expect(deadline).toMatchObject({
      report: 'r1',
      rule: { rule: 'deadline.limit', reason: expect.stringContaining('by when') },
      standing: { standing: 'demanded', words: 'will have to leave' },
      due: {
        // From Monday, on which he said so.
        due: '2019-11-18',
        since: '2019-10-21',
        words: 'four weeks',
        value: 'P4W',
        rules: [{ rule: 'counted lengths' }],
        limit: { kind: 'within', rule: 'within or inside', from: expect.stringContaining('2019-10-23') },
      },
      told: { statement: 's1', cue: { words: 'said' }, speaker: { name: 'Mark Esper' } },
      actor: { name: 'US troops', link: { words: 'US troops', rule: 'named' } },
      places: [{ slot: 'place', name: 'Iraq', why: 'a country' }],
    });
    expect(deadline.context.words).toBe(report.text.slice(0, report.text.indexOf(' “They')));
  });

  test('of a presence says its count, the entry of its word, and that the report says it', () => {
    const presence = explained('claim', reading.claims!.find(({ counts }) => counts !== undefined)?.id);
    expect(presence).toMatchObject({
      counts: { min: 500, max: null, from: 'At least 500' },
      word: { lemma: 'station', entries: [{ example: expect.any(String) }, { reason: expect.any(String) }] },
      told: { why: expect.stringContaining('in its own voice') },
    });
    expect(presence.told.source).toBeUndefined();
  });

  test('has a score that its facts make', () => {
    for (const { id, score } of reading.claims!) {
      const { facts, sum, least, value } = explained('claim', id).score!;
      expect(facts.length).toBeGreaterThan(3);
      expect(facts.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(sum, 9);
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 3);
      expect(value).toBe(score);
      expect(score).toBeGreaterThanOrEqual(least - 0.0005);
    }
  });

  test('stands as its words say', () => {
    const moves = reading.claims!.filter(({ kind }) => kind === 'movement');
    expect(moves.length).toBeGreaterThan(0);
    for (const { id, status } of moves) expect(explained('claim', id).standing?.standing).toBe(status);
  });
});

test('a statement says its words, its manner and why its source is whom', () => {
  const he = reading.statements.find(({ source }) => source && report.text.slice(...source) === 'he');
  expect(explained('statement', he?.id)).toMatchObject({
    source: { words: 'he' },
    cue: { words: 'told' },
    content: [{ words: '“They will go home,”' }],
    manner: { value: 'direct', why: expect.stringContaining('quotation marks') },
    actor: { name: 'Mark Esper', link: { words: 'he', rule: 'pronoun', reason: expect.any(String) } },
  });
});

test('an actor says its mentions, each with its rule, and what is told of it', () => {
  const esper = explained('actor', reading.actors!.find(({ name }) => name === 'Mark Esper')?.id);
  expect(esper.mentions.map(({ words, rule }) => [words, rule])).toContainEqual(['Mark Esper', 'named']);
  for (const { words, span, reason } of esper.mentions) {
    expect(words).toBe(report.text.slice(...span));
    expect(reason).toBeTypeOf('string');
  }
  expect(esper.statements).toEqual(reading.statements.map(({ id }) => id));
});

test('a place says who was weighed and why one was chosen', () => {
  const syria = explained('place', reading.places!.find(({ precision }) => precision === 'area')?.id);
  expect(syria).toMatchObject({
    mentions: [{ words: 'northern Syria' }],
    why: 'a country',
    candidates: [{ name: 'Syria', score: 1 }],
    claims: [expect.stringMatching(/^c\d+$/)],
  });
});

test('a time says its rule, its value and what it was counted from', () => {
  expect(explained('time', reading.times.find(({ type }) => type === 'DATE')?.id)).toMatchObject({
    words: 'Monday',
    type: 'DATE',
    value: '2019-10-21',
    rules: [{ rule: 'weekdays' }],
    anchor: 'the day of publication, 2019-10-23',
  });
});

test('what the report has none of is null, also with a name of another sort', () => {
  for (const id of ['c99', 's0', '', 'constructor', '__proto__', 'C1'])
    expect(reader.explain(report, id, reading)).toBeNull();
});

test('without claims, statements and times are explained, and the reading need not be given', async () => {
  const plain = await openReader({ claims: false });
  expect(plain.explain(report, 's1')).toMatchObject({ entry: 'statement', actor: null });
  expect(plain.explain(report, 't1')).toMatchObject({ entry: 'time', rules: [{ rule: 'weekdays' }] });
  expect(plain.explain(report, 'c1')).toBeNull();
});

test('the same question has the same answer, which survives JSON', () => {
  const { id } = reading.claims![0]!;
  const first = reader.explain(report, id);
  expect(reader.explain(report, id, reading)).toEqual(first);
  expect(JSON.parse(JSON.stringify(first))).toEqual(first);
});

test('a claim far into a very long text is explained from its own words', () => {
  const long = { ...report, text: `${'The weather was fine on that day. '.repeat(5000)}${report.text}` };
  const all = reader.read(long);
  const last = all.claims!.findLast(({ kind }) => kind === 'deadline')!;
  const found = reader.explain(long, last.id, all) as ClaimExplanation;
  expect(found.score?.value).toBe(last.score);
  expect(found.due).toMatchObject({ due: '2019-11-18', rules: [{ rule: 'counted lengths' }] });
});

test('every entry of any text is explained, with the words of its spans', () => {
  const piece = fc.constantFrom(
    ...'US troops|will leave|Iraq|within four weeks|the minister said|“We stay,”|he added|. |, |by Friday|5,200 soldiers are in Syria|He ordered it|without the approval of Damascus|😀|\ud83d|\u0000|\n\n'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const some: Report = { id: 'x', text: pieces.join(' '), published: '2019-10-23' };
      const found = reader.read(some);
      const { statements, times, claims = [], actors = [], places = [] } = found;
      for (const entry of [...statements, ...times, ...claims, ...actors, ...places]) {
        const explanation = reader.explain(some, entry.id, found)!;
        expect(explanation.id).toBe(entry.id);
        expect(explanation.found).toEqual(entry);
        expect(explanation.context.words).toBe(some.text.slice(...explanation.context.span));
        if (explanation.entry === 'claim') expect(explanation.score?.value).toBe(explanation.found.score);
        if (explanation.entry === 'time') expect(explanation.rules).not.toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

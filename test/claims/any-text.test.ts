// Claims of any text: sound, the same again, whatever is read in between.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader, Reading } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { expectSoundClaims } from './sound-claims.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});

/** News of war in pieces. */
const FORCES =
  'US troops|the army|5,200 American soldiers|Isis|the SDF|rebels|Turkey|dozens of fighters|peacekeepers|they|a brigade|refugees|the president|parliament|Damascus';
const VERBS =
  'will withdraw|left|are to leave|must leave|has not left|entered|were driven|may stay|remain|are stationed|holds|keeps|deployed|sent|crossed|ordered|announced|approved|has yet to decide|agreed to host|allowed|considers|expires|was extended|withdrawing';
const NOUNS =
  'the withdrawal of|their presence|the last pocket|a deployment of|the decision to|permission to|an occupation|a 30-day ceasefire|Trump’s pull-out|rebel-held|green light|under discussion';
const PLACES =
  'Syria|northern Iraq|from Syria|to Iraq|in Afrin|into the valley|through Jordan|home|at a base|outside Kabul|near the border';
const TIMES =
  'within four weeks|by Friday|until the end of April|in the next two weeks|on Monday|since 2011|immediately|before 2020|for 30 days';
const GLUE =
  'the minister said|said that|he|and|or|, who|because|if|not|no|to|of|the|that|which|, |. |; |: |“|”|’s|-|—|(|)|?|\n|\n\n|said.|according to the Pentagon|%|1|😀|\ud83d|\u0000|قال';
const pieces = (some: string) => fc.constantFrom(...some.split('|'));
/** Whole clauses, so that claims come of it, among single pieces. */
const clause = fc
  .tuple(pieces(FORCES), pieces(VERBS), pieces(`${FORCES}|${NOUNS}|`), pieces(PLACES), pieces(`${TIMES}|`))
  .map((parts) => parts.filter((part) => part !== '').join(' '));
const piece = fc.oneof(
  { weight: 6, arbitrary: clause },
  { weight: 3, arbitrary: pieces(FORCES) },
  { weight: 3, arbitrary: pieces(VERBS) },
  { weight: 2, arbitrary: pieces(NOUNS) },
  { weight: 3, arbitrary: pieces(PLACES) },
  { weight: 3, arbitrary: pieces(TIMES) },
  { weight: 6, arbitrary: pieces(GLUE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', ' ', '', '-')), { maxLength: 40, size: 'max' })
  .map((some) => `${some.map(([words, gap]) => words + gap).join('')}.`);
const published = fc.constantFrom(undefined, '2019-10-23', '2020-02-29T23:59:59Z', '9999-12-31', 'never');

const read = (text: string, day?: string): Reading =>
  reader.read({ id: 'any', text, ...(day === undefined ? {} : { published: day }) });

/** Times and statements, without the actors and the further statements that claims bring with them. */
const said = ({ times, statements }: Reading) => ({
  times,
  statements: statements
    .filter(({ rule }) => rule === undefined)
    .map(({ id: _id, actor: _actor, within: _within, ...one }) => one),
});

describe('claims of any text', () => {
  it('are sound', () => {
    let many = 0;
    fc.assert(
      fc.property(anyText, published, (text, day) => {
        const reading = read(text, day);
        expectSoundClaims(text, reading);
        many += reading.claims!.length;
      }),
      { numRuns: 800 },
    );
    expect(many).toBeGreaterThan(800);
  });

  it('are the same again', () => {
    fc.assert(
      fc.property(anyText, anyText, published, (text, other, day) => {
        const before = read(text, day);
        read(other, day);
        expect(read(text, day)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('leave times and statements as they are without claims', async () => {
    const plain = await openReader({ claims: false });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(said(read(text, '2019-10-23'))).toEqual(
          said(plain.read({ id: 'any', text, published: '2019-10-23' })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('are none in no text, and left out where nobody asks for them', async () => {
    expect(read('').claims).toEqual([]);
    expect(
      'claims' in (await openReader({ claims: false })).read({ id: 'r', text: 'US troops left Syria.' }),
    ).toBe(false);
  });

  it('make one deadline of two limits at one act', () => {
    const { claims } = read('The firm will pay within four weeks within four weeks.', '2019-10-23');
    expect(claims!.filter(({ kind }) => kind === 'deadline')).toHaveLength(1);
  });

  it.each(['Light fell on the soldiers.', 'said stay Iraq by Friday according to the Pentagon no'])(
    'of %j are read',
    (text) => {
      expect(() => read(text)).not.toThrow();
    },
  );

  it('survive JSON', () => {
    const reading = read('US troops will withdraw from Syria within four weeks, he said.', '2019-10-23');
    expect(reading.claims!.length).toBeGreaterThan(1);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  });

  it.each([
    'US troops left Syria ',
    'by Friday ',
    'the army, ',
    'and soldiers in Iraq ',
    'said that ',
    'will withdraw to ',
  ])(
    'much of %j is read in time',
    (piece) => {
      const text = piece.repeat(10_000);
      expectSoundClaims(text, read(text, '2019-10-23'));
    },
    60_000,
  );
});

// What the parser learns from: the oracle leads to the gold tree, and CoreNLP's trees come out as version 2.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../../src/language/trees-relations.ts';
import { Move, ParseState } from '../../src/language/trees-state.ts';
import { toVersion2 } from '../../training/corpora/silver-trees.ts';
import { TreeOracle } from '../../training/trees-oracle.ts';

/** A random tree without crossing arcs: each stretch of words gets a head, both sides of it are stretches. */
function projectiveTree(count: number, draw: (below: number) => number): Int32Array {
  const heads = new Int32Array(count);
  const attach = (from: number, to: number, head: number): void => {
    if (from >= to) return;
    const own = from + draw(to - from);
    heads[own] = head;
    attach(from, own, own);
    attach(own + 1, to, own);
  };
  attach(0, count, -1);
  return heads;
}

test('the oracle leads to any tree without crossing arcs', () => {
  const draws = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), draws, (count, numbers) => {
      let at = 0;
      const heads = projectiveTree(count, (below) => numbers[at++ % numbers.length]! % below);
      const state = new ParseState();
      const oracle = new TreeOracle();
      state.reset(count);
      oracle.reset(heads, 0, count);
      while (!state.done) {
        oracle.look(state);
        const move = [Move.Right, Move.Left, Move.Shift].find((m) => oracle.best[m] && state.allows(m))!;
        oracle.apply(state, move, 1);
      }
      expect([...state.head.subarray(0, count)]).toEqual([...heads]);
    }),
    { seed: 1 },
  );
});

describe('trees of version 1 as version 2', () => {
  /** `word/TAG head relation [entity]` a line. */
  const rows = (lines: string): string[][] =>
    lines
      .trim()
      .split('\n')
      .map((line, i) => {
        const [word, head, relation, entity] = line.trim().split(/ +/) as [string, string, string, string?];
        const [form, tag] = word.split('/') as [string, string];
        const misc = `Start=${10 * i}|End=${10 * i + 5}|NER=${entity ?? 'O'}`;
        return [String(i + 1), form, form, '_', tag, '_', head, relation, '_', misc];
      });
  const tree = (lines: string): string[] => {
    const { rows: words, heads, relations } = toVersion2(rows(lines));
    return words.map((row, i) => `${row.form} ${heads[i]} ${RELATIONS[relations[i]!]}`);
  };

  test('coordination, objects and obliques', () => {
    expect(
      tree(`He/PRP 2 nsubj
            bought/VBD 0 root
            bread/NN 2 dobj
            and/CC 3 cc
            wine/NN 3 conj
            in/IN 7 case
            Rome/NNP 2 nmod LOCATION`),
    ).toEqual([
      'He 2 nsubj',
      'bought 0 root',
      'bread 2 obj',
      'and 5 cc',
      'wine 3 conj',
      'in 7 case',
      'Rome 2 obl',
    ]);
  });

  test('names, titles and agents', () => {
    expect(
      tree(`It/PRP 3 nsubjpass
            was/VBD 3 auxpass
            signed/VBN 0 root
            by/IN 7 case
            President/NNP 7 compound
            Barack/NNP 7 compound PERSON
            Obama/NNP 3 nmod PERSON`),
    ).toEqual([
      'It 3 nsubj:pass',
      'was 3 aux:pass',
      'signed 0 root',
      'by 6 case',
      'President 6 nmod:desc',
      'Barack 3 obl:agent',
      'Obama 6 flat',
    ]);
  });

  test('dates', () => {
    expect(
      tree(`died/VBD 0 root
            Nov./NNP 1 nmod:tmod DATE
            23/CD 2 nummod DATE`),
    ).toEqual(['died 0 root', 'Nov. 3 compound', '23 1 obl:unmarked']);
  });
});

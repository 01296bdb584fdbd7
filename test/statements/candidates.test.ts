// Cue candidates and the judge: whatever the scores are, candidates stay few, apart and in order, so that the second
// pass has bounded work; the judge's score is the sum of its weights, made a probability.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { segment } from '../../src/language/segment.ts';
import { Chain } from '../../src/model/chain.ts';
import { Features } from '../../src/model/features.ts';
import { type Context, contextOf } from '../../src/statements/context.ts';
import { type CueCandidate, cueCandidates } from '../../src/statements/cue-candidates.ts';
import { Judge, judgeFeatures, rivalsOf } from '../../src/statements/judge.ts';
import { ROLES, Role } from '../../src/statements/role-labels.ts';
import { blocksOf } from '../../src/statements/roles.ts';
import { frame, markedFrames, openTestLanguage } from './marked-frames.ts';

let language: Language;
beforeAll(async () => {
  language = await openTestLanguage();
});

const contextFor = (text: string): Context => contextOf(language.tag(segment(text)));

/** The candidates of a text when `score` gives the role scores of its words. */
function candidates(context: Context, score: (word: number, role: number) => number): CueCandidate[] {
  const { count } = context;
  const scores = Float32Array.from({ length: count * ROLES }, (_, k) =>
    score(Math.floor(k / ROLES), k % ROLES),
  );
  const chain = new Chain(ROLES, new Float32Array(3 * ROLES * ROLES));
  const marginals = chain.marginals(scores, context.boundary, count);
  const chances = new Uint8Array(count * ROLES);
  for (let i = 0; i < count; i++) {
    const row = Array.from(
      { length: ROLES },
      (_, l) => marginals.forward[i * ROLES + l]! * marginals.backward[i * ROLES + l]!,
    );
    const sum = row.reduce((a, b) => a + b, 0);
    row.forEach((value, l) => {
      chances[i * ROLES + l] = Math.round((255 * value) / sum);
    });
  }
  return cueCandidates(context, marginals, context.boundary, 0, count, chances);
}

function expectBounded(context: Context, cues: readonly CueCandidate[]): void {
  const inSentence = new Map<number, number>();
  let last = 0;
  for (const { begin, end, exact, mass, head } of cues) {
    expect(begin).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(begin);
    expect(end - begin).toBeLessThanOrEqual(25);
    expect(head >= begin && head < end).toBe(true);
    expect(exact).toBeGreaterThan(0);
    expect(mass).toBeLessThanOrEqual(1);
    last = end;
    const s = context.sentence[begin]!;
    inSentence.set(s, (inSentence.get(s) ?? 0) + 1);
  }
  for (const [s, found] of inSentence)
    expect(found).toBeLessThanOrEqual(Math.ceil(8 + (context.starts[s + 1]! - context.starts[s]!) / 8));
}

describe('cue candidates', () => {
  it('are apart, in order and few, whatever the scores', () => {
    const context = contextFor('He said no. She went home and slept, and they told us so! Why? '.repeat(4));
    const number = fc.float({ min: -8, max: 8, noNaN: true });
    const rows = fc.array(number, { minLength: context.count * ROLES, maxLength: context.count * ROLES });
    fc.assert(
      fc.property(rows, (scores) => {
        expectBounded(
          context,
          candidates(context, (i, role) => scores[i * ROLES + role]!),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are cut off in number when every word may be one', () => {
    const context = contextFor(`${'said '.repeat(800)}.`);
    const found = candidates(context, (_, role) => (role === Role.CueBegin ? 6 : 0));
    expectBounded(context, found);
    expect(found.length).toBeGreaterThan(50);
    expect(found.length).toBeLessThan(context.count / 4);
  });

  it('name the verb that carries the cue', () => {
    const context = contextFor('He has also said no.');
    const cue = new Set(['has', 'also', 'said']);
    const found = candidates(context, (i, role) => {
      const form = context.words.form[i]!;
      if (form === 'has') return role === Role.CueBegin ? 9 : 0;
      return role === (cue.has(form) ? Role.Cue : Role.None) ? 9 : 0;
    });
    expect(found.map(({ begin, end, head }) => [begin, end, head])).toEqual([[1, 4, 3]]);
  });
});

describe('blocks', () => {
  it('hold whole sentences and every word once', () => {
    for (const text of ['', 'One.', 'He said no. '.repeat(1000), 'word '.repeat(5000)]) {
      const context = contextFor(text);
      const starts = new Set(context.starts);
      let at = 0;
      for (const [begin, end] of blocksOf(context)) {
        expect(begin).toBe(at);
        expect(starts.has(end)).toBe(true);
        at = end;
      }
      expect(at).toBe(context.count);
    }
  });
});

describe('judge', () => {
  const none = { labels: ['right'], sizes: new Uint8Array(0), pairLabels: new Uint8Array(0) };
  const MARKED = '{1s He} {1c said} {1t {2s she} {2c wants} {2t to go}}.';

  function featuresOf(marked: string): Features {
    const { context, frames } = markedFrames(language, marked);
    const features = new Features();
    judgeFeatures(context, frames[0]!, rivalsOf(frames)[0]!, features);
    return features;
  }

  it('sums the weights of the features and calibrates the sum', () => {
    const features = featuresOf(MARKED);
    const [first, second] = [features.hashes[0]!, features.hashes[1]!].sort((a, b) => a - b);
    const judge = new Judge(
      {
        ...none,
        hashes: Int32Array.of(first!, second!),
        sizes: Uint8Array.of(1, 1),
        pairLabels: Uint8Array.of(0, 0),
        pairWeights: Int8Array.of(100, -20),
        scale: 0.05,
      },
      0.5,
      -1,
    );
    expect(judge.raw(features)).toBeCloseTo(4, 6);
    expect(judge.score(features)).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
  });

  it('gives the same chance to everything without weights', () => {
    const judge = new Judge(
      { ...none, hashes: new Int32Array(0), pairWeights: new Int8Array(0), scale: 1 },
      1,
      0,
    );
    expect(judge.score(featuresOf(MARKED))).toBe(0.5);
  });

  it('sees frames without source or content', () => {
    expect(featuresOf('{1c said} {1t no}.').count).toBeLessThan(featuresOf(MARKED).count);
  });

  it('knows which rival claims the same words', () => {
    const strong = frame([1, 2], [[0, 1]], [[2, 9]], 0.9);
    const weak = frame([4, 5], [[3, 4]], [[5, 9]], 0.4);
    const apart = frame([20, 21], [], [[21, 24]], 0.5);
    expect(rivalsOf([strong, weak, apart])).toEqual([
      { cueInContent: 0, contentShared: 1 },
      { cueInContent: 2, contentShared: 2 },
      { cueInContent: 0, contentShared: 0 },
    ]);
  });
});

// The sums that are put together from parts are those of all features of a word at once, which training sees.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { segment } from '../../src/language/segment.ts';
import { hashString } from '../../src/model/hash.ts';
import { SLOT_FEATURES, SlotTable } from '../../src/model/slot-table.ts';
import { Between } from '../../src/statements/between.ts';
import { type Context, contextOf } from '../../src/statements/context.ts';
import type { CueCandidate } from '../../src/statements/cue-candidates.ts';
import { CueLevel, CueWords, cueWordKey } from '../../src/statements/cue-words.ts';
import { allFrameFeatures } from '../../src/statements/frame-features.ts';
import { FrameSums } from '../../src/statements/frame-sums.ts';
import { SLOTS } from '../../src/statements/frames.ts';
import { allRoleFeatures } from '../../src/statements/role-features.ts';
import { ROLES } from '../../src/statements/role-labels.ts';
import { RoleSums } from '../../src/statements/role-sums.ts';
import type { Roles } from '../../src/statements/roles.ts';
import { openTestLanguage } from './marked-frames.ts';

let language: Language;
beforeAll(async () => {
  language = await openTestLanguage();
});

/** A table where every slot has weights, and one feature in 256 finds its check. */
function fullTable(labels: number): SlotTable {
  const size = 1 << 10;
  const weights = Int8Array.from({ length: size * labels }, (_, i) => (i * 89 + (i >> 5)) % 251);
  const gaps = new Uint16Array(size).fill(1);
  gaps[0] = 0;
  return new SlotTable({ size, labels, gaps, checks: new Uint8Array(size).fill(7), weights, scale: 1 });
}

const cueWords = new CueWords(
  Int32Array.of(cueWordKey(hashString('say'), true), cueWordKey(hashString('leave'), true)),
  Uint8Array.of(CueLevel.Mostly, CueLevel.Some),
);
const piece = fc.constantFrom(
  ...[
    'He said',
    'the minister',
    'would leave',
    ',',
    '.',
    '“',
    '”',
    '"',
    '\n\n',
    'according to',
    'Turkey',
    'it',
  ],
);
const contexts = fc
  .array(piece, { minLength: 1, maxLength: 40 })
  .map((pieces) => contextOf(language.tag(segment(`It ${pieces.join(' ')}`)), cueWords));

function expected(labels: number, table: SlotTable, features: Int32Array, count: number): number[] {
  const row = new Float32Array(labels);
  table.sum(features, count, row, 0);
  return [...row];
}

describe('sums from parts', () => {
  it('of roles are the sums of all features', () => {
    const table = fullTable(ROLES);
    const sums = new RoleSums(table);
    const features = new Int32Array(SLOT_FEATURES);
    fc.assert(
      fc.property(contexts, fc.nat(5), (context: Context, from) => {
        const begin = Math.min(from, context.count);
        const scores = new Float32Array(context.count * ROLES);
        sums.write(context, begin, context.count, scores);
        for (let i = begin; i < context.count; i++) {
          const count = allRoleFeatures(context, i, features);
          const row = scores.slice((i - begin) * ROLES, (i - begin + 1) * ROLES);
          expect([...row]).toEqual(expected(ROLES, table, features, count));
        }
      }),
    );
  });

  it('of frames are the sums of all features', () => {
    const table = fullTable(SLOTS);
    const sums = new FrameSums(table);
    const features = new Int32Array(SLOT_FEATURES);
    const between = new Between();
    fc.assert(
      fc.property(contexts, fc.nat(), fc.integer({ min: 1, max: 3 }), (context, at, length) => {
        const begin = at % context.count;
        const end = Math.min(context.count, begin + length);
        const cue: CueCandidate = { begin, end, exact: 0.6, mass: 0.8, head: begin };
        const chances = Uint8Array.from({ length: context.count * ROLES }, (_, k) => (k * 77) % 256);
        const roles: Roles = { chances, cues: [cue] };
        const scores = new Float32Array(context.count * SLOTS);
        sums.write(context, roles, cue, [0, context.count], scores);
        between.count(context, roles, cue, 0, context.count);
        for (let i = 0; i < context.count; i++) {
          if (i >= begin && i < end) continue;
          const count = allFrameFeatures(context, roles, cue, between, 0, i, features);
          expect([...scores.slice(i * SLOTS, (i + 1) * SLOTS)]).toEqual(
            expected(SLOTS, table, features, count),
          );
        }
      }),
    );
  });
});

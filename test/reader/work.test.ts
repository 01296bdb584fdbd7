// No text makes the work grow faster than its length. Counted, not timed: the words that the second pass looks at are
// the windows of all cue candidates, and the first pass and everything else look at each word a bounded number of times.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackWeights } from '../../src/model/weights-file.ts';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';
import { contextOf } from '../../src/statements/context.ts';
import { frameWindows } from '../../src/statements/frame-window.ts';
import { readRoles } from '../../src/statements/roles.ts';
import { type SlotModel, slotModelOf } from '../../src/statements/slot-model.ts';

let reader: Reader;
let roles: SlotModel;
beforeAll(async () => {
  reader = await openReader({ claims: false });
  const bytes = await readFile(new URL('../../models/statements.bin', import.meta.url));
  roles = slotModelOf(await unpackWeights(bytes), 'roles');
});

interface Work {
  readonly words: number;
  /** Words of all windows together. */
  readonly windows: number;
  readonly widest: number;
  readonly cues: number;
}

function workOf(text: string): Work {
  const context = contextOf(reader.parse(text));
  const read = readRoles(context, roles);
  let windows = 0;
  let widest = 0;
  frameWindows(context, read).forEach(([begin, end], c) => {
    const cue = read.cues[c]!;
    expect(begin >= 0 && begin <= cue.begin && cue.end <= end && end <= context.count).toBe(true);
    windows += end - begin;
    widest = Math.max(widest, end - begin);
  });
  return { words: context.count, windows, widest, cues: read.cues.length };
}

/** Pieces that make many cues, long windows, long quotations or very short sentences. */
const HOSTILE: readonly string[] = [
  ...[
    'said ',
    'He said. ',
    'he said that ',
    'he said, ',
    '“he said ',
    '“No,” he said. ',
    '(he said ',
    '“No. ',
    '“No.”\n\n',
    '“No.\n\n',
  ],
  ...[
    '"',
    '"said',
    '(',
    '("',
    ': ',
    'Lang: ',
    'according to ',
    'claims claims ',
    'he told him he told him ',
    'says\n\n',
  ],
  ...[
    '“A” said “B” said ',
    'word ',
    'a. ',
    'He thinks she wants him to say that ',
    '“He wants it. She said so. ',
    '. ',
  ],
];

/** Two windows of 240 words, and a cue of 25. */
const WIDEST = 505;
/** The same where windows have shrunk. */
const NARROW = 73;

describe('the second pass', () => {
  it.each(HOSTILE)('has work linear in the text for much of %j', (piece) => {
    const times = Math.ceil(2_500 / Math.max(1, piece.trim().split(' ').length));
    const one = workOf(piece.repeat(times));
    const two = workOf(piece.repeat(times * 2));
    expect(two.windows).toBeLessThanOrEqual(one.windows * 2.2 + 4 * WIDEST);
    for (const { widest, windows, words, cues } of [one, two]) {
      expect(widest).toBeLessThanOrEqual(WIDEST);
      expect(windows).toBeLessThanOrEqual(cues * WIDEST);
      expect(windows).toBeLessThanOrEqual(words * 8 + 2000 + cues * NARROW);
    }
  });

  it('has work linear in the text when hostile text surrounds news', () => {
    const news = '“The road is open,” Colonel Lang said. He told reporters that nobody wants to stay. ';
    const work = (times: number) =>
      workOf(`${'“'.repeat(times)} ${news.repeat(times)} ${'said '.repeat(times)}`);
    const one = work(150);
    const two = work(300);
    expect(one.cues).toBeGreaterThan(300);
    expect(two.windows).toBeLessThanOrEqual(one.windows * 2.2 + 4 * WIDEST);
  });
});

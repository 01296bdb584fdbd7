import { describe, expect, test } from 'vitest';
import { Progress, progressLine } from '../../src/serve/cli/progress.ts';
import { Tally } from '../../src/serve/cli/tally.ts';
import { pageWidth, type Terminal, usesColour } from '../../src/serve/cli/terminal.ts';
import { Collector } from './run.ts';

function tally(reports: number, words: number, bytes: number): Tally {
  const counts = new Tally();
  counts.add({ output: new Uint8Array(0), reports, statements: 0, words, bytes, problems: [], records: [] });
  return counts;
}

describe('the progress line', () => {
  test.each([
    [1000, '██████████░░░░░░░░░░  50%  1,204 reports  5.0 of 10.0 MB  100,000 words/s  2 s left', 10e6],
    [1000, '1,204 reports  5.0 MB  100,000 words/s', null],
    [1000, '1,204 reports  5.0 MB  100,000 words/s', 4e6],
  ])('after %i ms: %s', (_ms, line, total) =>
    expect(progressLine(tally(1204, 200_000, 5e6), 2000, total)).toBe(line),
  );

  test('comes after half a second, is drawn ten times a second, and goes', () => {
    const stream = new Collector();
    let now = 1000;
    const progress = new Progress(stream, () => now);
    for (now = 1000; now < 2000; now += 10) progress.update(tally(1, 1, 1));
    expect(stream.chunks).toHaveLength(5);
    progress.clear();
    expect(stream.text.endsWith('\r\u001b[2K')).toBe(true);
  });

  test('short work shows nothing', () => {
    const stream = new Collector();
    const progress = new Progress(stream, () => 0);
    progress.update(tally(1, 1, 1));
    progress.clear();
    expect(stream.text).toBe('');
  });
});

describe('the terminal', () => {
  const at = (isTTY: boolean, columns = 0) => Object.assign(new Collector(), { isTTY, columns });

  test.each([
    ['auto', true, {}, true],
    ['auto', false, {}, false],
    ['auto', true, { NO_COLOR: '1' }, false],
    ['auto', true, { NO_COLOR: '' }, true],
    ['auto', true, { TERM: 'dumb' }, false],
    ['auto', false, { FORCE_COLOR: '1' }, true],
    ['auto', true, { FORCE_COLOR: '0' }, false],
    ['auto', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['always', false, { NO_COLOR: '1' }, true],
    ['never', true, { FORCE_COLOR: '1' }, false],
  ] as const)('--color %s, terminal %s, %j: %s', (asked, isTTY, env, expected) =>
    expect(usesColour(asked, at(isTTY), env)).toBe(expected),
  );

  test('the width is that asked for, else the terminal up to 100, else COLUMNS, else 80', () => {
    const width = (columns: number, env: Terminal['env'], asked?: number) =>
      pageWidth({ stdout: at(true, columns), env } as unknown as Terminal, asked);
    expect([
      width(72, {}),
      width(300, {}),
      width(0, { COLUMNS: '60' }),
      width(0, {}),
      width(72, {}, 130),
    ]).toEqual([72, 100, 60, 80, 130]);
  });
});

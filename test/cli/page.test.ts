// Pages against golden text: what a person sees without colour, and how colour follows the same marks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Limit, Span, TimeExpression } from '../../src/reader.ts';
import { brief } from '../../src/serve/cli/page/brief.ts';
import { colourInk, noInk } from '../../src/serve/cli/page/ink.ts';
import { page } from '../../src/serve/cli/page/page.ts';
import { markedReport } from './marked-report.ts';

const golden = (name: string) => join(import.meta.dirname, 'golden', name);
const { report, reading } = markedReport(readFileSync(golden('report.txt'), 'utf8'));

describe('the page', () => {
  test('at 80 cells', async () => {
    await expect(page(report, reading, { width: 80, ink: noInk })).toMatchFileSnapshot(golden('page-80.txt'));
  });

  test('at 44 cells the manner goes under the passage', async () => {
    await expect(page(report, reading, { width: 44, ink: noInk })).toMatchFileSnapshot(golden('page-44.txt'));
  });

  test('in brief', async () => {
    await expect(brief(report, reading, { width: 80, ink: noInk })).toMatchFileSnapshot(golden('brief.txt'));
  });

  test('colour changes nothing but colour', () => {
    const coloured = page(report, reading, { width: 80, ink: colourInk });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    const stripped = coloured.replace(/\u001b\[[\d;]*m/g, '');
    expect(stripped).toBe(page(report, reading, { width: 80, ink: noInk }));
    expect(coloured).toContain('\u001b[1;36m‹Sean Ryan›\u001b[0m');
  });

  test('no line is wider than asked for', () => {
    for (const width of [20, 44, 60, 100])
      for (const line of page(report, reading, { width, ink: noInk }).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width);
  });

  test('control characters in a report do not reach the terminal', () => {
    const hostile = { id: 'x', title: '\u001b]0;owned\u0007', text: 'Ryan said \u001b[2J it.' };
    const statement = {
      id: 's1',
      source: [0, 4],
      cue: [5, 9],
      content: [[10, 18]],
      actor: null,
      manner: 'indirect',
      score: 1,
    } as const;
    const found = {
      id: 'x',
      sha256: '',
      sentences: [[0, 18]],
      times: [],
      actors: [],
      statements: [statement],
    } as const;
    const text = page(hostile, found, { width: 80, ink: noInk });
    expect(text).not.toContain('\u001b');
    expect(text).toContain('[␛[2J it.]');
  });

  test('a million quotation marks in one statement are laid out in linear time', () => {
    const text = `Ryan said ${'"'.repeat(1_000_000)}`;
    const statement = {
      ...reading.statements[0]!,
      source: [0, 4],
      cue: [5, 9],
      content: [[10, text.length]],
    } as const;
    const { id, sha256 } = reading;
    const found = {
      id,
      sha256,
      sentences: [[0, text.length]],
      times: [],
      actors: [],
      statements: [statement],
    } as const;
    const out = page({ id: 'x', text }, found, { width: 80, ink: noInk });
    expect(out.match(/"/g)).toHaveLength(1_000_000);
  });

  test('a report in which nobody speaks says so', () => {
    const nothing = { id: 'x', sha256: '', sentences: [], times: [], actors: [], statements: [] };
    expect(page({ id: 'x', text: '' }, nothing, { width: 40, ink: noInk })).toBe(
      `${'─'.repeat(40)}\nx\n\n  Nobody is reported as saying anything.\n\n`,
    );
  });
});

describe('limits on a page', () => {
  test('stand under the statements, with the last day that keeps to them', () => {
    const text = 'They go within four weeks, within a day of the vote and within a year.';
    const time = (span: Span, more: Partial<Limit>): TimeExpression => ({
      id: 't1',
      span,
      type: 'DURATION',
      value: 'P1D',
      limit: { span, kind: 'within', earliest: null, latest: null, anchor: null, ...more },
    });
    const times = [
      time([8, 25], { latest: '2019-11-20', inferred: true }),
      time([27, 51], { event: [43, 51] }),
      time([56, 69], {}),
    ];
    const only = { id: 'x', sha256: '', sentences: [], times, actors: [], statements: [] };
    expect(page({ id: 'x', text }, only, { width: 80, ink: noInk })).toContain(
      `
  Limits
  within four weeks         to 20 November 2019?
  within a day of the vote  from an event
  within a year             open
`,
    );
  });
});

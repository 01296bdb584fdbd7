// The notation of conflicts.golden.txt: short reports, each under a line `@ day outlet`, then what the record must say of
// them: `> numbers number force:us sy: 200 … / 400 …`, `> turn …`, `> deadline …`, or `> none`.
import { disagreements } from '../../src/ledger/conflicts/disagreements.ts';
import { deadlines } from '../../src/ledger/deadlines.ts';
import { positionsOf } from '../../src/ledger/positions.ts';
import type { Proposition } from '../../src/ledger/proposition.ts';
import type { Report } from '../../src/text/report.ts';
import { type GoldenBlock, goldenBlocks } from '../golden-blocks.ts';
import { conflictsAmong } from './derive.ts';

/** One case: a title, reports, and the lines that must come of them. */
export interface LedgerCase extends Pick<GoldenBlock, 'title' | 'miss' | 'line'> {
  readonly reports: readonly Report[];
  /** Sorted, without `> `. */
  readonly expected: readonly string[];
  /** Whether deadlines are compared: they are where one is written. */
  readonly withDeadlines: boolean;
}

/** The cases of a file. Throws where a block is not in the notation. */
export function parseLedgerCases(file: string): LedgerCase[] {
  return goldenBlocks(file).map(({ title, miss, line, lines }) => ({
    title,
    miss,
    line,
    ...parseBlock(lines),
  }));
}

export function parseBlock(
  lines: readonly string[],
): Pick<LedgerCase, 'reports' | 'expected' | 'withDeadlines'> {
  const reports: { id: string; published?: string; outlet: string; text: string }[] = [];
  const expected: string[] = [];
  for (const line of lines) {
    if (line.startsWith('@ ')) {
      const [, day, outlet] = /^@ (\d{4}-\d\d-\d\d|undated) (\S.*)$/.exec(line) ?? [];
      if (day === undefined || outlet === undefined) throw new Error(`not a line of day and outlet: ${line}`);
      const id = String.fromCharCode(97 + reports.length);
      reports.push({ id, ...(day === 'undated' ? {} : { published: day }), outlet, text: '' });
    } else if (line.startsWith('> ')) {
      if (line !== '> none') expected.push(line.slice(2));
    } else {
      const last = reports.at(-1);
      if (last === undefined) throw new Error(`words before the first line of day and outlet: ${line}`);
      last.text += `${last.text === '' ? '' : ' '}${line}`;
    }
  }
  if (!lines.some((line) => line.startsWith('> '))) throw new Error(`nothing is expected of: ${lines[0]}`);
  return {
    reports: reports.map((one) => ({ ...one, text: one.text.replaceAll(' ¶ ', '\n\n') })),
    expected: expected.sort(),
    withDeadlines: expected.some((line) => line.startsWith('deadline ')),
  };
}

/** What the record says, in the same notation, sorted. */
export function said(propositions: readonly Proposition[], withDeadlines: boolean): string[] {
  const lines = disagreements(conflictsAmong(propositions)).map(({ shown: { rule, question, a, b } }) => {
    const sides = [a, b].map(({ value, told }) => `${value} (${told[0] ?? 'report'})`);
    return `${rule} ${question}: ${sides.sort().join(' / ')}`;
  });
  const voices = new Set(propositions.flatMap(({ voice }) => voice ?? []));
  for (const actor of voices)
    for (const { question, turns } of positionsOf(actor, propositions))
      for (const { from, to } of turns)
        lines.push(
          `turn ${actor} ${question}: ${from.value} ${from.said.from} > ${to.value} ${to.said.from}`,
        );
  if (withDeadlines)
    for (const { key, sayings, deeds } of deadlines(propositions))
      lines.push(
        `deadline ${key}: ${[
          ...sayings.map(({ due, change, force }) => `${force} ${due.to} ${change}`),
          ...deeds.map(({ status, said: day }) => `${status} ${day}`),
        ].join(', ')}`,
      );
  return lines.sort();
}

// An entry of the ledger as a page for a person. Every character is made safe to print.
import type { ShownEntry } from '../../ask/shown-entry.ts';
import { judgementLine } from '../judgement-line.ts';
import { day } from '../page/day.ts';
import { safeText } from '../page/safe-text.ts';
import { wrap } from '../page/wrap.ts';

const STATE = {
  live: '',
  rejected: ' · rejected',
  gone: ' · not found by the newest reading',
} as const;

export function showPage(shown: ShownEntry, width: number): string {
  const { id, entry, state, context, fields, sources, version, why, found, judgements } = shown;
  const { title, report, outlet, url, published, publishedBasis } = version;
  const laid = (text: string, indent: number) =>
    wrap([{ role: 'plain', text: safeText(text) }], Math.max(10, width - indent)).map(
      (line) => ' '.repeat(indent) + line.map((run) => run.text).join(''),
    );
  const section = (heading: string, rows: readonly string[]) =>
    rows.length === 0 ? [] : [`  ${heading}`, ...rows.flatMap((row) => laid(row, 4)), ''];
  const date =
    published === null
      ? 'undated'
      : `${day(published)}${publishedBasis === null ? '' : ` (from ${publishedBasis})`}`;
  const rule = why.rule === null ? [] : [`rule ${why.rule}`];
  const score = why.score === null ? [] : [`score ${why.score}`];
  const lines = [
    ...laid(`${id} ${entry}${STATE[state]}`, 0),
    '',
    ...laid(marked(context), 2),
    '',
    ...section(
      'What it says',
      fields.map(({ name, words }) => `${name}: ${words}`),
    ),
    ...section('Who says so', sources.length === 0 ? [] : [sources.join(' ← ')]),
    ...section('Where', [
      ...[title ?? report, [outlet, date].filter((one) => one !== null).join(' · ')],
      ...[`version ${version.number}, ${version.id}`, ...(url === null ? [] : [url])],
    ]),
    ...section('Why', [...rule, ...score, ...why.reasons]),
    ...section(
      'Found',
      found.map(
        (one) => `${one.recordedAt} in version ${one.number} as ${one.localId}, by reader ${one.reader}`,
      ),
    ),
    ...section('Judged', judgements.map(judgementLine)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The context with the words that the entry is named after between _ and _. */
function marked({ span: [from], text, marked: words }: ShownEntry['context']): string {
  if (words === null) return text;
  const [begin, end] = [words[0] - from, words[1] - from];
  return `${text.slice(0, begin)}_${text.slice(begin, end)}_${text.slice(end)}`;
}

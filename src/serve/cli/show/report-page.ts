// A report as a page for a person: its versions, who read them when, and what each changed.
import { type ChangedField, changeCounts, type ShownChange } from '../../../ledger/version-changes.ts';
import type { StoredChanges } from '../../../store/changes.ts';
import type { Version } from '../../../store/records.ts';
import type { ShownReport } from '../../ask/shown-report.ts';
import { changeWords } from '../change-words.ts';
import { day } from '../page/day.ts';
import { safeText } from '../page/safe-text.ts';
import { wrap } from '../page/wrap.ts';

/** The page for people. Every character is made safe to print. */
export function reportPage({ report, versions, readings }: ShownReport, width: number): string {
  const laid = (text: string, indent: number, hanging = 0) =>
    wrap([{ role: 'plain', text: safeText(text) }], Math.max(10, width - indent - hanging)).map(
      (line, i) => ' '.repeat(indent + (i === 0 ? 0 : hanging)) + line.map((run) => run.text).join(''),
    );
  const lines = versions.flatMap((version) => [
    `  ${safeText(versionLine(version))}`,
    ...readings
      .filter((one) => one.version === version.id)
      .map((one) => `    ${safeText(`read ${one.recordedAt} by ${one.reader}: ${one.entries} entries`)}`),
    ...(version.changes === null
      ? []
      : changeLines(version.changes).flatMap(([indent, line]) => laid(line, indent, 2))),
  ]);
  return `${[safeText(report), ...lines].join('\n')}\n`;
}

function versionLine({
  id,
  number,
  title,
  outlet,
  published,
  publishedBasis,
  recordedAt,
}: Omit<Version, 'text'>) {
  const date = published === null ? 'undated' : day(published);
  const basis = publishedBasis === null ? '' : ` (from ${publishedBasis})`;
  return `version ${number}, ${id}: ${title ?? 'no title'} · ${outlet ?? 'no outlet'} · ${date}${basis} · recorded ${recordedAt}`;
}

/** What changed, with the cells to indent it by: counts, then each claim and statement. */
function changeLines(changes: StoredChanges): readonly (readonly [indent: number, line: string])[] {
  const counts = changeWords({
    claims: changeCounts(changes, 'claim'),
    statements: changeCounts(changes, 'statement'),
  });
  const readers = changes.sameReader ? '' : ' (read by different readers)';
  const said = (sign: string, one: ShownChange, more = '') =>
    `${sign} ${one.id} ${one.claim ?? one.entry}${more}: “${one.words}”`;
  const lines = [
    ...changes.added.filter(isSaying).map((one) => said('+', one)),
    ...changes.gone.filter(isSaying).map((one) => said('−', one)),
    ...changes.changed
      .filter(isSaying)
      .map((one) => said('~', one, ` (${one.fields.map(fieldWords).join('; ')})`)),
  ];
  return [
    [4, `since version ${changes.since.number}${readers}: ${counts || 'the same claims and statements'}`],
    ...lines.map((line) => [6, line] as const),
  ];
}

function isSaying({ entry }: ShownChange): boolean {
  return entry === 'claim' || entry === 'statement';
}

/** `status planned → done`; the name alone where the values are ids or lists. */
function fieldWords({ name, before, after }: ChangedField): string {
  const plain = (value: unknown) =>
    value === null || typeof value === 'number' || (typeof value === 'string' && !/^[sacpt]_/.test(value));
  return plain(before) && plain(after) ? `${name} ${before ?? 'none'} → ${after ?? 'none'}` : name;
}

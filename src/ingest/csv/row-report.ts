// A row of a table becomes a report.
import { decodeText } from '../../text/decode.ts';
import type { Report } from '../../text/report.ts';
import { type Parsed, publishedField } from '../json-report.ts';
import type { Row } from '../parcel.ts';
import { type Problem, problem, repairedBytes } from '../problem.ts';

/** Reads the cells of `row`. Its place in the file is the id of a report that brings none; empty cells count as absent. */
export function rowReport({ where, cells }: Row): Parsed {
  let repaired = false;
  const cell = (column: string): string => {
    const bytes = cells[column];
    if (!bytes) return '';
    const decoded = decodeText(bytes, 'utf-8');
    repaired ||= decoded.repaired;
    return decoded.text;
  };
  const field = <K extends string>(key: K): { readonly [P in K]?: string } => {
    const value = cell(key).trim();
    return (value === '' ? {} : { [key]: value }) as { readonly [P in K]?: string };
  };
  const text = cell('text');
  if (text === '')
    return { report: null, problems: [problem('text-missing', where, 'The text of this row is empty')] };
  const dated = publishedField(cell('published').trim(), where);
  const report: Report = {
    id: cell('id').trim() || where,
    text,
    ...dated.field,
    ...field('title'),
    ...field('url'),
    ...field('outlet'),
  };
  const problems: Problem[] = [...dated.problems];
  if (repaired) problems.push(repairedBytes(where, 'UTF-8'));
  return { report, problems };
}

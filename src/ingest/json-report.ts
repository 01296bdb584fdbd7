// One line of JSON Lines becomes a report: {"id", "published", "title"?, "text", "url"?, "outlet"?}.
// Other fields are ignored; optional fields of the wrong type count as absent.
import type { Report } from '../text/report.ts';
import { type Problem, problem } from './problem.ts';
import { isoPublished } from './published.ts';

/** The report on a line, with warnings, or the reason why there is none. */
export type Parsed =
  | { readonly report: Report; readonly problems: readonly Problem[] }
  | { readonly report: null; readonly problems: readonly Problem[] };

/** Reads `line`, which stands at `where` (`path:line`); `where` is the id of a report that brings none. */
export function jsonReport(line: string, where: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (line.trim() === '[') return failed('json-array', where, 'This opens a JSON array');
    return failed('json-broken', where, `This is not valid JSON (${reason(error)})`);
  }
  if (Array.isArray(value)) return failed('json-array', where, 'This is a JSON array');
  if (typeof value !== 'object' || value === null)
    return failed('json-not-object', where, `This is ${value === null ? 'null' : `a ${typeof value}`}`);
  const fields = value as Readonly<Record<string, unknown>>;
  const text = fields['text'];
  if (text === undefined || text === null) return failed('text-missing', where, 'There is no "text"');
  if (typeof text !== 'string')
    return failed(
      'text-not-string',
      where,
      `"text" is ${Array.isArray(text) ? 'an array' : `a ${typeof text}`}`,
    );
  const id = fields['id'];
  const dated = publishedField(fields['published'], where);
  const report: Report = {
    id: typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : where,
    text,
    ...dated.field,
    ...optional('title', fields['title']),
    ...optional('url', fields['url']),
    ...optional('outlet', fields['outlet']),
  };
  return { report, problems: dated.problems };
}

/** A date of publication for a report, or a warning that says why it is left out. */
export function publishedField(
  value: unknown,
  where: string,
): { readonly field: { readonly published?: string }; readonly problems: readonly Problem[] } {
  if (value === undefined || value === null || value === '') return { field: {}, problems: [] };
  const iso = typeof value === 'string' ? isoPublished(value) : null;
  if (iso !== null) return { field: { published: iso }, problems: [] };
  const shown = JSON.stringify(value).slice(0, 60);
  const what = `The date of publication ${shown} is not ISO 8601 and was left out`;
  return { field: {}, problems: [problem('published-ignored', where, what)] };
}

function optional<K extends string>(key: K, value: unknown): { readonly [P in K]?: string } {
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as { [P in K]: string }) : {};
}

function failed(slug: Parameters<typeof problem>[0], where: string, what: string): Parsed {
  return { report: null, problems: [problem(slug, where, what)] };
}

/** What JSON.parse says, in one short line. */
function reason(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const line = said.replace(/\s+/g, ' ').replace(/ is not valid JSON$/, '');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

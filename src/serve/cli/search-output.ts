// What a search found, as text: a list for a person, JSON, JSON Lines or CSV.
import { FACETS, type Facets, type Hit, type SearchPage } from '../../store/search.ts';
import { cut } from './page/cut.ts';
import { day } from './page/day.ts';
import { safeText } from './page/safe-text.ts';
import { wrap } from './page/wrap.ts';

const COLUMNS = [
  ...(['id', 'kind', 'status', 'sentence', 'speakers', 'actors', 'places', 'report', 'version'] as const),
  ...(['title', 'outlet', 'url', 'published', 'score', 'judged'] as const),
] satisfies readonly (keyof Hit)[];

/** Entries of three lines: what and who, the words, where from. */
export function hitLines({ hits, total }: SearchPage, width: number): string {
  if (total === 0) return 'Nothing is found.\n';
  const lines = hits.flatMap((hit) => {
    const { id, kind, status, speakers, sentence, outlet, published, title, report, judged } = hit;
    const by =
      speakers.length > 0 ? speakers.join(', ') : kind === 'statement' ? 'source not named' : 'the report';
    const head = [
      id,
      status === null ? kind : `${kind}, ${status}`,
      by,
      ...(judged === null ? [] : [`${judged}ed`]),
    ];
    const from = [
      published === null ? 'undated' : day(published),
      ...(outlet === null ? [] : [outlet]),
      title ?? report,
    ];
    return [
      cut(safeText(head.join('  ')), width),
      ...wrap([{ role: 'plain', text: safeText(sentence) }], Math.max(10, width - 4)).map(
        (line) => `    ${line.map(({ text }) => text).join('')}`,
      ),
      `    ${cut(safeText(from.join(' · ')), Math.max(10, width - 4))}`,
      '',
    ];
  });
  return `${lines.join('\n')}\n`;
}

/** The page as `json` (with its total and the next cursor), or its hits as `jsonl` or `csv`. */
export function hitsAs(format: 'json' | 'jsonl' | 'csv', page: SearchPage): string {
  if (format === 'json') return `${JSON.stringify(page)}\n`;
  if (format === 'jsonl') return page.hits.map((hit) => `${JSON.stringify(hit)}\n`).join('');
  const rows = page.hits.map((hit) => COLUMNS.map((name) => cell(hit[name])).join(','));
  return [COLUMNS.join(','), ...rows].map((row) => `${row}\r\n`).join('');
}

/** The counts, facet by facet. */
export function facetLines(facets: Facets, width: number): string {
  const lines = FACETS.filter((facet) => facets[facet].length > 0).flatMap((facet) => [
    facet,
    ...facets[facet].map(
      ({ value, count }) => `${String(count).padStart(7)}  ${cut(safeText(value), Math.max(10, width - 9))}`,
    ),
    '',
  ]);
  return lines.length === 0 ? 'Nothing is found.\n' : `${lines.join('\n')}\n`;
}

/** A cell of CSV. Spreadsheets take some first characters for a formula: those get an apostrophe. */
function cell(value: Hit[keyof Hit]): string {
  const text = value === null ? '' : typeof value === 'object' ? value.join('; ') : String(value);
  const plain = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

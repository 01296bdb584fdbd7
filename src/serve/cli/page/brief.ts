// One report as a short list: a line a statement, `source — cue — content`, for looking through many reports.
import type { Reading } from '../../../reading.ts';
import type { Report } from '../../../text/report.ts';
import type { Span } from '../../../text/span.ts';
import { cut } from './cut.ts';
import { DOUBTFUL } from './entry-lines.ts';
import type { PageSettings, Role } from './ink.ts';
import { safeText } from './safe-text.ts';
import { cells } from './wrap.ts';

/** A heading, a line a statement, an empty line. A width of 0 cuts nothing. */
export function brief(report: Report, reading: Reading, { width, ink }: PageSettings): string {
  const title = safeText(report.title ?? report.id);
  const lines = [ink('title', width ? cut(title, width) : title)];
  for (const statement of reading.statements) {
    const words = (span: Span | null) =>
      span
        ? safeText(report.text.slice(...span))
            .replace(/\s+/g, ' ')
            .trim()
        : '–';
    const content = statement.content.map(words).join(' … ') || '–';
    const parts: [Role, string][] = [
      ['source', words(statement.source)],
      ['quiet', ' — '],
      ['cue', words(statement.cue)],
      ['quiet', ' — '],
      ['content', content],
    ];
    let line = statement.score < DOUBTFUL ? ink('quiet', '? ') : '  ';
    let left = width ? width - 2 : Number.POSITIVE_INFINITY;
    for (const [role, text] of parts) {
      if (left <= 1) break;
      const shown = Number.isFinite(left) ? cut(text, left) : text;
      line += ink(role, shown);
      left -= cells(shown);
    }
    lines.push(line);
  }
  return `${lines.join('\n')}\n\n`;
}

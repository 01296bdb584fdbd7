// An explanation as a page for a person: what the entry is, its words in context, and section by section how it came
// about.
import type { Explanation } from '../../../reader.ts';
import type { Span } from '../../../text/span.ts';
import type { PageSettings, Role } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import { cells, type Run, wrap } from '../page/wrap.ts';
import { sectionsOf, titleOf } from './sections.ts';

const MARGIN = 2;
/** Longer labels do not widen their column. */
const LABEL = 26;

/** The page, ending in an empty line; `report` is what it is called. Every character is made safe to print. */
export function explainPage(
  report: string,
  text: string,
  explanation: Explanation,
  settings: PageSettings,
): string {
  const { width, ink } = settings;
  const laid = (runs: readonly Run[], indent: number): string[] =>
    wrap(runs, Math.max(10, width - indent)).map(
      (line) => ' '.repeat(indent) + line.map((run) => ink(run.role, run.text)).join(''),
    );
  const title: Run[] = [
    { role: 'number', text: explanation.id },
    { role: 'title', text: `  ${safeText(titleOf(explanation))}` },
  ];
  const lines = [
    ink('quiet', '─'.repeat(width)),
    ...laid(title, 0),
    ...laid([{ role: 'quiet', text: safeText(report) }], 0),
    '',
    ...laid(inContext(text, explanation), MARGIN),
    '',
  ];
  for (const { heading, lines: rows } of sectionsOf(explanation)) {
    lines.push(ink('title', `${' '.repeat(MARGIN)}${heading}`));
    const widest = Math.max(0, ...rows.map(([label]) => cells(safeText(label))));
    const column = width < 60 ? 0 : Math.min(widest, LABEL);
    for (const [label, words] of rows) {
      const name = safeText(label);
      const size = cells(name);
      const runs: Run[] = [{ role: 'plain', text: safeText(words) }];
      if (column === 0 || size > column) {
        const lead: Run[] = name === '' ? [] : [{ role: 'quiet', text: `${name}: ` }];
        lines.push(...laid([...lead, ...runs], MARGIN + 2));
        continue;
      }
      const body = laid(runs, MARGIN + 2 + column + 2);
      const gutter = ' '.repeat(MARGIN + 2) + ink('quiet', name) + ' '.repeat(column - size + 2);
      lines.push(...body.map((line, i) => (i === 0 ? gutter + line.slice(MARGIN + 2 + column + 2) : line)));
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

/** The context with the words that carry the entry marked. */
function inContext(text: string, explanation: Explanation): Run[] {
  const {
    span: [from, to],
  } = explanation.context;
  const runs: Run[] = [];
  let at = from;
  for (const [[begin, end], role, open, close] of marksOf(explanation)) {
    if (begin < at || end > to) continue;
    runs.push({ role: 'context', text: safeText(text.slice(at, begin)) });
    runs.push({ role, text: open + safeText(text.slice(begin, end)) + close });
    at = end;
  }
  runs.push({ role: 'context', text: safeText(text.slice(at, to)) });
  return runs;
}

type Mark = readonly [span: Span, role: Role, open: string, close: string];

function marksOf(explanation: Explanation): Mark[] {
  switch (explanation.entry) {
    case 'claim':
      return [[explanation.found.trigger, 'cue', '_', '_']];
    case 'statement': {
      const { source, cue, content } = explanation.found;
      const marks: Mark[] = content.map((span) => [span, 'content', '[', ']']);
      if (source !== null) marks.push([source, 'source', '‹', '›']);
      if (cue !== null) marks.push([cue, 'cue', '_', '_']);
      return marks.sort((a, b) => a[0][0] - b[0][0]);
    }
    case 'time':
      return [[explanation.found.span, 'cue', '_', '_']];
    default:
      return explanation.found.mentions.slice(0, 1).map((span) => [span, 'source', '‹', '›']);
  }
}

// One report as a page for a person: a head, what is claimed in brief, each passage with its statements and claims
// under it, the limits that no claim has, and who speaks how often.
import type { Reading } from '../../../reading.ts';
import type { Report } from '../../../text/report.ts';
import { blocksOf } from './blocks.ts';
import { cut } from './cut.ts';
import { day } from './day.ts';
import { columnsOf, entryLines } from './entry-lines.ts';
import type { Ink, PageSettings, Role } from './ink.ts';
import { limitLines } from './limits.ts';
import { type Names, namesOf } from './names.ts';
import { passage } from './passage.ts';
import { safeText } from './safe-text.ts';
import { summaryLines } from './summary.ts';
import { whoSpeaks } from './who-speaks.ts';
import { cells, type Run, wrap } from './wrap.ts';

const MANY_SPEAKERS = 8;
const MARGIN = 2;

/** The whole page, ending in an empty line. Every character of the report is made safe to print. */
export function page(report: Report, reading: Reading, settings: PageSettings): string {
  const { text } = report;
  const names = namesOf(text, reading);
  const lines = [...head(report, settings), '', ...summaryLines(text, reading, names, settings)];
  const { statements, claims = [] } = reading;
  if (statements.length === 0)
    lines.push(settings.ink('quiet', '  Nobody is reported as saying anything.'), '');
  if (statements.length > 0 && claims.length > 0) lines.push(settings.ink('title', '  In the text'), '');
  lines.push(...body(text, reading, names, settings));
  const limits = limitLines(text, reading, settings);
  if (limits.length > 0) lines.push(...limits, '');
  if (statements.length > 0) lines.push(...tally(text, reading, settings), '');
  return `${lines.join('\n')}\n`;
}

/** Every passage that carries something, its statements and claims under it. */
function body(text: string, reading: Reading, names: Names, settings: PageSettings): string[] {
  const columns = columnsOf(reading);
  const room = Math.max(10, settings.width - MARGIN);
  return blocksOf(text, reading).flatMap(({ span, statements, entries }) => [
    ...passage(text, span, statements, names)
      .flatMap((runs) => inked(wrap(runs, room), settings.ink))
      .map((line) => ' '.repeat(MARGIN) + line),
    ...entryLines(text, entries, names, columns, settings),
    '',
  ]);
}

function head(report: Report, { width, ink }: PageSettings): string[] {
  const facts = [report.outlet, report.published && day(report.published)]
    .filter(Boolean)
    .map((f) => safeText(f!));
  const id = report.title ? [safeText(report.id)] : [];
  const line = [...facts, ...id].join(' · ');
  const lines = cells(line) <= width ? [line] : [facts.join(' · '), ...id];
  return [
    ink('quiet', '─'.repeat(width)),
    ...inked(wrap([{ role: 'title', text: safeText(report.title ?? report.id) }], width), ink),
    ...lines.flatMap((text) => inked(wrap([{ role: 'quiet', text }], width), ink)),
  ];
}

function tally(text: string, reading: Reading, { width, ink }: PageSettings): string[] {
  const speakers = whoSpeaks(text, reading);
  const shown = speakers.slice(0, MANY_SPEAKERS);
  const most = Math.max(...shown.map((speaker) => speaker.count));
  const digits = String(most).length;
  const bar = most === 1 ? 0 : Math.min(most, 20);
  const room = Math.max(12, width - 2 - 2 - digits - 1 - bar);
  const names = shown.map(({ name }) => cut(safeText(name), room));
  const column = Math.max(...names.map(cells));
  const rows = shown.map(({ count }, i) => {
    const name = names[i]!;
    const length = bar && Math.max(1, Math.round((count / most) * bar));
    const role: Role = name.startsWith('(') ? 'quiet' : 'source';
    const gap = ' '.repeat(column - cells(name) + 2);
    return `  ${ink(role, name)}${gap}${String(count).padStart(digits)}${length ? ink('quiet', ` ${'▪'.repeat(length)}`) : ''}`;
  });
  const rest = speakers.slice(MANY_SPEAKERS).length;
  if (rest > 0) rows.push(ink('quiet', `  and ${rest} more`));
  return [ink('quiet', '  Who speaks'), ...rows];
}

function inked(lines: readonly (readonly Run[])[], ink: Ink): string[] {
  return lines.map((line) => line.map((run) => ink(run.role, run.text)).join(''));
}

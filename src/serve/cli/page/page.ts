// One report as a page for a person: a head, each statement in its passage, the limits, and who speaks how often.
import type { Reading } from '../../../reading.ts';
import type { Statement } from '../../../statements/statement.ts';
import type { Report } from '../../../text/report.ts';
import { claimLines } from './claims.ts';
import { cut } from './cut.ts';
import { day } from './day.ts';
import type { Ink, PageSettings, Role } from './ink.ts';
import { limitLines } from './limits.ts';
import { passage } from './passage.ts';
import { safeText } from './safe-text.ts';
import { whoSpeaks } from './who-speaks.ts';
import { cells, type Run, wrap } from './wrap.ts';

/** Below this score a statement is marked as doubtful. */
export const DOUBTFUL = 0.5;
const MANY_SPEAKERS = 8;
/** Below this width the manner stands under the passage instead of beside it. */
const NARROW = 60;

/** The whole page, ending in an empty line. Every character of the report is made safe to print. */
export function page(report: Report, reading: Reading, settings: PageSettings): string {
  const lines = [...head(report, settings), ''];
  const limits = limitLines(report.text, reading, settings);
  if (limits.length > 0) limits.push('');
  const claims = claimLines(report.text, reading, settings);
  if (claims.length > 0) limits.unshift(...claims, '');
  if (reading.statements.length === 0) {
    lines.push(settings.ink('quiet', '  Nobody is reported as saying anything.'), '', ...limits);
    return `${lines.join('\n')}\n`;
  }
  const digits = String(reading.statements.length).length;
  const numbers = new Map(reading.statements.map((statement, i) => [statement.id, i + 1]));
  for (const statement of reading.statements)
    lines.push(...entry(report.text, reading, statement, numbers, digits, settings), '');
  lines.push(...limits, ...tally(report.text, reading, settings), '');
  return `${lines.join('\n')}\n`;
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

/** `  7 direct    “[…],” ‹she› _told_ reporters.` with notes under it. */
function entry(
  text: string,
  reading: Reading,
  statement: Statement,
  numbers: ReadonlyMap<string, number>,
  digits: number,
  { width, ink }: PageSettings,
): string[] {
  const inner = statement.within !== undefined && numbers.has(statement.within);
  const doubtful = statement.score < DOUBTFUL;
  const beside = width >= NARROW;
  const margin = 2 + digits + 2 + (beside ? 10 : 0) + (inner ? 2 : 0);
  const room = Math.max(10, width - margin);
  const number = String(numbers.get(statement.id) ?? '').padStart(digits);
  const gutter =
    `  ${ink('number', number)}${ink('quiet', doubtful ? '?' : ' ')} ` +
    (beside ? ink('quiet', statement.manner.padEnd(10)) : '') +
    (inner ? ink('quiet', '└ ') : '');
  const body = passage(text, reading, statement).flatMap((runs) => inked(wrap(runs, room), ink));
  const notes = [
    beside ? '' : statement.manner,
    inner ? `told within ${numbers.get(statement.within!)}` : '',
    statement.addressee ? `to ${safeText(text.slice(...statement.addressee))}` : '',
    doubtful ? `doubtful, ${statement.score.toFixed(2)}` : '',
  ].filter((note) => note !== '');
  if (notes.length > 0) body.push(...inked(wrap([{ role: 'quiet', text: notes.join(' · ') }], room), ink));
  return body.map((line, i) => (i === 0 ? gutter : ' '.repeat(margin)) + line);
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

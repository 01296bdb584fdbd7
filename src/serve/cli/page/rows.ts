// Rows of a list in two or three columns: a label, what it is about, and words that wrap. A label or place that is the
// same as in the row above is not said again.
import { cut } from './cut.ts';
import type { PageSettings } from './ink.ts';
import { cells, type Run, wrap } from './wrap.ts';

export interface Row {
  readonly label: string;
  /** A second column; empty for none. */
  readonly sub: string;
  readonly runs: readonly Run[];
}

/** Below this width the columns are lines of their own. */
const NARROW = 60;
const MARGIN = 4;

/** The lines of the rows, each at most as wide as the page. */
export function rowLines(rows: readonly Row[], { width, ink }: PageSettings): string[] {
  const narrow = width < NARROW;
  const most = Math.max(8, narrow ? width - MARGIN : Math.floor(width / 4));
  const labels = rows.map(({ label }) => cut(label, most));
  const subs = rows.map(({ sub }) => cut(sub, most));
  const wide = (column: readonly string[]): number => {
    const widest = Math.max(0, ...column.map(cells));
    return widest === 0 ? 0 : widest + 2;
  };
  const first = narrow ? 2 : wide(labels);
  const second = narrow ? 0 : wide(subs);
  const margin = MARGIN + first + second;
  const room = Math.max(10, width - margin - (narrow ? 2 : 0));
  const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - cells(text)));
  return rows.flatMap(({ label, sub, runs }, i) => {
    const above = rows[i - 1];
    const newLabel = above?.label.toLowerCase() !== label.toLowerCase();
    const newSub = newLabel || above?.sub.toLowerCase() !== sub.toLowerCase();
    const lead: Run[] = narrow && sub !== '' ? [{ role: 'plain', text: `${sub}: ` }] : [];
    const body = wrap([...lead, ...runs], room).map((line) =>
      line.map((run) => ink(run.role, run.text)).join(''),
    );
    if (narrow) {
      const lines = body.map((line, k) => ' '.repeat(margin + (k > 0 ? 2 : 0)) + line);
      return newLabel ? [' '.repeat(MARGIN) + ink('source', labels[i]!), ...lines] : lines;
    }
    const name = newLabel ? labels[i]! : '';
    const gutter = [
      ' '.repeat(MARGIN),
      ink('source', name),
      ' '.repeat(first - cells(name)),
      padded(newSub ? subs[i]! : '', second),
    ].join('');
    return body.map((line, k) => (k === 0 ? gutter : ' '.repeat(margin)) + line);
  });
}

// The limits of a report that are no deadlines, as lines of its page: the words, the last day that keeps to them, and what they count from.
import type { Reading, TimeExpression } from '../../../reader.ts';
import { cut } from './cut.ts';
import { day } from './day.ts';
import type { PageSettings } from './ink.ts';
import { safeText } from './safe-text.ts';
import { cells } from './wrap.ts';

const MANY_LIMITS = 8;

/** A heading and a line for each limit; no lines where there are none. */
export function limitLines(
  text: string,
  { times, claims = [] }: Reading,
  { width, ink }: PageSettings,
): string[] {
  const claimed = new Set(
    claims.flatMap(({ kind, time }) => (kind === 'deadline' && time ? [time.join()] : [])),
  );
  const limits = times.flatMap(({ limit }) =>
    limit === undefined || claimed.has(limit.span.join()) ? [] : [limit],
  );
  if (limits.length === 0) return [];
  const shown = limits.slice(0, MANY_LIMITS);
  const ends = shown.map(endOf);
  const room = Math.max(12, width - 4 - Math.max(...ends.map(cells)));
  const words = shown.map(({ span }) => cut(safeText(text.slice(...span)), room));
  const column = Math.max(...words.map(cells));
  const rows = words.map(
    (name, i) => `  ${name}${' '.repeat(column - cells(name) + 2)}${ink('quiet', ends[i]!)}`,
  );
  const rest = limits.length - shown.length;
  if (rest > 0) rows.push(ink('quiet', `  and ${rest} more`));
  return [ink('quiet', claimed.size > 0 ? '  Other limits' : '  Limits'), ...rows];
}

/** `to 20 November 2019`, with `?` where publication was taken as the start; `from an event`, `open`. */
function endOf({ latest, inferred, event }: NonNullable<TimeExpression['limit']>): string {
  if (latest !== null) return `to ${day(latest)}${inferred ? '?' : ''}`;
  return event === undefined ? 'open' : 'from an event';
}

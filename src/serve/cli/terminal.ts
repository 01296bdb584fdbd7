// The outside of a command, in one value: its streams and its environment. Tests give their own.
import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../../ingest/fetch/clock.ts';

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person asks to stop. */
  readonly interrupted: AbortSignal;
  /** Milliseconds that only grow. */
  now(): number;
  /** The present moment, ISO 8601 in UTC. */
  clock(): string;
  /** For what waits: between requests, and between looks at feeds. The system's when left out. */
  readonly time?: Clock;
}

/** Lines longer than this are hard to read, however wide the window is. */
const COMFORTABLE = 100;

/** The width of pages: as asked for, else that of the terminal up to 100 cells, else 80. */
export function pageWidth({ stdout, env }: Terminal, asked?: number): number {
  if (asked !== undefined) return asked;
  const columns = stdout.columns || Number.parseInt(env['COLUMNS'] ?? '', 10) || 80;
  return Math.max(20, Math.min(columns, COMFORTABLE));
}

/** Whether `stream` gets colour: as asked for, else FORCE_COLOR, then NO_COLOR, then whether it is a terminal; a file (null) is none. */
export function usesColour(
  asked: 'auto' | 'always' | 'never',
  stream: Output | null,
  env: Terminal['env'],
): boolean {
  if (asked !== 'auto') return asked === 'always';
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR']) return false;
  return stream?.isTTY === true && env['TERM'] !== 'dumb';
}

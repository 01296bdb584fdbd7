// A progress line for long work: how much is done, how fast, how long to go. It comes after half a second, and
// is redrawn at most ten times a second.
import { counted, number, type Tally } from './tally.ts';
import type { Output } from './terminal.ts';

const APPEARS = 500;
const REDRAWN = 100;
const BAR = 20;

export class Progress {
  readonly #stream: Output;
  readonly #now: () => number;
  readonly #started: number;
  #drawn = Number.NEGATIVE_INFINITY;
  readonly #line: typeof progressLine;
  #total: number | null = null;

  /** `line` writes what is shown. */
  constructor(stream: Output, now: () => number, line: typeof progressLine = progressLine) {
    this.#stream = stream;
    this.#now = now;
    this.#line = line;
    this.#started = now();
  }

  /** Says how many bytes there are to read, once that is known. */
  expect(total: number): void {
    this.#total = total;
  }

  /** Draws when it is time to. */
  update(tally: Tally): void {
    const now = this.#now();
    if (now - this.#started < APPEARS || now - this.#drawn < REDRAWN) return;
    this.#drawn = now;
    const line = this.#line(tally, now - this.#started, this.#total);
    this.#stream.write(`\r\u001b[2K${line.slice(0, (this.#stream.columns ?? 80) - 1)}`);
  }

  /** Takes the line away, so that other things can be written. */
  clear(): void {
    if (this.#drawn > 0) this.#stream.write('\r\u001b[2K');
    this.#drawn = Number.NEGATIVE_INFINITY;
  }
}

/** `███▌······  42%  1,204 reports  31.2 of 74.0 MB  96,000 words/s  2 min left`. */
export function progressLine(tally: Tally, milliseconds: number, total: number | null): string {
  const parts = [counted(tally.reports, 'report')];
  const speed = tally.words / (milliseconds / 1000);
  if (total === null || tally.bytes > total) parts.push(`${mb(tally.bytes)} MB`);
  else {
    const share = total === 0 ? 1 : tally.bytes / total;
    const filled = Math.round(share * BAR);
    const percent = `${Math.floor(share * 100)}%`.padStart(4);
    parts.unshift(`${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${percent}`);
    parts.push(`${mb(tally.bytes)} of ${mb(total)} MB`);
  }
  parts.push(`${number(speed)} words/s`);
  if (tally.failed > 0) parts.push(`${number(tally.failed)} failed`);
  if (total !== null && tally.bytes > 0 && tally.bytes < total)
    parts.push(`${duration((milliseconds * (total - tally.bytes)) / tally.bytes)} left`);
  return parts.join('  ');
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

// What has been read so far, and what went wrong, for the progress bar and the summary. Bounded: after a
// thousand problems of a level only their kinds are counted.
import type { Problem } from '../../ingest/problem.ts';
import { safeText } from './page/safe-text.ts';
import type { Finished } from './work.ts';

const NAMED = 1000;

/** A problem of a report on its way in, or of the ledger with it. */
export type NamedProblem = Omit<Problem, 'slug'> & { readonly slug: string };

export class Tally {
  reports = 0;
  statements = 0;
  words = 0;
  bytes = 0;
  /** Reports that could not be read. */
  failed = 0;
  readonly #named: Record<Problem['level'], NamedProblem[]> = { error: [], warning: [] };
  readonly #more: Record<Problem['level'], Map<string, number>> = {
    error: new Map(),
    warning: new Map(),
  };

  add(finished: Finished): void {
    this.reports += finished.reports;
    this.statements += finished.statements;
    this.words += finished.words;
    this.bytes += finished.bytes;
    for (const found of finished.problems) this.name(found);
  }

  /** Counts a problem, and keeps it to be named in the summary. */
  name(found: NamedProblem): void {
    if (found.level === 'error') this.failed++;
    const named = this.#named[found.level];
    if (named.length < NAMED) named.push(found);
    else {
      const more = this.#more[found.level];
      more.set(found.slug, (more.get(found.slug) ?? 0) + 1);
    }
  }

  /** The problems that are named, errors first. */
  get problems(): readonly NamedProblem[] {
    return [...this.#named.error, ...this.#named.warning];
  }

  /** The summary, a line an entry. `quiet` leaves only what could not be read. */
  summary(milliseconds: number, what: 'statements' | 'words', quiet: boolean): string[] {
    const lines: string[] = [];
    if (!quiet) {
      const done = [counted(this.reports, 'report')];
      if (what === 'statements') done.push(counted(this.statements, 'statement'));
      done.push(counted(this.words, 'word'), `${(milliseconds / 1000).toFixed(1)} s`);
      lines.push(done.join(' · '));
    }
    return [...lines, ...this.problemLines('could not be read', quiet)];
  }

  /** What went wrong, a line an entry; `failing` says what became of those reports, or what else failed. `quiet` leaves out warnings. */
  problemLines(failing: string, quiet: boolean, what = 'report'): string[] {
    const warnings = quiet
      ? []
      : this.#problems('warning', (n) => (n === 1 ? '1 warning:' : `${number(n)} warnings:`));
    return [...warnings, ...this.#problems('error', (n) => `${counted(n, what)} ${failing}:`)];
  }

  #problems(level: Problem['level'], heading: (count: number) => string): string[] {
    const named = this.#named[level];
    if (named.length === 0) return [];
    const more = [...this.#more[level]];
    const count = more.reduce((sum, [, n]) => sum + n, named.length);
    return [
      heading(count),
      ...named.map(({ where, message, slug }) => `  ${safeText(where)}: ${safeText(message)} (${slug})`),
      ...more.map(([slug, n]) => `  and ${number(n)} more: ${slug}`),
    ];
  }
}

/** "1 report", "1,204 reports"; `nouns` is the plural where it is not made with an s. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${number(count)} ${count === 1 ? noun : nouns}`;
}

export function number(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ',');
}

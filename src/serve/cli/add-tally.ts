// What became of the reports that were to be added, counted exactly, and each failure with its reason.
import type { Outcome } from '../../store/arrived-report.ts';
import { type Changes, changeWords } from './change-words.ts';
import { number, Tally } from './tally.ts';

/** What became of one report: a line of `dateline add --format jsonl`. */
export interface Became {
  /** The path or line that it came from. */
  readonly where: string;
  readonly outcome: Outcome['kind'];
  /** Its id; left out where it could not even be opened. */
  readonly report?: string;
  /** The version that holds its words now. */
  readonly version?: string;
  /** Of copies: the report that has the account already. */
  readonly of?: string;
  /** Of failures, the slug of the reason. */
  readonly why?: string;
  /** Of new versions, how many entries are new, gone and changed against the version before. */
  readonly changes?: Changes;
  /** The feed that led to it, where one did. */
  readonly feed?: string;
}

export class AddTally extends Tally {
  added = 0;
  unchanged = 0;
  newVersions = 0;
  copies = 0;
  /** Sums over all new versions. */
  readonly changes = { claims: { new: 0, gone: 0, changed: 0 }, statements: { new: 0, gone: 0, changed: 0 } };

  /** A report that was found in the ledger before it was read. */
  unchangedReport(where: string, report: string): Became {
    this.unchanged++;
    return { where, outcome: 'unchanged', report };
  }

  /** A report that the ledger was given; `changes` of a new version, where there was one before it. */
  became(where: string, outcome: Outcome, changes: Changes | null = null): Became {
    const { kind, report } = outcome;
    if (kind === 'failed') {
      const { slug, message } = outcome.why;
      this.name({ slug, level: 'error', where, message: `It was read but not kept. ${message}.` });
      return { where, outcome: kind, report, why: slug };
    }
    if (kind === 'added') this.added++;
    else if (kind === 'unchanged') this.unchanged++;
    else if (kind === 'new-version') this.newVersions++;
    else this.copies++;
    if (changes !== null) this.addChanges(changes);
    return {
      ...{ where, outcome: kind, report, version: outcome.version },
      ...(kind === 'copy' ? { of: outcome.of } : {}),
      ...(changes === null ? {} : { changes }),
    };
  }

  addChanges(changes: Changes): void {
    for (const kind of ['claims', 'statements'] as const)
      for (const what of ['new', 'gone', 'changed'] as const) this.changes[kind][what] += changes[kind][what];
  }

  /** The summary, a line an entry. `quiet` leaves only what failed. */
  addSummary(milliseconds: number, quiet: boolean): string[] {
    const counts = [
      `${number(this.added)} added`,
      `${number(this.unchanged)} unchanged`,
      `${number(this.newVersions)} new ${this.newVersions === 1 ? 'version' : 'versions'}`,
      `${number(this.copies)} ${this.copies === 1 ? 'copy' : 'copies'}`,
      `${number(this.failed)} failed`,
      `${(milliseconds / 1000).toFixed(1)} s`,
    ];
    const changes = changeWords(this.changes);
    const said = [counts.join(' · '), ...(changes === '' ? [] : [`In new versions: ${changes}`])];
    return [...(quiet ? [] : said), ...this.problemLines('could not be added', quiet)];
  }
}

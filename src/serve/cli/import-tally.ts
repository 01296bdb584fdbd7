// What came of an exported ledger that was loaded, counted exactly, and each failure with its reason.
import type { Loaded } from '../../store/dump/load-ledger.ts';
import type { LoadedReport } from '../../store/dump/load-reports.ts';
import { counted, number, Tally } from './tally.ts';

export class ImportTally extends Tally {
  added = 0;
  changed = 0;
  unchanged = 0;
  versions = 0;
  readings = 0;
  entries = 0;
  judgements = 0;
  feeds = 0;
  older = 0;

  /** Counts what became of a unit of `file`. */
  became(file: string, one: Loaded): void {
    this.bytes += one.size;
    if (one.kind === 'report') this.#report(one);
    else if (one.kind === 'judgement') this.judgements += Number(one.isNew);
    else if (one.kind === 'feed') this.feeds += Number(one.isNew);
    else {
      const where = file === '-' ? one.what : `${file}: ${one.what}`;
      this.name({ slug: one.why.slug, level: 'error', where, message: `${one.why.message}.` });
    }
  }

  #report({ isNew, versions, sightings, readings, entries, older }: LoadedReport): void {
    this.reports++;
    this.versions += versions;
    this.readings += readings;
    this.entries += entries;
    this.older += older;
    if (isNew) this.added++;
    else if (versions + sightings + readings > 0) this.changed++;
    else this.unchanged++;
  }

  /** The summary, a line an entry. `quiet` leaves only what failed. */
  lines(milliseconds: number, quiet: boolean): string[] {
    const reports = [
      `${counted(this.added, 'report')} added`,
      `${number(this.changed)} with something new`,
      `${number(this.unchanged)} unchanged`,
      `${number(this.failed)} failed`,
      `${(milliseconds / 1000).toFixed(1)} s`,
    ];
    const rest = [
      ...[counted(this.versions, 'version'), counted(this.readings, 'reading')],
      ...[counted(this.entries, 'entry', 'entries'), counted(this.judgements, 'judgement')],
      counted(this.feeds, 'feed'),
    ];
    const older = `${counted(this.older, 'reading')} left out: this ledger has newer ones of the same text.`;
    return [
      ...(quiet ? [] : [reports.join(' · '), `New: ${rest.join(' · ')}`, ...(this.older > 0 ? [older] : [])]),
      ...this.problemLines('could not be taken in', quiet, 'thing'),
    ];
  }
}

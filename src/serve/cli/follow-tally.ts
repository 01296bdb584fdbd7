// What came of looking at feeds: of the feeds themselves, and of the reports that they led to.
import { AddTally } from './add-tally.ts';
import { counted, number, Tally } from './tally.ts';

export class FollowTally extends AddTally {
  /** Feeds that brought something to look through, and feeds that had not changed. */
  read = 0;
  notModified = 0;
  /** Feeds that were looked at to their end, failed ones too. */
  ended = 0;
  /** Feeds that could not be had or read, with their reasons. */
  readonly feeds = new Tally();

  /** The end of a feed. A failed one is named in `feeds`. */
  feed(outcome: 'read' | 'not-modified' | 'failed'): void {
    this.ended++;
    if (outcome === 'read') this.read++;
    else if (outcome === 'not-modified') this.notModified++;
  }

  /** Whether everything could be read and kept. */
  get isWhole(): boolean {
    return this.failed === 0 && this.feeds.failed === 0;
  }

  /** Adds the counts of another look; its problems are not named again. */
  addCounts(other: FollowTally): void {
    for (const count of [
      'read',
      'notModified',
      'reports',
      'added',
      'unchanged',
      'newVersions',
      'copies',
    ] as const)
      this[count] += other[count];
    this.addChanges(other.changes);
    this.failed += other.failed;
    this.feeds.failed += other.feeds.failed;
  }

  /** `3 feeds: 2 read · 1 not changed · 0 failed`. */
  get feedCounts(): string {
    const all = this.read + this.notModified + this.feeds.failed;
    return `${counted(all, 'feed')}: ${[
      `${number(this.read)} read`,
      `${number(this.notModified)} not changed`,
      `${number(this.feeds.failed)} failed`,
    ].join(' · ')}`;
  }

  /** The summary, a line an entry. `quiet` leaves only what failed. */
  followSummary(milliseconds: number, quiet: boolean): string[] {
    const feeds = [
      ...(quiet ? [] : [this.feedCounts]),
      ...this.feeds.problemLines('could not be read', quiet, 'feed'),
    ];
    return [...feeds, ...this.addSummary(milliseconds, quiet)];
  }
}

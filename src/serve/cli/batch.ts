// Reports on their way into the ledger, stored so many at a time: a batch is kept together or not at all, with what is to
// be remembered of the feeds that brought it, so that work can be stopped at any moment and run again.
import { changeCounts } from '../../ledger/version-changes.ts';
import type { Outcome } from '../../store/arrived-report.ts';
import type { Ledger } from '../../store/ledger.ts';
import type { AddTally, Became } from './add-tally.ts';
import type { Changes } from './change-words.ts';
import type { Recorded } from './recorded.ts';

/** Reports in a batch at most, and characters and bytes of what it holds. Each statement costs the same for few rows as for many. */
const MOST = { reports: 128, size: 8 * 1024 * 1024 } as const;

export class Batch {
  readonly #ledger: Ledger;
  readonly #reader: string;
  readonly #tally: AddTally;
  readonly #most: number;
  #records: { readonly record: Recorded; readonly beside: object }[] = [];
  #feeds = new Map<string, unknown>();
  #size = 0;

  /** `reader` names the reader of what comes; `tally` counts what becomes of it; `most`: reports in a batch. */
  constructor(ledger: Ledger, reader: string, tally: AddTally, most: number = MOST.reports) {
    this.#most = most;
    this.#ledger = ledger;
    this.#reader = reader;
    this.#tally = tally;
  }

  /** Puts a report in; `beside` goes with what is said of it. */
  add(record: Recorded, beside: { readonly feed?: string } = {}): void {
    this.#records.push({ record, beside });
    if (record.kind === 'read')
      this.#size += record.report.text.length + (record.report.original?.bytes.length ?? 0);
  }

  /** What is to be remembered of a feed once all that was put in before is kept. */
  remember(feed: string, state: unknown): void {
    this.#feeds.set(feed, state);
  }

  get isFull(): boolean {
    return this.#records.length >= this.#most || this.#size >= MOST.size;
  }

  /** Stores what is in, and empties it. What became of each report, in order. Rejects when nothing can be written. */
  async store(): Promise<Became[]> {
    const [records, feeds] = [this.#records, this.#feeds];
    [this.#records, this.#feeds, this.#size] = [[], new Map(), 0];
    const read = records.flatMap(({ record }) => (record.kind === 'read' ? [record] : []));
    const outcomes = await this.#ledger.addReports(read, this.#reader, feeds);
    const changes = await Promise.all(outcomes.map((outcome) => this.#changes(outcome)));
    let next = 0;
    return records.map(({ record, beside }) => {
      const { where } = record;
      if (record.kind === 'known') return { ...this.#tally.unchangedReport(where, record.id), ...beside };
      const i = next++;
      return { ...this.#tally.became(where, outcomes[i]!, changes[i]!), ...beside };
    });
  }

  async #changes(outcome: Outcome): Promise<Changes | null> {
    const changes = outcome.kind === 'new-version' ? await this.#ledger.changes(outcome.version) : null;
    return (
      changes && { claims: changeCounts(changes, 'claim'), statements: changeCounts(changes, 'statement') }
    );
  }
}

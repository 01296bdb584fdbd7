// Reports with their readings → rows of the ledger, all in one transaction; one that cannot be kept fails alone.
import type { Outcome, Refusal } from './arrived-report.ts';
import type { Write } from './database.ts';
import { type FeedStates, keepFeedStates } from './feeds.ts';
import { inHalves } from './in-halves.ts';
import { prepared } from './prepared.ts';
import type { PreparedReport, ReadReport } from './read-report.ts';
import { refusalOf } from './refusal.ts';
import { storeReports } from './store-reports.ts';

/** Reports to add. */
interface Batch {
  readonly reports: readonly (ReadReport | PreparedReport)[];
  /** The present moment, ISO 8601 in UTC. */
  readonly at: string;
  readonly reader: string;
  /** What to remember of the feeds that brought them. */
  readonly feeds: FeedStates;
}

/** What became of each report, in their order. The feeds' states are kept with the last of the reports, or not at all. */
export async function addReports(write: Write, { reports, ...how }: Batch): Promise<Outcome[]> {
  const ready = reports.map((one): PreparedReport | Refusal => {
    if ('prepared' in one) return one;
    const { report, reading } = one;
    return refusalOf(one) ?? { report, prepared: prepared(report, reading) };
  });
  const sound = ready.filter((one) => 'prepared' in one);
  const stored = await storeSound(write, sound, how);
  let next = 0;
  return ready.map((one, i) => ('slug' in one ? failed(reports[i]!.report.id, one) : stored[next++]!));
}

async function storeSound(
  write: Write,
  reports: readonly PreparedReport[],
  { feeds, ...how }: Omit<Batch, 'reports'>,
): Promise<readonly Outcome[]> {
  let keep = feeds.size > 0;
  const outcomes = await inHalves(
    reports,
    async (part) => {
      const whole = part === reports;
      const stored = await write(async (tx) => {
        const outcomes = await storeReports(tx, part, how);
        if (whole) await keepFeedStates(tx, feeds);
        return outcomes;
      });
      if (whole) keep = false;
      return stored;
    },
    ({ report }, message) => failed(report.id, { slug: 'store-refused', message }),
  );
  if (keep) await write((tx) => keepFeedStates(tx, feeds));
  return outcomes;
}

function failed(report: string, why: Refusal): Outcome {
  return { kind: 'failed', report, why };
}

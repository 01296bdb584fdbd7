// The ledger: reports, their readings and what people said of them, in a database. Rows are only ever added.
import { type LedgerRecord, recordOf, type WholeRecord } from '../ledger/record.ts';
import { Alerts } from './alerts/alerts.ts';
import type { Outcome, Refusal } from './arrived-report.ts';
import { changesOf, type StoredChanges } from './changes.ts';
import type { Database, Queries } from './database.ts';
import { deriveJudged, deriveSome, isMissing } from './derived/derive-again.ts';
import { recordAt } from './derived/record-at.ts';
import type { Scope } from './derived/scope.ts';
import { type Dumped, type DumpSettings, dumpLedger } from './dump/dump-ledger.ts';
import type { DumpUnit } from './dump/dump-units.ts';
import { type Loaded, loadLedger } from './dump/load-ledger.ts';
import { type FeedStates, feedStates, keepFeedStates, NO_FEEDS } from './feeds.ts';
import type { Judgement, NewJudgement } from './judgement.ts';
import { allJudgements } from './judgements.ts';
import { storeJudgement, undoJudgement } from './judging.ts';
import { requireFolder, requireTables } from './ledger-absent.ts';
import { ledgerState } from './ledger-state.ts';
import { liveReadings } from './live-readings.ts';
import { ADVISORY_LOCK, knownMigrations, migrate } from './migrate.ts';
import type { Moments } from './moments.ts';
import { openDatabase } from './open-database.ts';
import type { ReportState } from './page-states.ts';
import { prepared } from './prepared.ts';
import type { PreparedReport, ReadReport } from './read-report.ts';
import { newestReports, type Rebuilt, type Reread, type StoredReport, storeRereads } from './rebuild.ts';
import {
  type EntryHistory,
  entriesBeside,
  type FoundEntry,
  historyOf,
  type LiveEntry,
  liveEntries,
  readingsOf,
  type StoredReading,
  undatedReports,
  type Version,
  versionsOf,
} from './records.ts';
import { refusalOf } from './refusal.ts';
import { rulingsInForce } from './rulings-in-force.ts';
import { type Facets, facets, type Search, type SearchPage, search } from './search.ts';
import { countAgain, WORTH_COUNTING } from './statistics.ts';
import { alreadyKnown, storeReports } from './store-reports.ts';

export interface LedgerSettings {
  /** Dateline's version. */
  readonly version: string;
  /** The present moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Who judges. */
  readonly author?: string;
  /** False where a ledger is only asked: opening one that is not there is then refused (`ledger-absent`). */
  readonly make?: boolean;
}

/** SQLSTATE classes that lie in the data of one report: wrong values, broken constraints, limits of the server. */
const OF_DATA = /^(?:22|23|54)/;

/** An open ledger. Methods may be called at the same time; writing waits its turn. */
export class Ledger {
  readonly database: Database;
  /** What is watched for, and what came of it. */
  readonly alerts: Alerts;
  readonly #settings: LedgerSettings;
  /** Reports written since the tables were counted. */
  #uncounted = 0;

  private constructor(database: Database, settings: LedgerSettings) {
    this.database = database;
    this.#settings = settings;
    this.alerts = new Alerts(database, {
      write: (work) => this.#write(work),
      reading: (work) => this.#reading(work),
      author: this.#judging().author,
    });
  }

  /** Opens the ledger at a place (`openDatabase`). Rejects with a `LedgerError`; nothing stays open then. */
  static async open(place: string, settings: LedgerSettings): Promise<Ledger> {
    const { make = true } = settings;
    if (!make) await requireFolder(place);
    const database = await openDatabase(place);
    try {
      if (!make) await requireTables(database, place);
      return await Ledger.in(database, settings);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** The ledger in an open database, brought to the present shape. */
  static async in(database: Database, settings: LedgerSettings): Promise<Ledger> {
    await migrate(database, await knownMigrations(), { at: settings.now(), version: settings.version });
    const ledger = new Ledger(database, settings);
    await ledger.#deriveMissing();
    return ledger;
  }

  /**
   * Adds reports with readings by `reader`, all in one transaction. A report that cannot be kept fails alone. The
   * outcomes are in the order of `batch`. `feeds` is what to remember of the feeds that brought them, values of JSON: kept
   * with the last of the reports, or not at all. Rejects when nothing could be written: a full disk, a lost server.
   */
  async addReports(
    batch: readonly (ReadReport | PreparedReport)[],
    reader: string,
    feeds: FeedStates = NO_FEEDS,
  ): Promise<Outcome[]> {
    const ready: (PreparedReport | Refusal)[] = batch.map((one) => {
      if ('prepared' in one) return one;
      const { report, reading } = one;
      return refusalOf(one) ?? { report, prepared: prepared(report, reading) };
    });
    const sound = ready.filter((one) => 'prepared' in one);
    const stored = await this.#store(sound, reader, feeds);
    let next = 0;
    return ready.map((one, i) => ('slug' in one ? failed(batch[i]!.report.id, one) : stored[next++]!));
  }

  /** Which states of reports (`reportState`) the ledger has already, so that they need not be read. */
  alreadyHas(states: readonly ReportState[]): Promise<boolean[]> {
    return alreadyKnown(this.database, states);
  }

  /**
   * Reads every report's newest version again: `read` is given the reports and gives back each one read, or why it could
   * not be, in any order. Yields what became of each, batch by batch; those that were yielded are kept.
   */
  async *rebuild(
    read: (reports: AsyncIterable<StoredReport>) => AsyncIterable<Reread>,
    reader: string,
    batchSize = 32,
  ): AsyncGenerator<Rebuilt> {
    let batch: Reread[] = [];
    for await (const reread of read(newestReports(this.database))) {
      batch.push(reread);
      if (batch.length < batchSize) continue;
      yield* await this.#storeRereads(batch, reader);
      batch = [];
    }
    if (batch.length > 0) yield* await this.#storeRereads(batch, reader);
  }

  /** All versions of a report, the oldest first. */
  readonly versions = (report: string): Promise<Version[]> => versionsOf(this.database, report);

  /** All readings of a report's versions, the oldest first. */
  readonly readingsOf = (report: string): Promise<StoredReading[]> => readingsOf(this.database, report);

  /** What changed when the page of a report last came to stand like a version; null for the first. */
  readonly changes = (version: string): Promise<StoredChanges | null> => changesOf(this.database, version);

  /** An entry with its history; null when there is none of this id. */
  readonly entry = (id: string): Promise<EntryHistory | null> => historyOf(this.database, id);

  /** All entries of the reading that found an entry last in a version. */
  entriesBeside(id: string, version: string): Promise<FoundEntry[]> {
    return entriesBeside(this.database, id, version);
  }

  /** The entries that hold at `moments`; now when left out. Throws `RangeError` for what is no moment. */
  entries(moments: Moments = {}): Promise<LiveEntry[]> {
    return liveEntries(this.database, moments);
  }

  /** How many reports stand outside a question of the record because they are undated. */
  undated(moments: Moments = {}): Promise<number> {
    return undatedReports(this.database, moments);
  }

  /**
   * What the reports say together at `moments`, or the part of it that `scope` needs, with the merges, splits and dismissals
   * that people had made by then. Where they ruled on actors it is the whole record, and what was known by another moment
   * than now is derived from the entries, all of them. Throws `RangeError` for what is no moment.
   */
  async record(moments: Moments = {}, scope: Scope = { of: 'everything' }): Promise<LedgerRecord> {
    return this.#reading((tx) => recordAt(tx, moments, scope));
  }

  /** The whole record at `moments` with its readings, derived from the entries. Throws `RangeError` for what is no moment. */
  async wholeRecord(moments: Moments = {}): Promise<WholeRecord> {
    return this.#reading(async (tx) =>
      recordOf(await liveReadings(tx, moments), await rulingsInForce(tx, moments)),
    );
  }

  /** Statements and claims by their words and more, a page at a time. Throws `RangeError` for what cannot be searched for. */
  search(wanted: Search, page: { readonly limit: number; readonly after?: string }): Promise<SearchPage> {
    return search(this.database, wanted, page);
  }

  /** The values that all that is found has, with their counts. Throws `RangeError` as `search` does. */
  facets(wanted: Search): Promise<Facets> {
    return facets(this.database, wanted);
  }

  /** All judgements and undoings, the oldest first. */
  readonly judgements = (): Promise<Judgement[]> => allJudgements(this.database);

  /** Writes down what a person says. Rejects with `judgement-refused`. */
  judge(judgement: NewJudgement): Promise<Judgement> {
    return this.#write(async (tx) => {
      const stored = await storeJudgement(tx, judgement, this.#judging());
      await deriveJudged(tx, stored);
      return stored;
    });
  }

  /** Undoes a judgement that is in force; undoing an undo brings back what it undid. Rejects with `judgement-refused`. */
  undo(judgement: string, reason?: string): Promise<Judgement> {
    return this.#write(async (tx) => {
      const undone = await undoJudgement(tx, judgement, reason, this.#judging());
      await deriveJudged(tx, undone);
      return undone;
    });
  }

  /** Writes all that the base tables hold, a line at a time, as it stands now; `load` takes it in. */
  dump(write: DumpSettings['write'], signal?: AbortSignal): Promise<Dumped> {
    const { version } = this.#settings;
    return dumpLedger(this.database, { version, write, ...(signal === undefined ? {} : { signal }) });
  }

  /**
   * Takes in what another ledger wrote (`dumpUnits` of its lines), with ids, times, authors and readers as they are there.
   * What is here already stays as it is. Yields what became of each unit, batch by batch; those that were yielded are kept.
   */
  load(units: AsyncIterable<DumpUnit>): AsyncGenerator<Loaded> {
    return loadLedger(units, { write: (work) => this.#write(work), isOfData });
  }

  /** A short text that changes with every addition, re-reading, sighting and judgement. One short query. */
  readonly state = (): Promise<string> => ledgerState(this.database);

  /** What was kept of each of `feeds`, by address; nothing for one that was never looked at. */
  feedStates(feeds: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    return feedStates(this.database, feeds);
  }

  /** After much was added the tables are counted before. */
  async close(): Promise<void> {
    try {
      if (this.#uncounted >= WORTH_COUNTING) await this.database.transaction(countAgain);
    } finally {
      await this.database.close();
    }
  }

  async #store(batch: readonly PreparedReport[], reader: string, feeds: FeedStates): Promise<Outcome[]> {
    if (batch.length === 0) {
      if (feeds.size > 0) await this.#write((tx) => keepFeedStates(tx, feeds));
      return [];
    }
    try {
      return await this.#write(async (tx) => {
        const outcomes = await storeReports(tx, batch, { at: this.#settings.now(), reader });
        await keepFeedStates(tx, feeds);
        this.#uncounted += batch.length;
        return outcomes;
      });
    } catch (error) {
      if (!isOfData(error)) throw error;
      if (batch.length === 1) {
        await this.#store([], reader, feeds);
        return [
          failed(batch[0]!.report.id, {
            slug: 'store-refused',
            message: `PostgreSQL refused it: ${error.message}`,
          }),
        ];
      }
      const half = batch.length >> 1;
      return [
        ...(await this.#store(batch.slice(0, half), reader, NO_FEEDS)),
        ...(await this.#store(batch.slice(half), reader, feeds)),
      ];
    }
  }

  #storeRereads(batch: readonly Reread[], reader: string): Promise<Rebuilt[]> {
    return this.#write((tx) => storeRereads(tx, batch, { at: this.#settings.now(), reader }));
  }

  /** Derives what a ledger of another revision has not, or has otherwise. */
  async #deriveMissing(): Promise<void> {
    while (await isMissing(this.database)) await this.#write(deriveSome);
  }

  /** Sees one state of the database throughout. */
  #reading<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.exec('set transaction isolation level repeatable read');
      return work(tx);
    });
  }

  /** One writer at a time, over all processes. */
  #write<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1::bigint)', [ADVISORY_LOCK]);
      return work(tx);
    });
  }

  #judging() {
    return { at: this.#settings.now(), author: this.#settings.author ?? 'somebody' };
  }
}

function isOfData(error: unknown): error is Error {
  const { code } = error as { readonly code?: unknown };
  return error instanceof Error && typeof code === 'string' && OF_DATA.test(code);
}

function failed(report: string, why: Refusal): Outcome {
  return { kind: 'failed', report, why };
}

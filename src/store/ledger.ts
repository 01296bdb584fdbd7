// The ledger: reports, their readings and what people said of them, in a database. Rows are only ever added.
import { type LedgerRecord, type ReadRecord, recordOf, type WholeRecord } from '../ledger/record.ts';
import type { Rulings } from '../ledger/rulings.ts';
import { addReports } from './add-reports.ts';
import { Alerts } from './alerts/alerts.ts';
import type { Outcome } from './arrived-report.ts';
import { changesOf, type StoredChanges } from './changes.ts';
import type { Database, Queries } from './database.ts';
import { deriveJudged, deriveSome, missingCount } from './derived/derive-again.ts';
import { KeptVersions } from './derived/kept-versions.ts';
import { recordAt, wholeRecordAt } from './derived/record-at.ts';
import type { Scope } from './derived/scope.ts';
import { type Dumped, type DumpSettings, dumpInSteps, dumpLedger } from './dump/dump-ledger.ts';
import type { DumpUnit } from './dump/dump-units.ts';
import { type Loaded, loadLedger } from './dump/load-ledger.ts';
import { type FeedStates, feedStates, NO_FEEDS } from './feeds.ts';
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
import type { PreparedReport, ReadReport } from './read-report.ts';
import { newestReports, type Rebuilt, type Reread, type StoredReport, storeRereads } from './rebuild.ts';
import { type PageTaker, recordPages } from './record-pages.ts';
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
import { rulingsInForce } from './rulings-in-force.ts';
import { type Facets, facets, type Search, type SearchPage, search } from './search.ts';
import { countAgain, WORTH_COUNTING } from './statistics.ts';
import { alreadyKnown } from './store-reports.ts';

export interface LedgerSettings {
  /** Dateline's version. */
  readonly version: string;
  /** The present moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Who judges. */
  readonly author?: string;
  /** False where a ledger is only asked: opening one that is not there is then refused (`ledger-absent`). */
  readonly make?: boolean;
  /** Told before what an earlier version of Dateline derived is derived again, which takes a while: how many versions. */
  readonly onDeriving?: (versions: number) => void;
}

/** What is derived again as it is opened without a word. */
const FEW = 256;

/** An open ledger. Methods may be called at the same time; writing waits its turn. */
export class Ledger {
  readonly database: Database;
  /** What is watched for, and what came of it. */
  readonly alerts: Alerts;
  readonly #settings: LedgerSettings;
  readonly #kept = new KeptVersions();
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
    const outcomes = await addReports((work) => this.#write(work), {
      reports: batch,
      at: this.#settings.now(),
      reader,
      feeds,
    });
    this.#uncounted += batch.length;
    return outcomes;
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
   * that people had made by then. Where they ruled on actors, and by another moment of knowing than now, it is the whole
   * record. Throws `RangeError` for what is no moment.
   */
  async record(moments: Moments = {}, scope: Scope = { of: 'everything' }): Promise<LedgerRecord> {
    return this.#reading((tx) => recordAt(tx, moments, scope, this.#kept));
  }

  /**
   * The whole record at `moments`. What it is made from stays in memory: the next one is loaded as far as something has
   * changed, here or elsewhere. Throws `RangeError` for what is no moment.
   */
  async wholeRecord(moments: Moments = {}): Promise<WholeRecord> {
    return this.#reading((tx) => wholeRecordAt(tx, moments, this.#kept));
  }

  /** The same with its readings, derived from the entries. Throws `RangeError` for what is no moment. */
  async readRecord(moments: Moments = {}): Promise<ReadRecord> {
    return this.#reading(async (tx) =>
      recordOf(await liveReadings(tx, moments), await rulingsInForce(tx, moments)),
    );
  }

  /**
   * What `readRecord` at `moments` is made of, some reports at a time, so that others are answered in between. Resolves to what
   * people ruled on actors and disagreements. Rejects when `taker` does; throws `RangeError` for what is no moment.
   */
  inPages(moments: Moments, taker: PageTaker): Promise<Rulings> {
    return recordPages(this.database, moments, taker, (work) => this.#reading(work));
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
      const stored = await storeJudgement(tx, judgement, { ...this.#judging(), kept: this.#kept });
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
    return dumpLedger(this.database, this.#dumping(write, signal));
  }

  /** As `dump`, with others answered in between. Rejects with `ledger-changed` where somebody wrote meanwhile. */
  dumpInSteps(write: DumpSettings['write'], signal?: AbortSignal): Promise<Dumped> {
    return dumpInSteps(this.database, this.#dumping(write, signal));
  }

  /**
   * Takes in what another ledger wrote (`dumpUnits` of its lines), with ids, times, authors and readers as they are there.
   * What is here already stays as it is. Yields what became of each unit, batch by batch; those that were yielded are kept.
   */
  load(units: AsyncIterable<DumpUnit>): AsyncGenerator<Loaded> {
    return loadLedger(units, (work) => this.#write(work));
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

  #storeRereads(batch: readonly Reread[], reader: string): Promise<Rebuilt[]> {
    return this.#write((tx) => storeRereads(tx, batch, { at: this.#settings.now(), reader }));
  }

  /** Derives what a ledger of another revision has not, or has otherwise. */
  async #deriveMissing(): Promise<void> {
    let missing = await missingCount(this.database);
    if (missing > FEW) this.#settings.onDeriving?.(missing);
    for (; missing > 0; missing = await missingCount(this.database)) await this.#write(deriveSome);
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

  #dumping(write: DumpSettings['write'], signal: AbortSignal | undefined): DumpSettings {
    return { version: this.#settings.version, write, ...(signal === undefined ? {} : { signal }) };
  }

  #judging() {
    return { at: this.#settings.now(), author: this.#settings.author ?? 'somebody' };
  }
}

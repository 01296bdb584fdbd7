// Writes all that the base tables hold, a line at a time, as it stood at one moment. A report and what belongs to it is
// fetched at a time, never the whole ledger. What no longer agrees with its hash or its text is left out and named.
import { createHash } from 'node:crypto';
import type { Entry, EntryKind } from '../../ledger/entries.ts';
import { entryProblem } from '../../ledger/evidence.ts';
import type { Database, Queries } from '../database.ts';
import { LedgerError } from '../ledger-error.ts';
import { ledgerState } from '../ledger-state.ts';
import { DUMP, type DumpCounts, type DumpLine, type LineOf, type LineType, noCounts } from './dump-line.ts';

/** What was left out because it does not hold: an entry, or a version, text or original. */
export interface LeftOut {
  readonly report: string;
  /** Of an entry its id; of a version with its entries, or of an original, that id or hash. */
  readonly id: string;
  readonly why: string;
}

/** What was written. */
export interface Dumped {
  readonly counts: DumpCounts;
  readonly leftOut: readonly LeftOut[];
}

export interface DumpSettings {
  /** Dateline's version. */
  readonly version: string;
  /** Takes a line, without its end, and what it is. */
  readonly write: (line: string, type: LineType) => Promise<void>;
  /** Stops the work between two reports. */
  readonly signal?: AbortSignal;
}

/** Reports, judgements or feeds fetched at a time. */
const PAGE = 16;

type Version = Omit<LineOf<'version'>, 'type'>;
type Reading = Omit<LineOf<'reading'>, 'type' | 'number'> & { readonly id: number; readonly report: string };
type StoredEntry = Omit<LineOf<'entry'>, 'type' | 'reading'> & { readonly reading: number };

/** Writes the whole ledger. Rejects when `write` does. An embedded database answers nobody else until it is done. */
export function dumpLedger(database: Database, settings: DumpSettings): Promise<Dumped> {
  return database.transaction(async (tx) => {
    await tx.exec('set transaction isolation level repeatable read, read only');
    return dumpAll(tx, settings);
  });
}

/** The same in steps between which others are answered. Rejects with `ledger-changed` where somebody wrote meanwhile. */
export async function dumpInSteps(database: Database, settings: DumpSettings): Promise<Dumped> {
  const before = await ledgerState(database);
  const dumped = await dumpAll(database, settings);
  if ((await ledgerState(database)) !== before)
    throw new LedgerError('ledger-changed', 'The ledger changed while it was written out. Begin again');
  return dumped;
}

async function dumpAll(queries: Queries, settings: DumpSettings): Promise<Dumped> {
  const dump = new Dump(queries, settings);
  await dump.all();
  return { counts: dump.counts, leftOut: dump.leftOut };
}

class Dump {
  readonly counts = noCounts();
  readonly leftOut: LeftOut[] = [];
  readonly #tx: Queries;
  readonly #settings: DumpSettings;
  /** The report whose first line is still to be written. A report of which nothing holds has none. */
  #opening: string | null = null;

  constructor(tx: Queries, settings: DumpSettings) {
    this.#tx = tx;
    this.#settings = settings;
  }

  async all(): Promise<void> {
    await this.#write({ type: 'ledger', ...DUMP, dateline: this.#settings.version });
    for await (const versions of this.#pages<Version>(VERSIONS, 'report', '')) await this.#reports(versions);
    for await (const page of this.#pages<Judgement>(JUDGEMENTS, 'seq', 0))
      for (const { seq: _, ...judgement } of page) await this.#write({ type: 'judgement', ...judgement });
    for await (const page of this.#pages<Omit<LineOf<'feed'>, 'type'>>(FEEDS, 'url', ''))
      for (const feed of page) await this.#write({ type: 'feed', ...feed });
    this.#settings.signal?.throwIfAborted();
    await this.#write({ type: 'end', counts: this.counts });
  }

  /** Rows page by page: `sql` gives those behind `$1`, which is the `key` of the last row before. */
  async *#pages<Row>(sql: string, key: keyof Row, first: string | number): AsyncGenerator<Row[]> {
    for (let after = first; ; ) {
      this.#settings.signal?.throwIfAborted();
      // An embedded database answers at once: others wait for more than its word.
      await new Promise((resolve) => setImmediate(resolve));
      const page = await this.#tx.query<Row>(sql, [after]);
      if (page.length === 0) return;
      yield page;
      after = page.at(-1)![key] as string | number;
    }
  }

  async #reports(versions: readonly Version[]): Promise<void> {
    const ids = versions.map(({ id }) => id);
    const sightings = groups(await this.#tx.query<Sighting>(SIGHTINGS, [ids]), ({ report }) => report);
    const readings = await this.#tx.query<Reading>(READINGS, [ids]);
    const entries = groups(
      await this.#tx.query<StoredEntry>(ENTRIES, [readings.map(({ id }) => id)]),
      ({ reading }) => reading,
    );
    for (const [report, own] of groups(versions, (one) => one.report)) {
      this.#settings.signal?.throwIfAborted();
      this.#opening = report;
      const lengths = await this.#versions(own);
      for (const { report: _, ...sighting } of sightings.get(report) ?? [])
        if (lengths.has(sighting.version)) await this.#write({ type: 'sighting', ...sighting });
      const kept = readings.filter((one) => one.report === report && lengths.has(one.version));
      for (const [i, { id, report: _, ...reading }] of kept.entries()) {
        await this.#write({ type: 'reading', number: i + 1, ...reading });
        for (const { reading: __, ...entry } of entries.get(id) ?? [])
          await this.#entry(
            { type: 'entry', reading: i + 1, ...entry },
            report,
            lengths.get(reading.version)!,
          );
      }
    }
  }

  /** Writes versions of one report with their bytes. Gives the lengths of the texts by the ids of those that hold. */
  async #versions(versions: readonly Version[]): Promise<ReadonlyMap<string, number>> {
    const lengths = new Map<string, number>();
    const texts = new Map<string, number | null>();
    const originals = new Map<string, boolean>();
    for (const version of versions) {
      const { id, report, body, original } = version;
      if (!texts.has(body)) texts.set(body, await this.#body(body));
      const length = texts.get(body)!;
      if (length === null) {
        this.#leaveOut(report, id, 'its text does not have the SHA-256 under which it is stored');
        continue;
      }
      if (original !== null && !originals.has(original)) {
        originals.set(original, await this.#original(original));
        if (!originals.get(original))
          this.#leaveOut(
            report,
            original,
            'the bytes that arrived do not have the SHA-256 under which they are stored',
          );
      }
      const sound = original !== null && originals.get(original) ? original : null;
      await this.#write({ type: 'version', ...version, original: sound });
      lengths.set(id, length);
    }
    return lengths;
  }

  /** Writes a text. Its length; null where it is not what its hash says. */
  async #body(sha256: string): Promise<number | null> {
    const [found] = await this.#tx.query<{ text: string }>(
      'select text from dateline.body where sha256 = $1::text',
      [sha256],
    );
    if (!found || hashOf(found.text) !== sha256) return null;
    await this.#write({ type: 'body', sha256, text: found.text });
    return found.text.length;
  }

  async #original(sha256: string): Promise<boolean> {
    const [found] = await this.#tx.query<{ mediaType: string | null; bytes: Uint8Array }>(
      'select media_type as "mediaType", bytes from dateline.original where sha256 = $1::text',
      [sha256],
    );
    if (!found || hashOf(found.bytes) !== sha256) return false;
    const { mediaType, bytes } = found;
    const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
    await this.#write({ type: 'original', sha256, mediaType, bytes: base64 });
    return true;
  }

  async #entry(line: LineOf<'entry'>, report: string, length: number): Promise<void> {
    const problem = entryProblem(
      { kind: line.kind as EntryKind, body: line.body } as unknown as Entry,
      length,
    );
    if (problem) this.#leaveOut(report, line.id, problem.message);
    else await this.#write(line);
  }

  #leaveOut(report: string, id: string, why: string): void {
    this.leftOut.push({ report, id, why });
  }

  async #write(line: DumpLine): Promise<void> {
    if (line.type === 'body' && this.#opening !== null) {
      const id = this.#opening;
      this.#opening = null;
      await this.#write({ type: 'report', id });
    }
    if (line.type !== 'ledger' && line.type !== 'end') this.counts[line.type]++;
    await this.#settings.write(JSON.stringify(line), line.type);
  }
}

type Judgement = Omit<LineOf<'judgement'>, 'type'> & { readonly seq: number };
type Sighting = Omit<LineOf<'sighting'>, 'type'> & { readonly report: string };

const VERSIONS = `
  select id, report, number, recorded_at as "recordedAt", url, outlet, title, byline, language, published,
    published_basis as "publishedBasis", media_type as "mediaType", body_sha256 as body, original_sha256 as original
  from dateline.version
  where report in (
    select distinct report from dateline.version where report > $1::text order by report limit ${PAGE}
  )
  order by report, number`;

const SIGHTINGS = `
  select report, version, seen_at as "seenAt", fetched, recorded_at as "recordedAt"
  from dateline.sighting where version = any ($1::text[]) order by seen_at, number`;

const READINGS = `
  select r.id, v.report, r.version, r.reader, r.recorded_at as "recordedAt"
  from dateline.reading r join dateline.version v on v.id = r.version
  where r.version = any ($1::text[]) order by r.id`;

const ENTRIES = `
  select reading, id, kind, local_id as "localId", body
  from dateline.entry where reading = any ($1::bigint[]) order by reading, seq`;

const JUDGEMENTS = `
  select seq, id, at, author, action, target, body_sha256 as text, body, reason
  from dateline.judgement where seq > $1::bigint order by seq limit 256`;

const FEEDS = `select url, state from dateline.feed where url > $1::text order by url limit 256`;

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function groups<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const one of all) {
    const group = found.get(keyOf(one));
    if (group === undefined) found.set(keyOf(one), [one]);
    else group.push(one);
  }
  return found;
}

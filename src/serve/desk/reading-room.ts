// Reading for those who ask a server: in threads of its own, so many at a time, and only for so long.

import { lineParcels } from '../../ingest/line-parcels.ts';
import type { Ledger } from '../../store/ledger.ts';
import type { Report } from '../../text/report.ts';
import { addParcels } from '../cli/add-parcels.ts';
import { AddTally, type Became } from '../cli/add-tally.ts';
import type { Installation } from '../cli/installation.ts';
import { Pool } from '../cli/pool.ts';
import type { NamedProblem } from '../cli/tally.ts';

/** What a room may do at most. */
export interface RoomLimits {
  /** Readings that are under way or wait. */
  readonly waiting: number;
  /** Milliseconds for one reading, and for adding all reports of one request. */
  readonly read: number;
  readonly add: number;
  /** Lines of one request: what became of each is held until all are dealt with. */
  readonly lines: number;
}

const LIMITS: RoomLimits = { waiting: 16, read: 60_000, add: 10 * 60_000, lines: 10_000 };

/** Why nothing was read. */
export class RoomError extends Error {
  readonly slug: 'server-busy' | 'reading-too-long' | 'reader-failed' | 'too-many-lines';

  constructor(slug: RoomError['slug'], message: string) {
    super(message);
    this.slug = slug;
  }
}

/** What became of reports that were to be added. */
export interface Added {
  readonly outcomes: readonly Became[];
  readonly problems: readonly NamedProblem[];
}

/** Files with this name go by their words where they bring no id (`lastingId`). */
const BODY = 'standard input';

/** Reports that are stored in one transaction: between two of them others are answered. */
const AT_ONCE = 16;

export class ReadingRoom {
  readonly #installation: Installation;
  readonly #limits: RoomLimits;
  /** Threads are started for the first reading. */
  #pool: Pool | null = null;
  #waiting = 0;
  #adding: Promise<unknown> = Promise.resolve();

  constructor(installation: Installation, limits: Partial<RoomLimits> = {}) {
    this.#installation = installation;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** The reading of a report, as JSON. Nothing is kept. Rejects with a `RoomError`. */
  read(report: Report): Promise<string> {
    return this.#inTurn(async () => {
      const pool = this.#threads();
      const original = { bytes: new Uint8Array(0), sha256: '' }; // nothing of it is kept
      const arrived = { ...report, original, mediaType: 'application/json' };
      const parcel = { kind: 'report', where: report.id, report: arrived, size: 0 } as const;
      const finished = await this.#within(this.#limits.read, pool.run(parcel), () => {
        this.#pool = null;
        void pool.close();
      });
      const [problem] = finished.problems;
      if (problem !== undefined && finished.reports === 0)
        throw new RoomError('reader-failed', problem.message);
      return new TextDecoder().decode(finished.output).trimEnd();
    });
  }

  /**
   * Adds reports, one a line (JSON Lines), after those of requests before. What was kept stays when it takes too long.
   * `told` hears of each. Rejects with a `RoomError`, or when the ledger cannot be written to.
   */
  async add(ledger: Ledger, lines: Uint8Array, told: (became: Became) => void): Promise<Added> {
    const most = this.#limits.lines;
    if (newlinesIn(lines) > most)
      throw new RoomError(
        'too-many-lines',
        `At most ${most} lines are taken at once, and none of these was read. Send them in parts.`,
      );
    return this.#inTurn(() => {
      const adding = this.#adding.then(() => this.#add(ledger, lines, told));
      this.#adding = adding.catch(() => {});
      return adding;
    });
  }

  /** Ends its threads. */
  async close(): Promise<void> {
    await this.#pool?.close();
  }

  async #add(ledger: Ledger, lines: Uint8Array, told: (became: Became) => void): Promise<Added> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), this.#limits.add);
    const tally = new AddTally();
    const outcomes: Became[] = [];
    const settings = { jobs: 'auto', own: {}, installation: this.#installation, atOnce: AT_ONCE } as const;
    const arriving = lineParcels(chunksOf(lines), BODY);
    try {
      for await (const became of addParcels(
        arriving,
        Promise.resolve(ledger),
        settings,
        { interrupted: stop.signal },
        tally,
      )) {
        const one = { ...became, where: lineOf(became.where) };
        outcomes.push(one);
        told(one);
      }
    } finally {
      clearTimeout(timer);
    }
    if (stop.signal.aborted)
      throw new RoomError(
        'reading-too-long',
        `Reading took too long. ${outcomes.length} reports were dealt with and are kept; send the others again, fewer at a time.`,
      );
    return { outcomes, problems: tally.problems.map((one) => ({ ...one, where: lineOf(one.where) })) };
  }

  #threads(): Pool {
    if (this.#pool === null) {
      const { engine, workerEntry } = this.#installation;
      this.#pool = new Pool({ engine, task: { make: 'jsonl' } }, workerEntry);
      this.#pool.grow(1);
    }
    return this.#pool;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.#limits.waiting)
      throw new RoomError('server-busy', 'Too many reports wait to be read here. Try again in a while.');
    this.#waiting++;
    try {
      return await work();
    } finally {
      this.#waiting--;
    }
  }

  async #within<T>(milliseconds: number, work: Promise<T>, giveUp: () => void): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        giveUp();
        reject(new RoomError('reading-too-long', 'Reading it took too long. Split it into smaller reports.'));
      }, milliseconds);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 128 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/** `line 3` */
const lineOf = (where: string): string =>
  where.startsWith(`${BODY}:`) ? `line ${where.slice(BODY.length + 1)}` : where;

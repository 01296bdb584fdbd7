// A running `dateline serve` as what the commands ask: each question is one of its routes, a list all its pages.
import type { ZodType, z } from 'zod';
import type { Judgement, NewJudgement } from '../../store/judgement.ts';
import type { Moments } from '../../store/moments.ts';
import type { Facets, Search, SearchPage } from '../../store/search.ts';
import type { ShownEntry } from '../ask/shown-entry.ts';
import type { ShownReport } from '../ask/shown-report.ts';
import type { ActorPositions, ShownConflict, Source } from '../ask/source.ts';
import type { Terminal } from '../cli/terminal.ts';
import { UsageError } from '../cli/usage-error.ts';
import { conflictsAnswer } from '../contract/conflicts.ts';
import { deadlinesAnswer } from '../contract/deadlines.ts';
import { doubtfulAnswer } from '../contract/doubtful.ts';
import { entryAnswer } from '../contract/entries.ts';
import { judgement, judgementsAnswer } from '../contract/judgements.ts';
import { PAGE } from '../contract/paging.ts';
import { positionsAnswer } from '../contract/positions.ts';
import { presenceAnswer } from '../contract/presence.ts';
import { reportAnswer, reportsAnswer } from '../contract/reports.ts';
import { facetsAnswer, type HitItem, searchAnswer } from '../contract/search.ts';
import { timelineAnswer } from '../contract/timeline.ts';
import { pathTo } from './path-to.ts';
import { type Query, Server } from './server.ts';
import { ServerError } from './server-error.ts';
import { wholeList } from './whole-list.ts';

export class ServerSource implements Source {
  readonly #server: Server;

  /** `place` is the address of the server. Throws `UsageError` where it cannot be one. */
  constructor(place: string, terminal: Pick<Terminal, 'env' | 'interrupted'>) {
    this.#server = new Server(place, terminal);
  }

  async conflicts(moments: Moments) {
    const asked = { ...asWritten(moments), all: 'true' };
    return (await wholeList(this.#server, 'conflicts', conflictsAnswer, asked)).items;
  }

  async deadlines(moments: Moments) {
    return (await wholeList(this.#server, 'deadlines', deadlinesAnswer, asWritten(moments))).items;
  }

  async positions(moments: Moments, actor: string): Promise<ActorPositions> {
    return wholeList(this.#server, 'positions', positionsAnswer, { ...asWritten(moments), actor });
  }

  async presence(moments: Moments, place: string | null) {
    const asked = { ...asWritten(moments), ...(place === null ? {} : { place }) };
    return (await wholeList(this.#server, 'presence', presenceAnswer, asked)).items;
  }

  async timeline(moments: Moments) {
    return (await wholeList(this.#server, 'timeline', timelineAnswer, asWritten(moments))).items;
  }

  async reports(moments: Moments) {
    return (await this.#reports(moments)).total;
  }

  async undated(moments: Moments) {
    return (await this.#reports(moments)).undated;
  }

  async search(
    wanted: Search,
    { limit, after }: { readonly limit: number; readonly after?: string },
  ): Promise<SearchPage> {
    const hits: HitItem[] = [];
    let from = after;
    for (;;) {
      const most = Math.min(limit - hits.length, PAGE.most);
      const asked = { ...filtersOf(wanted), limit: most, after: from };
      const { items, total, next } = await this.#server.get('search', searchAnswer, asked);
      hits.push(...items);
      if (next === null || items.length === 0 || hits.length >= limit) return { hits, total, next };
      from = next;
    }
  }

  facets(wanted: Search): Promise<Facets> {
    return this.#server.get('facets', facetsAnswer, filtersOf(wanted));
  }

  async entry(id: string): Promise<ShownEntry | null> {
    const found = await this.#found('entries', id, 'entry-unknown', entryAnswer);
    // The shapes are those of the contract, which says less of what a body holds.
    return found as unknown as ShownEntry | null;
  }

  async conflict(id: string): Promise<ShownConflict | null> {
    const [{ items: conflicts }, { items: judgements }] = await Promise.all([
      wholeList(this.#server, 'conflicts', conflictsAnswer, { id, all: 'true' }),
      wholeList(this.#server, 'judgements', judgementsAnswer, { target: id }),
    ]);
    return conflicts.length === 0 && judgements.length === 0 ? null : { id, conflicts, judgements };
  }

  async judgement(id: string): Promise<Judgement | null> {
    if (!/^j_[0-9a-z]{16}$/.test(id)) return null;
    return (await this.judgements()).find((one) => one.id === id) ?? null;
  }

  async report(id: string): Promise<ShownReport | null> {
    const found = await this.#found('reports', id, 'report-unknown', reportAnswer);
    return found as unknown as ShownReport | null;
  }

  async judgements(): Promise<readonly Judgement[]> {
    return (await wholeList(this.#server, 'judgements', judgementsAnswer)).items;
  }

  judge({ body, ...made }: NewJudgement): Promise<Judgement> {
    const value = body === undefined ? {} : { value: body };
    return this.#server.post('judgements', judgement, { ...made, ...value });
  }

  async undo(id: string, reason?: string): Promise<Judgement> {
    const path = pathTo('judgements', id);
    if (path === null) throw new UsageError('Name what to undo, by its id: j_….');
    return this.#server.post(`${path}/undo`, judgement, reason === undefined ? {} : { reason });
  }

  async doubtful() {
    return (await wholeList(this.#server, 'doubtful', doubtfulAnswer)).items;
  }

  async close() {}

  /** How many reports there are, and how many are undated: a page of one tells. */
  #reports(moments: Moments) {
    return this.#server.get('reports', reportsAnswer, { ...asWritten(moments), limit: 1 });
  }

  /** What a path leads to; null where the server says that there is nothing. */
  async #found<S extends ZodType>(
    kind: string,
    id: string,
    unknown: string,
    shape: S,
  ): Promise<z.infer<S> | null> {
    const path = pathTo(kind, id);
    if (path === null) return null;
    try {
      return await this.#server.get(path, shape);
    } catch (error) {
      if (error instanceof ServerError && error.problem === unknown) return null;
      throw error;
    }
  }
}

/** The moments as they stand in an address. */
function asWritten({ onRecord, knownBy }: Moments): Query {
  return { asOf: onRecord, knownBy };
}

function filtersOf({ onRecord, knownBy, ...filters }: Search): Query {
  return { ...filters, asOf: onRecord, knownBy };
}

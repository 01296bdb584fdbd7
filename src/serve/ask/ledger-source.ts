// An open ledger as what the commands ask: of the record so much is loaded as a question needs.
import { doubtfulActors } from '../../ledger/doubtful-actors.ts';
import type { Judgement, NewJudgement } from '../../store/judgement.ts';
import type { Ledger } from '../../store/ledger.ts';
import type { Moments } from '../../store/moments.ts';
import { reportCount } from '../../store/overview.ts';
import type { Search } from '../../store/search.ts';
import { conflictItems } from './conflict-items.ts';
import { deadlineItems } from './deadline-items.ts';
import { doubtfulItems } from './doubtful-items.ts';
import { judgementsOn } from './judgements-on.ts';
import { actorLabel } from './labels.ts';
import { placesMeant } from './places-meant.ts';
import { positionItems, speakerMeant } from './position-items.ts';
import { presenceItems } from './presence-items.ts';
import { shownEntry } from './shown-entry.ts';
import { shownReport } from './shown-report.ts';
import type { ActorPositions, ShownConflict, Source } from './source.ts';
import { timelineItems } from './timeline-items.ts';

export class LedgerSource implements Source {
  readonly #ledger: Ledger;

  /** Closing the source closes the ledger. */
  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  async conflicts(moments: Moments) {
    return conflictItems(await this.#ledger.record(moments, { of: 'conflicts' }));
  }

  async deadlines(moments: Moments, today: string) {
    return deadlineItems(await this.#ledger.record(moments, { of: 'deadlines' }), today);
  }

  async positions(moments: Moments, name: string): Promise<ActorPositions> {
    const record = await this.#ledger.record(moments, { of: 'positions', actor: name });
    const key = speakerMeant(record, name);
    return { actor: { key, name: actorLabel(record, key) }, items: positionItems(record, key) };
  }

  async presence(moments: Moments, place: string | null) {
    const scope = { of: 'presence', ...(place === null ? {} : { place }) } as const;
    const record = await this.#ledger.record(moments, scope);
    return presenceItems(record, place === null ? null : placesMeant(record, place));
  }

  async timeline(moments: Moments) {
    return timelineItems(await this.#ledger.record(moments, { of: 'everything' }));
  }

  reports(moments: Moments) {
    return reportCount(this.#ledger.database, moments);
  }

  undated(moments: Moments) {
    return this.#ledger.undated(moments);
  }

  search(wanted: Search, page: { readonly limit: number; readonly after?: string }) {
    return this.#ledger.search(wanted, page);
  }

  facets(wanted: Search) {
    return this.#ledger.facets(wanted);
  }

  entry(id: string) {
    return shownEntry(this.#ledger, id);
  }

  async conflict(id: string): Promise<ShownConflict | null> {
    const conflicts = (await this.conflicts({})).filter((one) => one.id === id);
    const judgements = judgementsOn(await this.judgements(), id);
    return conflicts.length === 0 && judgements.length === 0 ? null : { id, conflicts, judgements };
  }

  async judgement(id: string): Promise<Judgement | null> {
    return (await this.judgements()).find((one) => one.id === id) ?? null;
  }

  report(id: string) {
    return shownReport(this.#ledger, id);
  }

  judgements() {
    return this.#ledger.judgements();
  }

  judge(judgement: NewJudgement) {
    return this.#ledger.judge(judgement);
  }

  undo(judgement: string, reason?: string) {
    return this.#ledger.undo(judgement, reason);
  }

  async doubtful() {
    const record = await this.#ledger.wholeRecord();
    return doubtfulItems(this.#ledger.database, record, doubtfulActors(record));
  }

  close() {
    return this.#ledger.close();
  }
}

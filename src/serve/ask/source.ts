// What the commands ask of a ledger and say of what is in it, whoever has it open: this process (`LedgerSource`) or a server
// (`ServerSource`). Both give the same values for the same ledger.
import type { Judgement, NewJudgement } from '../../store/judgement.ts';
import type { Moments } from '../../store/moments.ts';
import type { Facets, Search, SearchPage } from '../../store/search.ts';
import type { ConflictItem } from '../contract/conflicts.ts';
import type { DeadlineItem } from '../contract/deadlines.ts';
import type { DoubtfulItem } from '../contract/doubtful.ts';
import type { PositionItem } from '../contract/positions.ts';
import type { PresenceItem } from '../contract/presence.ts';
import type { TimelineItem } from '../contract/timeline.ts';
import type { ShownEntry } from './shown-entry.ts';
import type { ShownReport } from './shown-report.ts';

/** What an actor answers to each question. */
export interface ActorPositions {
  readonly actor: { readonly key: string; readonly name: string };
  readonly items: readonly PositionItem[];
}

/** What goes by the id of a disagreement. */
export interface ShownConflict {
  readonly id: string;
  /** As it is in the record now; several where people dismissed some of its pairs. */
  readonly conflicts: readonly ConflictItem[];
  /** On it, with what undoes them. */
  readonly judgements: readonly Judgement[];
}

/**
 * A ledger to be asked. What has no answer is null. Methods reject with an `AskError`, a `RangeError` or a `UsageError` for
 * names, moments and cursors that are not understood, with a `LedgerError` where the ledger refuses, and with a
 * `ServerError` where a server does not answer.
 */
export interface Source {
  /** The conflicts, surest first, with those that people dismissed. */
  conflicts(moments: Moments): Promise<readonly ConflictItem[]>;
  /** `today` is the day for which the calendar is asked; without `onRecord` a server goes by its own clock. */
  deadlines(moments: Moments, today: string): Promise<readonly DeadlineItem[]>;
  /** Of the one actor that a name means. */
  positions(moments: Moments, actor: string): Promise<ActorPositions>;
  /** In all places that a name may mean and what lies in them; everywhere when it is null. */
  presence(moments: Moments, place: string | null): Promise<readonly PresenceItem[]>;
  timeline(moments: Moments): Promise<readonly TimelineItem[]>;
  /** How many reports there are. */
  reports(moments: Moments): Promise<number>;
  /** How many reports stand outside because they are undated; `moments` has `onRecord`. */
  undated(moments: Moments): Promise<number>;
  search(wanted: Search, page: { readonly limit: number; readonly after?: string }): Promise<SearchPage>;
  facets(wanted: Search): Promise<Facets>;
  entry(id: string): Promise<ShownEntry | null>;
  conflict(id: string): Promise<ShownConflict | null>;
  judgement(id: string): Promise<Judgement | null>;
  report(id: string): Promise<ShownReport | null>;
  /** All judgements and undoings, the oldest first. */
  judgements(): Promise<readonly Judgement[]>;
  judge(judgement: NewJudgement): Promise<Judgement>;
  undo(judgement: string, reason?: string): Promise<Judgement>;
  /** Actors that may be one and on which nobody has ruled, surest first. */
  doubtful(): Promise<readonly DoubtfulItem[]>;
  close(): Promise<void>;
}

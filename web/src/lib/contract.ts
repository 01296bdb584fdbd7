// The shapes of answers that the app uses: those of the contract, by the names that the views have for them.
import type {
  Account,
  ConflictAnswer,
  ConflictItem,
  Passage,
} from '../../../src/serve/contract/conflicts.ts';
import type { DeadlineItem, LimitSaying } from '../../../src/serve/contract/deadlines.ts';
import type { DigestAnswer, TurnItem } from '../../../src/serve/contract/digest.ts';
import type { DoubtfulItem } from '../../../src/serve/contract/doubtful.ts';
import type { Saying } from '../../../src/serve/contract/evidence.ts';
import type { JudgementItem } from '../../../src/serve/contract/judgements.ts';
import type { ReadingShape } from '../../../src/serve/contract/reading.ts';
import type { ReportAnswer, ReportReadingAnswer, ReportRef } from '../../../src/serve/contract/reports.ts';
import type { StatusAnswer } from '../../../src/serve/contract/status.ts';
import type {
  AlertItem,
  MadeAnswer,
  PreviewAnswer,
  WatchedBody,
  WatchItem,
} from '../../../src/serve/contract/watches.ts';

export type { Account, Passage, ReportRef, Saying };
export type Conflict = ConflictItem;
export type ConflictDetail = ConflictAnswer;
export type Deadline = DeadlineItem;
export type DeadlineSaying = LimitSaying;
export type Digest = DigestAnswer;
export type Doubtful = DoubtfulItem;
export type Judgement = JudgementItem;
export type ReadClaim = NonNullable<ReadingShape['claims']>[number];
export type ReadStatement = ReadingShape['statements'][number];
export type ReportReading = ReportReadingAnswer;
export type ReportVersions = ReportAnswer;
export type Status = StatusAnswer;
export type Turn = TurnItem;
export type Alert = AlertItem;
export type Watch = WatchItem;
export type Watched = WatchedBody;
export type WatchMade = MadeAnswer;
export type WatchPreview = PreviewAnswer;

/** A page of a list. */
export interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

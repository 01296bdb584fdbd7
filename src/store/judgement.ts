// What people say of entries, actors and conflicts, as it is written down, and what is asked of it.
import { fieldProblem } from '../ledger/correctable-fields.ts';
import { type EntryKind, REFERENCES } from '../ledger/entries.ts';
import { isWithin } from '../ledger/evidence.ts';
import type { Span } from '../text/span.ts';

export const ACTIONS = ['accept', 'reject', 'correct', 'merge', 'split', 'dismiss', 'confirm'] as const;
export type Action = (typeof ACTIONS)[number];

/** A judgement to be made. */
export interface NewJudgement {
  readonly action: Action;
  /**
   * The id of an entry (accept, reject, correct), of a disagreement (dismiss, confirm), or an actor: the id of its entry
   * in one report, or its key over reports.
   */
  readonly target: string;
  /** Corrections: the fields as they should be. Merges: `into`, splits of two actors: `from`, the other actor. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** A judgement that was made. */
export interface Judgement {
  /** `j_…`. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly author: string;
  readonly action: Action | 'undo';
  readonly target: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  /** SHA-256 of the one text that it holds for; null where it holds for every state of the page. */
  readonly text: string | null;
  /** False once it is undone. */
  readonly inForce: boolean;
}

const LASTING_ID = /^[sacpt]_[0-9a-z]{16}$/;

/** An entry as far as corrections of it are checked: `text` is what its spans count in. */
interface Corrected {
  readonly kind: EntryKind;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Why a correction of an entry cannot be made; null when it can. */
export function correctionProblem(
  fields: Readonly<Record<string, unknown>>,
  { kind, body, text: { length } }: Corrected,
): string | null {
  const names = Object.keys(fields);
  if (names.length === 0) return 'A correction names the fields that change: { "status": "denied" }';
  if ('id' in fields) return 'The id of an entry cannot be corrected';
  for (const name of names) {
    const value = fields[name];
    if (REFERENCES.has(name)) {
      const brief = namesIn(value).find((id) => typeof id !== 'string' || !LASTING_ID.test(id));
      if (brief !== undefined)
        return `"${name}" must name entries by ids that outlast a reading, such as a_0123456789abcdef, not ${JSON.stringify(brief)}`;
    }
    const wrong = spansIn(value).find((span) => !isWithin(span, length));
    if (wrong)
      return `The span [${wrong.join(', ')}] of "${name}" is not within the text of ${length} characters`;
  }
  return fieldProblem(kind, fields, body);
}

/** The ids of the entries that a correction names. */
export function lastingIdsIn(fields: Readonly<Record<string, unknown>>): string[] {
  const named = Object.entries(fields).flatMap(([name, value]) =>
    REFERENCES.has(name) ? namesIn(value) : [],
  );
  return named.filter((id) => typeof id === 'string');
}

/** What a field that names entries names; `published` and null name none. */
function namesIn(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).filter((id) => id !== null && id !== 'published');
}

/** Whether a correction says anything in offsets, and so holds for one text only. */
export function hasSpans(fields: Readonly<Record<string, unknown>>): boolean {
  return Object.values(fields).some((value) => spansIn(value).length > 0);
}

/** A pair of numbers, or such pairs, also within the parts of a value. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.values(value).flatMap(spansIn);
  if (value.length === 2 && value.every((one) => typeof one === 'number')) return [value as unknown as Span];
  return value.flatMap(spansIn);
}

// What people say of actors and disagreements, as far as it is in force → rulings: which keys are one actor, which are
// two, which single actors stand under another key, and which disagreements were dismissed or confirmed. Plain values.
import { entryOfOwnKey } from './actor-key.ts';
import { type MergedKeys, mergedKeys, type PairRuling, pairOf } from './merged-keys.ts';

/** A judgement, as far as it is a ruling: a row of the ledger that is in force. */
export interface Ruling {
  /** `j_…`. */
  readonly id: string;
  readonly action: string;
  readonly target: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One of the two that disagree, as it was when people judged. */
export interface RuledSide {
  /** Key of whoever says so; null for the own voices of reports. */
  readonly who: string | null;
  readonly value: string;
  /** Ids of the claims that say so. */
  readonly entries: readonly string[];
}

/** What was said of a disagreement. */
export interface ConflictRuling {
  readonly id: string;
  readonly action: 'dismiss' | 'confirm';
  readonly rule: string;
  readonly question: string;
  readonly sides: readonly [RuledSide, RuledSide];
}

/** What people say, in force. */
export interface Rulings extends MergedKeys {
  /** The key of a single actor of a single report, by its entry's id: it goes before what the machine says. */
  readonly entries: ReadonlyMap<string, string>;
  /** Of disagreements, the oldest first. */
  readonly conflicts: readonly ConflictRuling[];
}

/** Nobody has said anything. */
export const NO_RULINGS: Rulings = {
  ...{ entries: new Map(), shown: new Map(), apart: new Set(), pairs: [] },
  conflicts: [],
};

const ENTRY = /^a_[0-9a-z]{16}$/;

/**
 * The rulings among `said`, which is in force, in the order in which it was said: of two on the same the later holds.
 * What is no ruling, or not one that this version knows, is passed over. Shapes of `body`:
 *
 * - merge: target an actor's entry or a key, `{ into: key }`;
 * - split of one report's actor: target its entry, `{ key, from }`: the key that it has alone, and the one it has not;
 * - split of two actors: target a key, `{ from: key }`;
 * - dismiss, confirm: `{ rule, question, sides }` (`ConflictRuling`).
 */
export function rulingsOf(said: readonly Ruling[]): Rulings {
  if (said.length === 0) return NO_RULINGS;
  const entries = new Map<string, string>();
  const pairs: PairRuling[] = [];
  const conflicts: ConflictRuling[] = [];
  for (const { id, action, target, body } of said) {
    const { into, from, key } = body;
    if (action === 'merge' && typeof into === 'string') {
      if (ENTRY.test(target)) entries.set(target, into);
      else pairs.push({ by: id, one: true, a: target, b: into });
    } else if (action === 'split' && typeof from === 'string') {
      const alone = ENTRY.test(target);
      if (alone && typeof key === 'string') entries.set(target, key);
      if (!alone || typeof key === 'string')
        pairs.push({ by: id, one: false, a: alone ? String(key) : target, b: from });
    } else if (action === 'dismiss' || action === 'confirm') {
      const conflict = conflictRuling(id, action, body);
      if (conflict !== null) conflicts.push(conflict);
    }
  }
  // Whoever is named by the key that it has alone has that key.
  for (const key of [...entries.values(), ...pairs.filter(({ one }) => one).flatMap(({ a, b }) => [a, b])]) {
    const entry = entryOfOwnKey(key);
    if (entry !== null && !entries.has(entry)) entries.set(entry, key);
  }
  return { entries, ...mergedKeys(pairs), conflicts };
}

/** The key under which a key is shown: its own, or that of the actors that people made one with it. */
export function shownAs({ shown }: Rulings, key: string): string {
  return shown.get(key) ?? key;
}

/** Whether people have said anything of actors. */
export function ruleOnActors({ entries, pairs }: Rulings): boolean {
  return entries.size > 0 || pairs.length > 0;
}

/** Whether people say that two keys are not one. */
export function areApart(rulings: Rulings, one: string, other: string): boolean {
  return rulings.apart.has(pairOf(shownAs(rulings, one), shownAs(rulings, other)));
}

function conflictRuling(
  id: string,
  action: ConflictRuling['action'],
  { rule, question, sides }: Ruling['body'],
): ConflictRuling | null {
  if (typeof rule !== 'string' || typeof question !== 'string' || !Array.isArray(sides)) return null;
  const [a, b] = sides as unknown[];
  return isSide(a) && isSide(b) ? { id, action, rule, question, sides: [a, b] } : null;
}

function isSide(side: unknown): side is RuledSide {
  if (typeof side !== 'object' || side === null) return false;
  const { who, value, entries } = side as Partial<Record<keyof RuledSide, unknown>>;
  return (
    (who === null || typeof who === 'string') &&
    typeof value === 'string' &&
    Array.isArray(entries) &&
    entries.every((one) => typeof one === 'string')
  );
}

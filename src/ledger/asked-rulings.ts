// What a person asks for (these are one, these are two, that is no disagreement) → what is written down of it, in keys and
// ids that outlast re-reading; or why it cannot hold, and what to do instead. Pure: a function of the record.
import { type Asked, AskedActors } from './asked-actors.ts';
import { disagreements } from './conflicts/disagreements.ts';
import { ruledOn } from './conflicts/judged.ts';
import { type PairRuling, pairOf } from './merged-keys.ts';
import type { LedgerRecord, WholeRecord } from './record.ts';
import { type Rulings, shownAs } from './rulings.ts';

/** The target and body of a judgement (`rulingsOf` says in which shapes), or why it cannot be made. */
export type Made =
  | { readonly target: string; readonly body: Readonly<Record<string, unknown>> }
  | { readonly problem: string };

/** `one` and `into` are one actor: entries' ids (`a_…`) or keys. An entry is that actor of that report alone. */
export function askedMerge(record: WholeRecord, one: string, into: string): Made {
  const actors = new AskedActors(record);
  const [from, to] = [actors.find(one), actors.find(into)];
  if (from === null) return unknown(one);
  if (to === null) return unknown(into);
  const { rulings } = record;
  const [a, b] = [shownAs(rulings, from.key), shownAs(rulings, to.key)];
  if (from.actor !== null) {
    if (a === b) return { problem: `${one} and ${into} are one already, ${b}` };
    return { target: from.actor.entry, body: { into: to.key } };
  }
  // Said the other way round, two that are one are shown under the other.
  const turns = ruledPair(rulings, from.key, to.key)?.a === to.key;
  if (a === b && !turns) return { problem: `${one} and ${into} are one already, ${b}` };
  const split = rulings.pairs.find(
    (pair) =>
      !pair.one &&
      pairOf(pair.a, pair.b) !== pairOf(from.key, to.key) &&
      pairOf(shownAs(rulings, pair.a), shownAs(rulings, pair.b)) === pairOf(a, b),
  );
  if (split !== undefined)
    return {
      problem: `That would make one of ${split.a} and ${split.b}, which ${split.by} holds apart. To merge them all the same: dateline review undo ${split.by}`,
    };
  return { target: from.key, body: { into: to.key } };
}

/** `one` stands alone, whatever its name says: an entry's id (`a_…`). Or `one` and `other` are two actors. */
export function askedSplit(record: WholeRecord, one: string, other: string | null = null): Made {
  const actors = new AskedActors(record);
  const a = actors.find(one);
  if (a === null) return unknown(one);
  if (other === null) return alone(a, one);
  const b = actors.find(other);
  if (b === null) return unknown(other);
  const { rulings } = record;
  const same = shownAs(rulings, a.key) === shownAs(rulings, b.key);
  // This actor of this report is not the one that it is taken for.
  if (same && a.actor !== null && a.key !== a.actor.alone) return alone(a, one);
  if (same && b.actor !== null && b.key !== b.actor.alone) return alone(b, other);
  if (a.key === b.key)
    return { problem: `${one} is one key. To set the actor of one report apart, name its entry: a_…` };
  const said = ruledPair(rulings, a.key, b.key);
  if (said !== null && !said.one) return { problem: `${said.by} holds ${one} and ${other} apart already` };
  const path = mergesBetween(rulings, a.key, b.key);
  if (path.length > 0)
    return {
      problem: `${one} and ${other} are one by way of others. Undo one of these first (dateline review undo): ${path.join(', ')}`,
    };
  return { target: a.key, body: { from: b.key } };
}

/** A disagreement (`k_…`) is none, or is one indeed. */
export function askedOfConflict(record: LedgerRecord, id: string): Made {
  const found = disagreements(record.conflicts(), record.rulings).filter((one) => one.id === id);
  const [first, ...more] = found.flatMap(({ pairs }) => pairs);
  if (first === undefined)
    return {
      problem: `The record has no disagreement ${id} now. dateline conflicts --all lists all that there are, with their ids`,
    };
  return { target: id, body: { ...ruledOn([first, ...more]) } };
}

function unknown(name: string): Made {
  return {
    problem: `The record knows no actor ${name}. Name an actor of a report by its entry (a_…, see dateline show and dateline review doubtful) or one across reports by its key, such as person:mark esper (see dateline positions NAME)`,
  };
}

function alone({ key, actor }: Asked, name: string): Made {
  if (actor === null)
    return {
      problem: `${name} is a key over reports. To set the actor of one report apart, name its entry (a_…); to hold two actors apart, name both`,
    };
  if (key === actor.alone) return { problem: `${name} stands alone already` };
  return { target: actor.entry, body: { key: actor.alone, from: key } };
}

function ruledPair({ pairs }: Rulings, a: string, b: string): PairRuling | null {
  return pairs.find((one) => pairOf(one.a, one.b) === pairOf(a, b)) ?? null;
}

/** The judgements that make two keys one by way of others; empty where none do. */
function mergesBetween({ pairs }: Rulings, a: string, b: string): string[] {
  const ways = pairs.filter((one) => one.one && pairOf(one.a, one.b) !== pairOf(a, b));
  const reached = new Map<string, readonly string[]>([[a, []]]);
  for (const [key, by] of reached)
    for (const way of ways) {
      const next = way.a === key ? way.b : way.b === key ? way.a : null;
      if (next !== null && !reached.has(next)) reached.set(next, [...by, way.by]);
    }
  return [...(reached.get(b) ?? [])];
}

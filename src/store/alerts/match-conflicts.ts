// News → the conflicts and turns that a watch asks for: accounts that cannot hold beside what is new, and answers of an actor
// that are other than before. A disagreement is told once, however many carry it.
import type { Conflict, ConflictSide } from '../../ledger/conflicts/conflict.ts';
import { disagreements } from '../../ledger/conflicts/disagreements.ts';
import { isFirm } from '../../ledger/conflicts/told-apart.ts';
import { actorLabel, questionLabel } from '../../ledger/labels.ts';
import { positionsOf } from '../../ledger/positions.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { Queries } from '../database.ts';
import { recordAt } from '../derived/record-at.ts';
import type { AlertRule, Match } from './alert.ts';
import { entryIn } from './entry-in.ts';
import { meansActor, meansPlace, namesActor } from './meant.ts';
import type { LookingWatch } from './watches.ts';

/** Pairs of sentences by which a disagreement is known again. */
const MOST_PAIRS = 200;

/** The conflicts of which a side is told in `versions`, and which the watch asks for. */
export function matchConflicts(
  watch: LookingWatch,
  versions: ReadonlySet<string>,
  record: LedgerRecord,
): Match[] {
  if (watch.kind === 'search') return [];
  const byId = new Map(record.propositions.map((one) => [`${one.version} ${one.id}`, one]));
  const of = ({ version, id }: ConflictSide) => byId.get(`${version} ${id}`);
  const isMeant = conflictMeant(watch, record);
  const entry = entryIn(record);
  return disagreements(record.conflicts(), record.rulings).flatMap(({ id, pairs, judged }): Match[] => {
    const shown = pairs.find(({ a, b }) => versions.has(a.version) || versions.has(b.version));
    if (shown === undefined || judged === 'dismissed') return [];
    const sides = [of(shown.a), of(shown.b)].filter((one) => one !== undefined);
    if (sides.length < 2 || !sides.some(isMeant)) return [];
    const rule: AlertRule = watch.kind === 'deadline' ? 'deadline-contradicted' : 'conflict';
    return [
      {
        ...{ rule, title: questionLabel(record, shown.question) },
        why: `${shown.a.value} or ${shown.b.value}: ${shown.why} (${shown.rule})`,
        ...{ about: id, due: null, entries: sides.map((one) => entry(one)) },
        subjects: [id, pairOf(shown)],
        alike: pairs.slice(0, MOST_PAIRS).map(pairOf),
      },
    ];
  });
}

const pairOf = ({ a, b, rule }: Conflict): string => `pair ${rule} ${[a.id, b.id].sort().join(' ')}`;

/** Whether one side of a conflict is what the watch asks for. */
function conflictMeant(
  watch: Exclude<LookingWatch, { kind: 'search' }>,
  record: LedgerRecord,
): (side: Proposition) => boolean {
  const { actor, place } = watch.asked as { readonly actor?: string; readonly place?: string };
  const isActor = actor === undefined ? null : meansActor(record, actor);
  const isPlace = place === undefined ? null : meansPlace(record, place);
  return (side) =>
    (watch.kind !== 'deadline' || side.due !== null) &&
    (isActor === null || namesActor(side, isActor)) &&
    (isPlace === null || side.places.some((one) => isPlace(one)));
}

/** The turns that the actor of a watch takes in `versions`. */
export async function matchTurns(
  tx: Queries,
  watch: LookingWatch,
  versions: ReadonlySet<string>,
  record: LedgerRecord,
): Promise<Match[]> {
  if (watch.kind !== 'actor') return [];
  const isMeant = meansActor(record, watch.asked.actor);
  const said = record.propositions.filter(
    (one) => versions.has(one.version) && isMeant(one.voice) && isFirm(one),
  );
  const matches: Match[] = [];
  for (const actor of new Set(said.map(({ voice }) => voice!))) {
    const sides = new Set(said.flatMap(({ voice, side }) => (voice === actor ? side!.key : [])));
    const whole = await recordAt(tx, {}, { of: 'positions', actor, sides: [...sides] });
    const byId = new Map(whole.propositions.map((one) => [`${one.version} ${one.id}`, one]));
    const entry = entryIn(whole);
    for (const { question, turns } of positionsOf(actor, whole.propositions))
      for (const { from, to } of turns) {
        if (!versions.has(to.version)) continue;
        const both = [from, to].map(({ version, id }) => byId.get(`${version} ${id}`)!);
        matches.push({
          ...{ rule: 'turn', title: `${actorLabel(whole, actor)}: ${questionLabel(whole, question)}` },
          why: `${from.value}, said ${from.said.from}; now ${to.value}, said ${to.said.from}`,
          ...{ about: question, due: null, entries: both.map((one) => entry(one)) },
          subjects: [`turn ${from.id} ${to.id}`],
          alike: [],
        });
      }
  }
  return matches;
}

// The lists that answers are pages of, each made once for a view and kept with it.
import { type Disagreement, disagreements } from '../../ledger/conflicts/disagreements.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import { itemsOf } from '../ask/conflict-items.ts';
import { deadlineItems } from '../ask/deadline-items.ts';
import { positionItems } from '../ask/position-items.ts';
import { presenceItems } from '../ask/presence-items.ts';
import { type ClaimingSentence, claimingSentences } from '../ask/timeline-items.ts';
import { turnItems } from '../ask/turn-items.ts';
import type { ConflictItem } from '../contract/conflicts.ts';
import type { DeadlineItem } from '../contract/deadlines.ts';
import type { TurnItem } from '../contract/digest.ts';
import type { PositionItem } from '../contract/positions.ts';
import type { PresenceItem } from '../contract/presence.ts';
import type { Row } from './rows.ts';
import type { View } from './view.ts';

/** The conflicts, surest first, dismissed ones too. */
export function conflictRows(view: View): readonly Row<ConflictItem>[] {
  return view.kept('conflicts', () => {
    const found = foundDisagreements(view);
    const said = propositionsOf(view);
    return itemsOf(view.record, found).map((item, i) => {
      const sides = found[i]!.pairs.flatMap(({ a, b }) => [a, b]);
      const are = sides.flatMap(({ version, id }) => said.get(`${version} ${id}`) ?? []);
      // Troops that leave Syria for Iraq: the question names which of the two it is about.
      const asked = are.flatMap(({ places }) =>
        places.filter(({ id, country }) => item.question.endsWith(` ${country ?? id}`)),
      );
      return { item, actors: [...new Set(are.flatMap(actorsOf))], places: asked };
    });
  });
}

/** The disagreements that the conflicts are made of, in the same order. */
export function foundDisagreements(view: View): readonly Disagreement[] {
  return view.kept('disagreements', () => disagreements(view.record.conflicts(), view.record.rulings));
}

/** The propositions by `version id`. */
export function propositionsOf(view: View): ReadonlyMap<string, Proposition> {
  return view.kept(
    'propositions',
    () => new Map(view.record.propositions.map((one) => [`${one.version} ${one.id}`, one])),
  );
}

/** The deadlines by their first end, with the calendar's word on `today`. */
export function deadlineRows(view: View, today: string): readonly Row<DeadlineItem>[] {
  return view.kept(`deadlines ${today}`, () =>
    deadlineItems(view.record, today).map((item) => {
      const { who, place, sayings } = item;
      const told = sayings.flatMap((one) => one.told.map(({ key }) => key));
      return {
        ...{ item, actors: [...new Set([who.key, ...told])] },
        places: place === null ? [] : [{ id: place.id, ...countryOf(place.id) }],
      };
    }),
  );
}

/** The presences, the latest first. */
export function presenceRows(view: View): readonly Row<PresenceItem>[] {
  return view.kept('presence', () =>
    presenceItems(view.record, null).map((item) => ({
      ...{ item, actors: item.force === null ? [] : [item.force.key] },
      places: item.places.map(({ id }) => ({ id, ...countryOf(id) })),
    })),
  );
}

/** The sentences that claim something, by the day on which they were said: items are made of those that are shown. */
export function timelineRows(view: View): readonly Row<ClaimingSentence>[] {
  return view.kept('timeline', () =>
    claimingSentences(view.record).map((item) => ({
      ...{ item, actors: [...new Set(item.flatMap(actorsOf))] },
      places: item.flatMap(({ places }) => places),
    })),
  );
}

/** The positions of the actor with a key. */
export function positionsOf(view: View, key: string): readonly PositionItem[] {
  return view.kept(`positions ${key}`, () => positionItems(view.record, key));
}

/** Where positions turn, the newest first. */
export function turnsIn(view: View): readonly TurnItem[] {
  return view.kept('turns', () => turnItems(view.record));
}

/** The conflicts that each entry is a side of: their ids, by its id. */
export function conflictsByEntry(view: View): ReadonlyMap<string, readonly string[]> {
  return view.kept('conflicts by entry', () => {
    const found = new Map<string, Set<string>>();
    for (const { id, pairs } of foundDisagreements(view))
      for (const { a, b } of pairs)
        for (const side of [a, b]) {
          const own = found.get(side.id);
          if (own === undefined) found.set(side.id, new Set([id]));
          else own.add(id);
        }
    return new Map([...found].map(([entry, ids]) => [entry, [...ids]]));
  });
}

/** Keys of those who say it, act in it, or are at stake. */
export const actorsOf = ({ told, who, side }: Proposition): string[] =>
  [...told, who, side?.key].filter((key) => key !== null && key !== undefined);

/** `iq/anbar` lies in `iq`. */
function countryOf(id: string): { readonly country?: string } {
  const code = id.split('/', 1)[0]!;
  return /^[a-z]{2}$/.test(code) ? { country: code } : {};
}

// Who is in the record: everybody whom a report names and who is the same in others too, with how often.
import { isBound } from '../../ledger/actor-key.ts';
import type { NamedActor } from '../../ledger/derived-version.ts';
import { actorLabel } from '../ask/labels.ts';
import type { ActorRow } from '../contract/actors.ts';
import type { View } from './view.ts';

/** Somebody in the record. */
export interface Somebody {
  readonly row: ActorRow;
  /** As the reports name them. */
  readonly named: readonly NamedActor[];
}

/** Everybody in the reports of a view, by key; those named by most reports first. */
export function everybody(view: View): ReadonlyMap<string, Somebody> {
  return view.kept('actors', () => {
    const { record } = view;
    const all = new Map<string, { readonly named: NamedActor[]; statements: number }>();
    for (const one of record.namedActors) {
      const key = record.keyIn(one.version, one.actor.id)!;
      if (isBound(key)) continue;
      let somebody = all.get(key);
      if (somebody === undefined) all.set(key, (somebody = { named: [], statements: 0 }));
      somebody.named.push(one);
      somebody.statements += one.statements;
    }
    const rows = [...all].map(([key, { named, statements }]) => ({
      row: {
        ...{ key, name: actorLabel(record, key), kind: key.slice(0, key.indexOf(':')) },
        ...{ reports: new Set(named.map(({ report }) => report)).size, statements },
      },
      named,
    }));
    rows.sort(({ row: a }, { row: b }) =>
      a.reports !== b.reports
        ? b.reports - a.reports
        : b.statements - a.statements || (a.key < b.key ? -1 : 1),
    );
    return new Map(rows.map((one) => [one.row.key, one]));
  });
}

/** Somebody who is known in one report only, such as unnamed officials or a bare family name; null where nobody is. */
export function inOneReport({ record }: View, key: string): Somebody | null {
  if (!isBound(key)) return null;
  const own = key.slice(key.indexOf('@') + 1);
  const named = record.namedActors.filter(
    ({ report, version, actor }) => report === own && record.keyIn(version, actor.id) === key,
  );
  if (named.length === 0) return null;
  const statements = named.reduce((sum, one) => sum + one.statements, 0);
  const kind = key.slice(0, key.indexOf(':'));
  return { row: { key, name: actorLabel(record, key), kind, reports: 1, statements }, named };
}

/** Somebody whom no report names, but whom claims are about: *Turkish troops* may be said of by *they*. Null where none are. */
export function atStake({ record }: View, key: string): Somebody | null {
  const about = record.propositions.filter(
    ({ side, who, told }) => side?.key === key || who === key || told.includes(key),
  );
  if (about.length === 0) return null;
  const kind = key.slice(0, key.indexOf(':'));
  const reports = new Set(about.map(({ report }) => report)).size;
  return { row: { key, name: actorLabel(record, key), kind, reports, statements: 0 }, named: [] };
}

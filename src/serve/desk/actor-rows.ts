// Who is in the record: everybody whom a report names and who is the same in others too, with how often.
import { isBound } from '../../ledger/actor-key.ts';
import { commonName, countNames, type Names } from '../../ledger/names.ts';
import { shownAs } from '../../ledger/rulings.ts';
import { actorsSpeaking } from '../../store/named-now.ts';
import { reportList } from '../../store/overview.ts';
import { actorLabel } from '../ask/labels.ts';
import type { ActorRow } from '../contract/actors.ts';
import type { Desk } from './desk.ts';
import type { View } from './view.ts';

/** Everybody, with the names that reports use. */
export interface Everybody {
  /** Those named by most reports first. */
  readonly rows: readonly ActorRow[];
  readonly names: ReadonlyMap<string, Names>;
}

/** The reports of a view, the newest first. */
export function reportsOf(desk: Desk, view: View) {
  return view.kept('reports', () => reportList(desk.ledger.database, view.moments));
}

/** Everybody in the reports of a view. */
export function everybody(desk: Desk, view: View): Promise<Everybody> {
  return view.kept('actors', async () => {
    const { record } = view;
    const versions = (await reportsOf(desk, view)).map(({ version }) => version);
    const reports = new Map<string, Set<string>>();
    const statements = new Map<string, number>();
    const named: [string, string][] = [];
    for (const one of await actorsSpeaking(desk.ledger.database, versions)) {
      const key = record.keyIn(one.version, one.local) ?? shownAs(record.rulings, one.key);
      if (isBound(key)) continue;
      const own = reports.get(key);
      if (own === undefined) reports.set(key, new Set([one.report]));
      else own.add(one.report);
      statements.set(key, (statements.get(key) ?? 0) + one.statements);
      named.push([key, one.name]);
    }
    const names = countNames(named);
    const rows = [...reports].map(([key, of]) => ({
      ...{ key, name: nameOf(view, key, names), kind: key.slice(0, key.indexOf(':')) },
      ...{ reports: of.size, statements: statements.get(key) ?? 0 },
    }));
    rows.sort((a, b) => b.reports - a.reports || b.statements - a.statements || (a.key < b.key ? -1 : 1));
    return { rows, names };
  });
}

/** A country's government and forces by its name, others by the name that reports use most. */
function nameOf({ record }: View, key: string, names: ReadonlyMap<string, Names>): string {
  if (/^(?:force|government):[a-z]{2}$/.test(key)) return actorLabel(record, key);
  return commonName(names.get(key)) ?? actorLabel(record, key);
}

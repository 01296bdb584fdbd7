// The whole record where people have ruled on actors. What they say may change whose force acts: the versions that this
// touches are derived again from their entries, all others come from their rows.
import { assembled, byReport } from '../../ledger/assembled.ts';
import { conflictsAmong } from '../../ledger/conflicts/conflicts-among.ts';
import { derivedVersion, type NamedActor } from '../../ledger/derived-version.ts';
import { sideOf } from '../../ledger/force-key.ts';
import { type KnownActors, knownActors } from '../../ledger/known-actors.ts';
import { countNames } from '../../ledger/names.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { type Rulings, shownAs } from '../../ledger/rulings.ts';
import type { Queries } from '../database.ts';
import { readVersions } from '../live-readings.ts';
import { Live } from './live.ts';
import { loadAllActors } from './load-actors.ts';
import { loadAccounts, loadVersions } from './load-versions.ts';

/** Versions derived at a time. */
const PAGE = 64;

/** The record of what was on the record by `onRecord`. `tx` must see one state of the database throughout. */
export async function loadRuled(tx: Queries, onRecord: string, rulings: Rulings): Promise<LedgerRecord> {
  const live = new Live(tx, onRecord);
  const all = await live.query<LiveVersion>('select version, report from live order by version');
  const ids = all.map(({ version }) => version);
  const actors = await loadAllActors(live);
  const known = knownActors(byReport(actors), rulings);
  const touched = touchedBy(rulings, known, actors, all);
  const rows = await live.query<{ body: Proposition }>(
    `select p.body from live join dateline.proposition p on p.version = live.version
     where live.version <> all ($1::text[]) order by p.version, p.seq`,
    [touched],
  );
  const propositions = rows.map(({ body }) => body);
  for (let from = 0; from < touched.length; from += PAGE)
    for (const version of await readVersions(tx, touched.slice(from, from + PAGE))) {
      const sides = {
        sideOf: (actor: NamedActor['actor']) => known.sideOf(actor, version.report),
        shownAs: (key: string) => shownAs(rulings, key),
      };
      propositions.push(...derivedVersion(version, sides).propositions);
    }
  const places = await live.query<{ place: string; name: string; count: number }>(
    `select n.place, n.name, count(*) as count from live join dateline.named_place n on n.version = live.version
     group by n.place, n.name`,
  );
  const record = assembled(
    {
      versions: await loadVersions(tx, ids),
      ...{ actors, propositions, accounts: await loadAccounts(live, ids) },
      actorNames: actors.map(({ actor, report, published }) => ({ actor, report, published, count: 1 })),
      placeNames: countNames(places.map(({ place, name, count }) => [place, name, count] as const)),
    },
    rulings,
  );
  return {
    ...record,
    ...{ reports: all.length, rulings, conflicts: () => conflictsAmong(record.propositions) },
  };
}

interface LiveVersion {
  readonly version: string;
  readonly report: string;
}

/** The versions that name somebody whose force is another one by what people say, or goes by another key. */
function touchedBy(
  rulings: Rulings,
  known: KnownActors,
  actors: readonly NamedActor[],
  all: readonly LiveVersion[],
): string[] {
  const touched = new Set<string>();
  for (const { version, report, actor } of actors) {
    const read = sideOf(actor);
    const said = known.sideOf(actor, report);
    if (said?.key !== read?.key || (said !== null && shownAs(rulings, said.key) !== said.key))
      touched.add(version);
  }
  // Sources that are no actors of their report go by a key that ends with it: `unnamed:aides@report`.
  const unnamed = [...rulings.shown.keys()].filter((key) => key.startsWith('unnamed:'));
  for (const { version, report } of all)
    if (unnamed.some((key) => key.endsWith(`@${report}`))) touched.add(version);
  return [...touched];
}

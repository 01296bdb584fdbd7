// The part of the record that a question needs, put together from the derived rows.
import { assembled } from '../../ledger/assembled.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { Queries } from '../database.ts';
import { actorsAsked } from './actors-asked.ts';
import { choose } from './choose.ts';
import { Live } from './live.ts';
import { actorsMeant, loadActors } from './load-actors.ts';
import { conflictsOf, loadOpposed, type OpposedPair } from './load-opposed.ts';
import { loadPlaceNames, placesMeant } from './load-places.ts';
import { loadAccounts, loadVersions } from './load-versions.ts';
import type { Scope } from './scope.ts';

/** A record, but for what people say of disagreements; nobody may have ruled on actors. */
type LoadedRecord = Omit<LedgerRecord, 'rulings'>;

/**
 * The part of the record that `scope` needs, of what was on the record by `onRecord` (`infinity`: of all there is). `tx`
 * must see one state of the database throughout.
 */
export async function loadRecord(
  tx: Queries,
  onRecord: string,
  scope: Exclude<Scope, { of: 'everything' }>,
): Promise<LoadedRecord> {
  const live = new Live(tx, [onRecord, 'infinity']);
  const who = scope.of === 'positions' ? await actorsMeant(live, scope.actor) : null;
  const where =
    scope.of === 'presence' && scope.place !== undefined ? await placesMeant(live, scope.place) : null;
  const chosen = choose(scope, who, where);
  const rows = await live.query<{ body: Proposition }>(
    `select p.body from live join dateline.proposition p on p.version = live.version
     where ${chosen.where} order by p.version, p.seq`,
    chosen.parameters,
  );
  const propositions = rows.map(({ body }) => body);
  const speaking = [...new Set(propositions.map(({ version }) => version))];
  const accountOf = await loadAccounts(live, speaking);
  const carried = new Set(speaking.map((version) => accountOf.get(version)!));
  const shown = [...accountOf].flatMap(([version, account]) => (carried.has(account) ? [version] : []));
  const asked = scope.of === 'versions' ? await actorsAsked(live, scope.versions, scope.actors) : [];
  const { actors, names } = await loadActors(live, propositions, who, asked);
  const record = assembled({
    versions: await loadVersions(tx, shown),
    ...{ actors, propositions, accounts: accountOf, actorNames: names },
    placeNames: await loadPlaceNames(live, propositions, where ?? []),
  });
  const pairs = await opposedFor(live, scope);
  const [counted] = await live.query<{ count: number }>('select count(*) as count from live');
  return {
    ...record,
    reports: counted!.count,
    conflicts: () => conflictsOf(record.propositions, pairs),
  };
}

async function opposedFor(live: Live, scope: Scope): Promise<OpposedPair[]> {
  switch (scope.of) {
    case 'conflicts':
      return loadOpposed(live);
    case 'versions':
      return loadOpposed(live, scope.versions);
    default:
      return [];
  }
}

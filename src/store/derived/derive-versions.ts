// Versions → what follows from each of them, and from each with every other, written in the transaction of the caller.
// Rows that are there already are made again. The cost does not grow with the ledger: others are found by index.
import { derivedVersion } from '../../ledger/derived-version.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.ts';
import { readVersions } from '../live-readings.ts';
import { storeCopies } from './store-copies.ts';
import { storeDerived } from './store-derived.ts';
import { storeOpposed } from './store-opposed.ts';

/** To be raised whenever the same readings would make other rows: ledgers then derive theirs again when they are opened. */
export const REVISION = 1;

/** Versions derived at a time. */
const PAGE = 64;

/** Derives what follows from `versions`, each of which has a reading. */
export async function deriveVersions(tx: Queries, versions: readonly string[]): Promise<void> {
  for (let from = 0; from < versions.length; from += PAGE)
    await derivePage(tx, versions.slice(from, from + PAGE));
}

async function derivePage(tx: Queries, ids: readonly string[]): Promise<void> {
  const versions = await readVersions(tx, ids);
  const before = await tx.query<{ version: string; revision: number }>(
    'select version, revision from dateline.derived where version = any ($1::text[])',
    [ids],
  );
  const again = before.map(({ version }) => version);
  if (again.length > 0)
    for (const table of ['named_actor', 'named_place', 'proposition', 'asked'])
      await tx.query(`delete from dateline.${table} where version = any ($1::text[])`, [again]);
  const derived = versions.map((version) => ({ version, ...derivedVersion(version) }));
  await storeDerived(tx, derived);
  await storeOpposed(
    tx,
    derived.flatMap(({ propositions }) => propositions),
    again,
  );
  // A text never changes: its copies are found once, unless the way of finding them has changed.
  const current = new Set(
    before.flatMap(({ version, revision }) => (revision === REVISION ? [version] : [])),
  );
  await storeCopies(
    tx,
    versions.filter(({ id }) => !current.has(id)),
    again,
  );
  await insertRows(
    tx,
    'derived',
    { version: 'text', revision: 'integer' },
    ids.map((version) => ({ version, revision: REVISION })),
    'on conflict (version) do update set revision = excluded.revision',
  );
}

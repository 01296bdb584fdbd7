// Versions → what follows from each of them, and from each with every other, written in the transaction of the caller.
// Rows that are there already are made again. The cost does not grow with the ledger: others are found by index.
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.ts';
import { versionsThen } from '../record-pages.ts';
import { derivedRows } from './derived-rows.ts';
import { type EncodedDerived, encodedDerived } from './encoded-derived.ts';
import { storeCopies } from './store-copies.ts';
import { storeDerived } from './store-derived.ts';
import { storeOpposed } from './store-opposed.ts';

/** To be raised whenever the same readings would make other rows: ledgers then derive theirs again when they are opened. */
export const REVISION = 4;

/** Versions derived at a time. */
const PAGE = 64;

/** Derives what follows from `versions`, each of which has a reading. */
export async function deriveVersions(tx: Queries, versions: readonly string[]): Promise<void> {
  for (let from = 0; from < versions.length; from += PAGE) {
    const page = await versionsThen(tx, versions.slice(from, from + PAGE), 'infinity');
    await store(
      tx,
      page.map((version) => encodedDerived(derivedRows(version))),
    );
  }
}

/** Stores rows that follow from readings as they are; where people have judged their entries they are made anew. */
export async function derivePrepared(tx: Queries, rows: readonly EncodedDerived[]): Promise<void> {
  const judged = await tx.query<{ version: string }>(
    `select distinct e.version from dateline.judgement j join dateline.entry e on e.id = j.target
     where j.action in ('accept', 'reject', 'correct') and e.version = any ($1::text[])`,
    [rows.map(({ version }) => version)],
  );
  const again = new Set(judged.map(({ version }) => version));
  await store(
    tx,
    rows.filter(({ version }) => !again.has(version)),
  );
  await deriveVersions(tx, [...again]);
}

async function store(tx: Queries, rows: readonly EncodedDerived[]): Promise<void> {
  if (rows.length === 0) return;
  const versions = rows.map(({ version }) => version);
  const before = await tx.query<{ version: string; revision: number }>(
    'select version, revision from dateline.derived where version = any ($1::text[])',
    [versions],
  );
  const again = before.map(({ version }) => version);
  if (again.length > 0)
    for (const table of ['named_actor', 'named_place', 'proposition', 'asked'])
      await tx.query(`delete from dateline.${table} where version = any ($1::text[])`, [again]);
  await storeDerived(tx, rows);
  await storeOpposed(
    tx,
    rows.flatMap(({ asked }) => asked),
    again,
  );
  // A text never changes: its copies are found once, unless the way of finding them has changed.
  const current = new Set(
    before.flatMap(({ version, revision }) => (revision === REVISION ? [version] : [])),
  );
  await storeCopies(
    tx,
    rows.filter(({ version }) => !current.has(version)),
    again,
  );
  await insertRows(
    tx,
    'derived',
    { version: 'text', revision: 'integer' },
    versions.map((version) => ({ version, revision: REVISION })),
    { after: 'on conflict (version) do update set revision = excluded.revision, stamp = default' },
  );
}

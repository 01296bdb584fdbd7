// The versions that a part of the record shows, and which of them carry one account.
import { accounts } from '../../ledger/copies/accounts.ts';
import type { RecordVersion } from '../../ledger/read-version.ts';
import type { Queries } from '../database.ts';
import type { Live } from './live.ts';

/** The account of each of `versions` and of all live copies, by its id. */
export async function loadAccounts(
  live: Live,
  versions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const copies = await live.query<{ a: string; b: string }>(
    'select c.a, c.b from dateline.copy c join live a on a.version = c.a join live b on b.version = c.b',
  );
  const copied = copies.flatMap(({ a, b }) => [a, b]);
  return accounts(
    [...new Set([...versions, ...copied])],
    copies.map(({ a, b }) => [a, b] as const),
  );
}

/** Versions by their ids, with their texts. */
export async function loadVersions(tx: Queries, ids: readonly string[]): Promise<RecordVersion[]> {
  return tx.query<RecordVersion>(
    `select v.id, v.report, v.outlet, v.title, v.url, v.published, b.text
     from dateline.version v join dateline.body b on b.sha256 = v.body_sha256 where v.id = any ($1::text[])`,
    [ids],
  );
}

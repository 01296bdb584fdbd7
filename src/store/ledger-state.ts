// The state of a ledger as a short text: another one after every addition, re-reading, sighting and judgement.
import type { Queries } from './database.ts';

/** One short query. The same text as long as nothing was added: answers made from the ledger may be kept under it. */
export async function ledgerState(queries: Queries): Promise<string> {
  const [counts] = await queries.query<Readonly<Record<string, number>>>(
    `select (select coalesce(max(seq), 0) from dateline.version) as version,
       (select coalesce(max(id), 0) from dateline.reading) as reading,
       (select count(*) from dateline.sighting) as sighting,
       (select coalesce(max(seq), 0) from dateline.judgement) as judgement`,
  );
  return Object.values(counts!)
    .map((count) => count.toString(36))
    .join('-');
}

// Statistics of tables, by which PostgreSQL chooses the way to an answer. A server takes them from time to time by itself;
// embedded, nobody does.
import type { Queries } from './database.ts';

/** So many reports at least change what is known of a ledger; fewer are not worth the time, a third of a second. */
export const WORTH_COUNTING = 256;

/** Columns that questions choose and join by; those that are only read tell nothing. */
const COUNTED = [
  'entry (id, reading, version)',
  'sought (reading, version, id, kind, value, status)',
  'proposition (version, id, kind, status, voice, side, has_limit, places)',
  'named_actor (version, local_id, entry, report, key, family, post)',
  'named_place (version, place)',
  'asked',
  'opposed',
  'band',
  'copy',
  'version (id, report, published_at, published_by, outlet, body_sha256)',
  'reading',
  'sighting',
  'newest',
].map((one) => `dateline.${one}`);

/** Counts again, from samples. */
export async function countAgain(tx: Queries): Promise<void> {
  await tx.exec(`set local default_statistics_target = 20; analyze ${COUNTED.join(', ')}`);
}

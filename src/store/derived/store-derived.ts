// Writes what follows from each version alone, of versions that have no rows.
import type { Queries } from '../database.ts';
import { insertEncoded } from '../insert-rows.ts';
import type { EncodedDerived } from './encoded-derived.ts';

/** Stores rows of versions that have none. */
export async function storeDerived(tx: Queries, derived: readonly EncodedDerived[]): Promise<void> {
  await insertEncoded(
    tx,
    'named_actor',
    {
      ...{ version: 'text', local_id: 'text', seq: 'integer', entry: 'text', report: 'text' },
      ...{ published: 'text', key: 'text', family: 'text', post: 'text', name: 'text' },
      ...{ words: 'text', statements: 'integer', actor: 'jsonb' },
    },
    derived.map((one) => one.named_actor),
  );
  await insertEncoded(
    tx,
    'named_place',
    {
      ...{ version: 'text', place: 'text', name: 'text', words: 'text', precision: 'text' },
      ...{ country: 'text', lat: 'float8', lon: 'float8' },
    },
    derived.map((one) => one.named_place),
  );
  await insertEncoded(
    tx,
    'proposition',
    {
      ...{ version: 'text', id: 'text', seq: 'integer', kind: 'text', status: 'text', voice: 'text' },
      ...{ side: 'text', has_limit: 'boolean', places: 'text', body: 'jsonb' },
    },
    derived.map((one) => one.proposition),
    { as: { places: 'places::text[]' } },
  );
  await insertEncoded(
    tx,
    'asked',
    { question: 'bigint', version: 'text', id: 'text' },
    derived.map((one) => one.question),
  );
}

// Writes what follows from each version alone, of versions that have no rows.
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.ts';
import type { ActorRow, DerivedRows, PlaceRow, PropositionRow } from './derived-rows.ts';

/** Stores rows of versions that have none. */
export async function storeDerived(tx: Queries, derived: readonly DerivedRows[]): Promise<void> {
  await insertRows<ActorRow>(
    tx,
    'named_actor',
    {
      ...{ version: 'text', local_id: 'text', seq: 'integer', entry: 'text', report: 'text' },
      ...{ published: 'text', key: 'text', family: 'text', post: 'text', name: 'text' },
      ...{ words: 'text', actor: 'jsonb' },
    },
    derived.flatMap(({ actors }) => actors),
  );
  await insertRows<PlaceRow>(
    tx,
    'named_place',
    { version: 'text', place: 'text', name: 'text', words: 'text' },
    derived.flatMap(({ places }) => places),
  );
  await insertRows<PropositionRow>(
    tx,
    'proposition',
    {
      ...{ version: 'text', id: 'text', seq: 'integer', kind: 'text', status: 'text', voice: 'text' },
      ...{ side: 'text', has_limit: 'boolean', places: 'text', body: 'jsonb' },
    },
    derived.flatMap(({ propositions }) => propositions),
    '',
    { places: 'places::text[]' },
  );
  await insertRows(
    tx,
    'asked',
    { question: 'bigint', version: 'text', id: 'text' },
    derived.flatMap(({ version, asked }) =>
      asked.flatMap(({ proposition: { id }, questions }) =>
        questions.map((question) => ({ question, version, id })),
      ),
    ),
  );
}

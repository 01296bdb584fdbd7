// What an actor says, by where reports name it: a search by name finds others of the same name too.
import type { Queries } from './database.ts';
import type { Moments } from './moments.ts';
import { foundBy, type Hit, OF_HIT, shown } from './search.ts';

/** An actor of a version, by its id in the reading. */
export interface ActorIn {
  readonly version: string;
  readonly local: string;
}

/** The statements of `actors` that hold at `moments`, the newest reports first, at most `limit` of them. */
export async function statementsOf(
  queries: Queries,
  actors: readonly ActorIn[],
  moments: Moments,
  limit: number,
): Promise<Hit[]> {
  const [versions, locals] = [actors.map(({ version }) => version), actors.map(({ local }) => local)];
  const readings = await queries.query<{ id: number }>(
    'select id from dateline.reading where version = any ($1::text[])',
    [versions],
  );
  const wanted = {
    ...{ ...moments, kind: 'statement', readings: readings.map(({ id }) => id) },
    narrow: (given: (value: readonly string[], type: string) => string) => [
      `exists (
        select from unnest(${given(versions, 'text[]')}, ${given(locals, 'text[]')}) a (version, actor)
        join dateline.entry e on e.reading = s.reading and e.local_id = s.local_id
        where a.version = s.version and e.body ->> 'actor' = a.actor
      )`,
    ],
  };
  const hits = await foundBy(queries, wanted, OF_HIT);
  if (hits === null) return [];
  const n = hits.parameters.length + 1;
  return queries.query<Hit>(
    `${hits.sql}, page as (
       select * from hit order by "order" desc, version, at, id limit $${n}::integer
     ) ${shown('page')}`,
    [...hits.parameters, limit],
  );
}

// Where in the texts actors are named: by their newest readings.
import type { Span } from '../text/span.ts';
import type { Queries } from './database.ts';
import type { ActorIn } from './spoken.ts';

/** The mentions of each of `actors`, in their order; none of those that the newest reading of the version has not. */
export async function mentionsOf(queries: Queries, actors: readonly ActorIn[]): Promise<(readonly Span[])[]> {
  const rows = await queries.query<{ place: number; mentions: readonly Span[] }>(
    `select a.place, e.body -> 'mentions' as mentions
     from unnest($1::text[], $2::text[]) with ordinality a (version, local, place)
     cross join lateral (select max(r.id) as reading from dateline.reading r where r.version = a.version) r
     join dateline.entry e on e.reading = r.reading and e.local_id = a.local`,
    [actors.map(({ version }) => version), actors.map(({ local }) => local)],
  );
  const found = new Map(rows.map(({ place, mentions }) => [place, mentions]));
  return actors.map((_, i) => found.get(i + 1) ?? []);
}

// What versions name, from the derived rows and the entries of their newest readings: places with their coordinates,
// actors with how often they speak, and where somebody is named in an office.
import type { KeyActor } from '../ledger/actor-key.ts';
import type { Place } from '../places/place.ts';
import type { Span } from '../text/span.ts';
import type { Queries } from './database.ts';

/** A place as a version has it. */
export interface NamedPlace extends Pick<Place, 'name' | 'country' | 'precision' | 'lat' | 'lon'> {
  readonly version: string;
}

/** An actor of a version. */
export interface SpeakingActor {
  readonly version: string;
  readonly local: string;
  readonly report: string;
  /** Its key by itself. */
  readonly key: string;
  readonly name: string;
  /** Statements that are its own. */
  readonly statements: number;
}

/** An actor of a version that is named in an office. */
export interface OfficeHolder {
  readonly version: string;
  readonly local: string;
  readonly key: string;
  readonly entry: string;
  readonly published: string | null;
  readonly actor: KeyActor;
  readonly mentions: readonly Span[];
}

/** The newest reading of each of some versions. */
const READINGS = `newest as materialized (
    select v.id as version, (select max(r.id) from dateline.reading r where r.version = v.id) as reading
    from unnest($1::text[]) v (id)
  )`;

/** The places of versions, corrections laid over. */
export function placesNamed(queries: Queries, versions: readonly string[]): Promise<NamedPlace[]> {
  return queries.query<NamedPlace>(
    `with ${READINGS}, laid as materialized (
       select j.target, jsonb_object_agg(f.key, f.value order by j.seq) as fields
       from dateline.judgement_in_force('infinity') j cross join lateral jsonb_each(j.body) f
       where j.action = 'correct' and starts_with(j.target, 'p_') group by j.target
     ), place as (
       select n.version, e.body || coalesce(l.fields, '{}') as body
       from newest n join dateline.entry e on e.reading = n.reading
       left join laid l on l.target = e.id where e.kind = 'place'
     )
     select version, body ->> 'name' as name, body ->> 'country' as country, body ->> 'precision' as precision,
       (body ->> 'lat')::float8 as lat, (body ->> 'lon')::float8 as lon
     from place`,
    [versions],
  );
}

/** The actors of versions with how often they speak. */
export function actorsSpeaking(queries: Queries, versions: readonly string[]): Promise<SpeakingActor[]> {
  return queries.query<SpeakingActor>(
    `with ${READINGS}, said as (
       select n.version, e.body ->> 'actor' as local, count(*) as count
       from newest n join dateline.entry e on e.reading = n.reading
       where e.kind = 'statement' group by n.version, e.body ->> 'actor'
     )
     select a.version, a.local_id as local, a.report, a.key, a.name, coalesce(s.count, 0) as statements
     from newest n join dateline.named_actor a on a.version = n.version
     left join said s on s.version = a.version and s.local = a.local_id`,
    [versions],
  );
}

/** Where any version, old ones too, names actors of a key, or of a family name, in an office; in the order of publication. */
export function officeHolders(queries: Queries, key: string, family: string | null): Promise<OfficeHolder[]> {
  return queries.query<OfficeHolder>(
    `select a.version, a.local_id as local, a.key, a.entry, a.published, a.actor, e.body -> 'mentions' as mentions
     from dateline.named_actor a
     join lateral (select max(r.id) as reading from dateline.reading r where r.version = a.version) r on true
     join dateline.entry e on e.reading = r.reading and e.local_id = a.local_id
     where (a.key = $1::text or a.family = $2::text) and a.actor ->> 'office' is not null
     order by a.published nulls last, a.version, a.seq`,
    [key, family],
  );
}

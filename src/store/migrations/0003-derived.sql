-- What follows from the newest reading of each version, with what people said of its entries laid over: a function of the
-- base tables, written in the transaction that writes those, and made again at any time. A row follows from one version, or
-- from two; what hangs on more of them (who is who, which versions are one account) is settled when a question is asked.

-- Which versions have their rows, and by which revision of the code that derives them.
create table dateline.derived (
  version text primary key references dateline.version,
  revision integer not null
);

-- Actors, with the key that each has by itself, and what others may tie it by.
create table dateline.named_actor (
  version text not null,
  -- Of the actor in its reading, in the order of the reading; and the id that lasts.
  local_id text not null,
  seq integer not null,
  entry text not null,
  report text not null,
  published text,
  key text not null,
  family text,
  post text,
  name text not null,
  -- The words of the name with blanks around each: ` mark esper `.
  words text not null,
  actor jsonb not null,
  primary key (version, local_id)
);
create index named_actor_key on dateline.named_actor (key);
create index named_actor_family on dateline.named_actor (family) where family is not null;
create index named_actor_post on dateline.named_actor (post) where post is not null;
create index named_actor_entry on dateline.named_actor (entry);

-- The names that a version gives to places.
create table dateline.named_place (
  version text not null,
  place text not null,
  name text not null,
  words text not null,
  primary key (version, place, name)
);
create index named_place_place on dateline.named_place (place);

-- What claims say. The columns are what questions choose by; `body` is the whole.
create table dateline.proposition (
  version text not null,
  id text not null,
  seq integer not null,
  kind text not null,
  status text,
  -- The actor that says so, by its id in the reading.
  voice text,
  side text,
  has_limit boolean not null,
  -- Ids of places, and of their countries.
  places text[] not null,
  body jsonb not null,
  primary key (version, id)
);
create index proposition_limit on dateline.proposition (version) where has_limit;
create index proposition_side on dateline.proposition (side, status) where kind = 'movement';
create index proposition_presence on dateline.proposition (version) where kind = 'presence';

-- The questions that propositions answer, as numbers: those that share none are in no conflict.
create table dateline.asked (
  question bigint not null,
  version text not null,
  id text not null,
  primary key (version, id, question)
);
create index asked_question on dateline.asked (question);

-- Pairs of propositions that cannot both hold, whoever says so; and since when the ledger knew both.
create table dateline.opposed (
  a_version text not null,
  a_id text not null,
  b_version text not null,
  b_id text not null,
  since timestamptz not null,
  primary key (a_version, a_id, b_version, b_id)
);
create index opposed_b on dateline.opposed (b_version);
create index opposed_since on dateline.opposed (since);

-- The bands of the signature of each version's text: near-copies share one.
create table dateline.band (
  band bigint not null,
  version text not null
);
create index band_band on dateline.band (band);

-- Near-copies of each other; a < b, and they are of two reports.
create table dateline.copy (
  a text not null,
  b text not null,
  primary key (a, b)
);
create index copy_b on dateline.copy (b);

-- The entries of the newest reading of each of some versions, with judgements applied.
create function dateline.judged_entry(versions text[])
returns table (seq bigint, id text, kind text, report text, version text, local_id text, body jsonb, judged text)
language sql stable as $$
  with in_force as materialized (
    select * from dateline.judgement_in_force('infinity') where action in ('accept', 'reject', 'correct')
  ), last as (
    select distinct on (target) target, action, bool_or(action = 'correct') over (partition by target) as corrected
    from in_force order by target, seq desc
  )
  select e.seq, e.id, e.kind, v.report, e.version, e.local_id,
    case when laid.fields is null then e.body else e.body || laid.fields end, last.action
  from dateline.version v
  cross join lateral (select r.id from dateline.reading r where r.version = v.id order by r.id desc limit 1) newest
  join dateline.entry e on e.reading = newest.id
  left join last on last.target = e.id
  left join lateral (
    select jsonb_object_agg(field.key, field.value order by j.seq) as fields
    from in_force j cross join lateral jsonb_each(j.body) field
    where last.corrected and j.target = e.id and j.action = 'correct' and (j.body_sha256 is null or j.body_sha256 = v.body_sha256)
  ) laid on true
  where v.id = any (versions) and last.action is distinct from 'reject'
$$;

-- As before, in one pass over all sightings: the first known one of a report is on the record from its publication.
create or replace function dateline.live_version(on_record timestamptz, known_by timestamptz) returns setof dateline.version
language sql stable as $$
  select v.*
  from (
    select distinct on (s.report) s.report, s.version
    from (
      select report, version, seen_at, number,
        row_number() over (partition by report order by seen_at, number) as place
      from dateline.sighting where recorded_at <= known_by
    ) s join dateline.version d on d.id = s.version
    where on_record = 'infinity'
      or d.published_by <= on_record and (s.place = 1 or s.seen_at <= on_record)
    order by s.report, s.seen_at desc, s.number desc
  ) newest
  join dateline.version v on v.id = newest.version and v.report = newest.report
$$;

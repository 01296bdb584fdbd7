-- Searching without looking into entries, and writing without asking twice. What is derived is made anew: reports that were
-- added before this step are found after `dateline rebuild`.

-- Every row of an entry names its reading, and that names the version. Checking both, row by row, took a fifth of the time
-- of adding: the readings of all rows of a statement are looked up at once.
alter table dateline.entry drop constraint entry_version_fkey, drop constraint entry_reading_fkey;
create function dateline.entries_have_readings() returns trigger
language plpgsql as $$
begin
  if exists (
    select from (select distinct reading, version from added) a
    where not exists (select from dateline.reading r where r.id = a.reading and r.version = a.version)
  ) then
    raise foreign_key_violation using message = 'entries of a reading that is not there';
  end if;
  return null;
end
$$;
create trigger entries_have_readings after insert on dateline.entry
  referencing new table as added for each statement execute function dateline.entries_have_readings();

drop table dateline.sought;
create table dateline.sought (
  reading bigint not null,
  -- Where in the text it begins.
  at integer not null,
  local_id text not null,
  -- The id that lasts.
  id text not null,
  version text not null,
  kind text not null check (kind in ('statement', 'claim')),
  -- As it was read: `statement` or the kind of the claim; the status of a claim, or the force of a deadline.
  value text not null,
  status text,
  -- The sentences that it has words in.
  sentence text not null,
  -- Their words, by PostgreSQL's `english`; and words of names with `@` before them, in the weights A (who says it), B (others
  -- who are named) and C (places and their countries). One index answers for all together.
  words tsvector not null,
  -- Lists of names: who says it; all who are named in its words; the places named there, and their countries.
  speakers jsonb not null,
  actors jsonb not null,
  places jsonb not null,
  primary key (reading, local_id)
);
create index sought_words on dateline.sought using gin (words);

-- What a search asks of a report, beside its newest reading.
delete from dateline.newest;
drop index dateline.newest_reading;
alter table dateline.newest
  drop constraint newest_version_fkey,
  drop constraint newest_reading_fkey,
  add column outlet text,
  add column published_at timestamptz,
  add column published_by timestamptz,
  -- Whether its page was seen once only; when that was recorded; and when the newest reading was.
  add column seen_once boolean not null,
  add column seen_at timestamptz not null,
  add column read_at timestamptz not null;
create unique index newest_reading on dateline.newest (reading);
create index newest_several on dateline.newest (report) where not seen_once;

-- The rows of `newest` for some reports, by look-ups: what it costs does not hang on how many there are.
create function dateline.newest_of(reports text[]) returns setof dateline.newest
language sql stable as $$
  select n.report, v.id, r.id, v.outlet, v.published_at, v.published_by,
    not exists (
      select from dateline.sighting o where o.report = n.report and (o.version, o.seen_at) <> (l.version, l.seen_at)
    ),
    l.recorded_at, r.recorded_at
  from (select distinct report from unnest(reports) t (report)) n
  cross join lateral (
    select s.version, s.seen_at, s.recorded_at from dateline.sighting s
    where s.report = n.report order by s.seen_at desc, s.number desc limit 1
  ) l
  join dateline.version v on v.id = l.version
  cross join lateral (
    select d.id, d.recorded_at from dateline.reading d where d.version = v.id order by d.id desc limit 1
  ) r
$$;

insert into dateline.newest select * from dateline.newest_of(array(select distinct report from dateline.version));

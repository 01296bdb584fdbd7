-- What can be searched for: a row for every statement and claim of every reading, written with its entries. Derived: the
-- rows follow from the readings. Entries that are older than this step get theirs by `dateline rebuild`.
create table dateline.sought (
  reading bigint not null references dateline.reading,
  local_id text not null,
  version text not null references dateline.version,
  kind text not null check (kind in ('statement', 'claim')),
  -- Where in the text it begins, the sentences that it has words in, and their words.
  at integer not null,
  sentence text not null,
  words tsvector not null generated always as (to_tsvector('english', sentence)) stored,
  -- Lists of names: who says it; all who are named in its words; the places named there, and their countries.
  speakers jsonb not null,
  actors jsonb not null,
  places jsonb not null,
  primary key (reading, local_id)
);
create index sought_words on dateline.sought using gin (words);

-- The newest reading of each report's newest version: what a question about now is asked of. Derived, kept up to date with
-- the readings.
create table dateline.newest (
  report text primary key,
  version text not null references dateline.version,
  reading bigint not null references dateline.reading
);
create index newest_reading on dateline.newest (reading);

insert into dateline.newest (report, version, reading)
select v.report, v.id, r.id
from dateline.live_version('infinity', 'infinity') v
cross join lateral (select id from dateline.reading where version = v.id order by id desc limit 1) r;

-- The base of a ledger. Rows are added and never changed or deleted, but for `feed`, which only remembers where
-- following stopped. Everything else that a ledger knows is derived from these tables.

-- The bytes that arrived, as they arrived.
create table dateline.original (
  sha256 text primary key check (sha256 = encode(sha256(bytes), 'hex')),
  media_type text,
  bytes bytea not null
);

-- The words that were read. Spans count UTF-16 code units of `text`.
create table dateline.body (
  sha256 text primary key check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  text text not null
);

-- One state of a report's page.
create table dateline.version (
  id text primary key,
  report text not null,
  -- 1, 2, … in the order in which the ledger came to know them.
  number integer not null,
  seq bigint generated always as identity,
  recorded_at timestamptz not null,
  url text,
  outlet text,
  title text,
  byline text,
  language text,
  -- As it was given; what it rests on; and the first and last moment that it may mean.
  published text,
  published_basis text,
  published_at timestamptz,
  published_by timestamptz,
  fetched_at timestamptz,
  -- When the page stood like this: when it was fetched, or else when it was recorded. The newest version has the latest.
  seen_at timestamptz not null,
  media_type text,
  body_sha256 text not null references dateline.body,
  original_sha256 text references dateline.original,
  unique (report, number)
);
create index version_seen on dateline.version (report, seen_at desc, number desc);
create index version_body on dateline.version (body_sha256);

-- One reading of a version by one state of the reader (the package's version and its models').
create table dateline.reading (
  id bigint generated always as identity primary key,
  version text not null references dateline.version,
  reader text not null,
  recorded_at timestamptz not null
);
create index reading_version on dateline.reading (version, id desc);

-- What a reading found. `id` is the same in every reading that finds it; `body` is the entry as the reader gave it.
create table dateline.entry (
  seq bigint generated always as identity primary key,
  id text not null,
  kind text not null check (kind in ('statement', 'claim', 'actor', 'place', 'time')),
  reading bigint not null references dateline.reading,
  version text not null references dateline.version,
  local_id text not null,
  body jsonb not null,
  unique (reading, local_id)
);
create index entry_id on dateline.entry (id);

-- What people said of entries, actors and conflicts.
create table dateline.judgement (
  seq bigint generated always as identity primary key,
  id text not null unique,
  at timestamptz not null,
  author text not null,
  action text not null
    check (action in ('accept', 'reject', 'correct', 'merge', 'split', 'dismiss', 'confirm', 'undo')),
  -- An entry, actor or conflict; of an undo the judgement that it undoes.
  target text not null,
  -- Corrections that name spans hold for the text that they count in; all others for every state of the page.
  body_sha256 text references dateline.body,
  body jsonb not null,
  reason text
);
create index judgement_target on dateline.judgement (target);
create unique index judgement_undone_once on dateline.judgement (target) where action = 'undo';

-- What is remembered of a feed between two looks at it.
create table dateline.feed (
  url text primary key,
  state jsonb not null
);

-- From when on a version was on the record, as the ledger saw it at `known_by`: the first state of a report from its
-- publication (the end of what its date may mean), later ones not before they were seen. Null when undated.
create function dateline.public_at(v dateline.version, known_by timestamptz) returns timestamptz
language sql stable as $$
  select case
    when v.published_by is null then null
    when exists (
      select from dateline.version e
      where e.report = v.report and (e.seen_at, e.number) < (v.seen_at, v.number) and e.recorded_at <= known_by
    ) then greatest(v.published_by, v.seen_at)
    else v.published_by
  end
$$;

-- The newest version of each report among those known by one moment and on the record by another. With 'infinity' as
-- `on_record` nothing is asked of the record, and undated versions count too. A version that only says again what the one
-- before it says is passed over: which of them was added first must not matter.
create function dateline.live_version(on_record timestamptz, known_by timestamptz) returns setof dateline.version
language sql stable as $$
  select distinct on (v.report) v.*
  from dateline.version v
  left join lateral (
    select e.body_sha256, e.title, e.published from dateline.version e
    where e.report = v.report and (e.seen_at, e.number) < (v.seen_at, v.number) and e.recorded_at <= known_by
    order by e.seen_at desc, e.number desc limit 1
  ) before on true
  where v.recorded_at <= known_by
    and (before.body_sha256, before.title, before.published) is distinct from (v.body_sha256, v.title, v.published)
    and (on_record = 'infinity' or dateline.public_at(v, known_by) <= on_record)
  order by v.report, v.seen_at desc, v.number desc
$$;

-- Judgements that are not undone. Undoing can be undone: what counts is how long the chain of undoing is.
create function dateline.judgement_in_force(known_by timestamptz) returns setof dateline.judgement
language sql stable as $$
  with recursive undone (root, last, depth) as (
    select id, id, 0 from dateline.judgement where action <> 'undo' and at <= known_by
    union all
    select u.root, j.id, u.depth + 1
    from undone u join dateline.judgement j on j.action = 'undo' and j.target = u.last and j.at <= known_by
  )
  select j.*
  from dateline.judgement j
  join (select root from undone group by root having max(depth) % 2 = 0) kept on kept.root = j.id
$$;

-- The entries of the newest reading of each live version, with judgements applied: rejected ones are gone, corrections lie over what was read.
create function dateline.live_entry(on_record timestamptz, known_by timestamptz)
returns table (
  seq bigint, id text, kind text, report text, version text, reading bigint, local_id text,
  body jsonb, judged text
)
language sql stable as $$
  with in_force as materialized (
    select * from dateline.judgement_in_force(known_by) where action in ('accept', 'reject', 'correct')
  ), last as (
    select distinct on (target) target, action, bool_or(action = 'correct') over (partition by target) as corrected
    from in_force order by target, seq desc
  )
  select e.seq, e.id, e.kind, v.report, e.version, e.reading, e.local_id,
    case when laid.fields is null then e.body else e.body || laid.fields end, last.action
  from dateline.live_version(on_record, known_by) v
  cross join lateral (
    select r.id from dateline.reading r
    where r.version = v.id and r.recorded_at <= known_by
    order by r.id desc limit 1
  ) newest
  join dateline.entry e on e.reading = newest.id
  left join last on last.target = e.id
  left join lateral (
    select jsonb_object_agg(field.key, field.value order by j.seq) as fields
    from in_force j cross join lateral jsonb_each(j.body) field
    where last.corrected and j.target = e.id and j.action = 'correct' and (j.body_sha256 is null or j.body_sha256 = v.body_sha256)
  ) laid on true
  where last.action is distinct from 'reject'
$$;

create view dateline.entry_now as select * from dateline.live_entry('infinity', 'infinity');

-- Alerts: what is watched for, what came of it, and what is still to be sent. Watches, their ends and alerts are rows that
-- are added and never changed; `watch_state` and `delivery` remember how far matching and sending have come, as `feed` does.

-- What somebody wants to be told.
create table dateline.watch (
  seq bigint generated always as identity,
  id text primary key,
  at timestamptz not null,
  author text not null,
  name text not null,
  kind text not null check (kind in ('search', 'actor', 'place', 'deadline')),
  -- What is asked for, by kind.
  asked jsonb not null,
  -- Where alerts are sent, and what they are signed with; null where they only stand in a feed.
  webhook text,
  secret text check ((secret is null) = (webhook is null)),
  -- The newest reading when it was made: it tells of reports that were read after it. 0: of all.
  since bigint not null
);

-- A watch that has ended tells nothing more. What it has told stays.
create table dateline.watch_end (
  watch text primary key references dateline.watch,
  at timestamptz not null,
  author text not null
);

-- How far the watch has looked: readings and judgements up to these, limits that end before this day. And until when its
-- receiver, which did not answer, is left alone.
create table dateline.watch_state (
  watch text primary key references dateline.watch,
  reading bigint not null,
  judgement bigint not null,
  looked_on text not null,
  rest_until timestamptz
);

-- One thing told by one watch, in the words that it is told in.
create table dateline.alert (
  seq bigint generated always as identity,
  -- Made of the watch and what it tells: the same if it were found again.
  id text primary key,
  watch text not null references dateline.watch,
  at timestamptz not null,
  rule text not null,
  title text not null,
  body jsonb not null
);
create index alert_watch on dateline.alert (watch, seq desc);

-- The names of all that a watch has told: nothing of these names is told again.
create table dateline.told (
  watch text not null references dateline.watch,
  subject text not null,
  alert text not null references dateline.alert,
  primary key (watch, subject)
);

-- The way of an alert to its receiver. `claimed_by` is the process that is sending it, until `claimed_until`.
create table dateline.delivery (
  alert text primary key references dateline.alert,
  watch text not null references dateline.watch,
  seq bigint not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  claimed_by text,
  claimed_until timestamptz,
  -- What came of the last attempt: when, the status of the answer, and why it failed.
  tried_at timestamptz,
  status integer,
  error text
);
create index delivery_waiting on dateline.delivery (next_at) where state = 'waiting';
create index delivery_watch on dateline.delivery (watch, seq desc);

-- What matching asks: the limits that end on some days, and the reading of a version that came first.
create index proposition_due on dateline.proposition (((body -> 'due' ->> 'to')::integer)) where has_limit;

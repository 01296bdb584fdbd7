-- What a process that answers many questions keeps in memory: which versions have their rows made anew, how often each actor
-- speaks, and where places are. The rows of older ledgers are derived again when they are opened.

-- Rises whenever the rows of a version are made: what was loaded under another stamp is loaded again.
alter table dateline.derived add column stamp bigint generated always as identity;

-- Statements that are the actor's own.
alter table dateline.named_actor add column statements integer not null default 0;

-- ISO 3166-1 alpha-2, and degrees (WGS 84): null where they are not known.
alter table dateline.named_place
  add column precision text not null default 'unknown',
  add column country text,
  add column lat float8,
  add column lon float8;

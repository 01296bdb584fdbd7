-- Rows are copied in as they are, without a statement that makes something of them: what one column was made of two things
-- becomes two columns in one index.

-- Nobody looks an entry up by its number alone, which orders those of a reading.
alter table dateline.entry drop constraint entry_pkey, drop constraint entry_reading_local_id_key;
alter table dateline.entry add primary key (reading, local_id);

-- Words of names with `@` before them, in the weights A (who says it), B (others who are named) and C (places and their
-- countries).
drop index dateline.sought_words;
alter table dateline.sought add column names tsvector;
update dateline.sought set names = ts_filter(words, '{a,b,c}');
alter table dateline.sought alter column names set not null;
-- The sentence's, by PostgreSQL's `english`.
alter table dateline.sought drop column words;
alter table dateline.sought
  add column words tsvector not null generated always as (to_tsvector('english', sentence)) stored;
create index sought_words on dateline.sought using gin (words, names);

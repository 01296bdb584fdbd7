// What a version of a report changed: its newest reading held against that of the version before it.
import { type PageEntries, type VersionChanges, versionChanges } from '../ledger/version-changes.ts';
import type { Queries } from './database.ts';

/** What changed when a page came to stand like one version. */
export interface StoredChanges extends VersionChanges {
  readonly version: string;
  /** The version before it. */
  readonly since: { readonly version: string; readonly number: number };
  /** Whether one reader read both. Otherwise some of what changed may lie in how it was read. */
  readonly sameReader: boolean;
}

/**
 * What changed when the page last came to stand like `version`, as readings found it, judgements aside; null for the
 * first state of a page, and where there is no such version.
 */
export async function changesOf(queries: Queries, version: string): Promise<StoredChanges | null> {
  const [turn] = await queries.query<{ before: string | null }>(
    `select before from (
       select version, seen_at, number, lag(version) over (order by seen_at, number) as before
       from dateline.sighting where report = (select report from dateline.version where id = $1::text)
     ) seen
     where version = $1::text and before is distinct from version order by seen_at desc, number desc limit 1`,
    [version],
  );
  if (!turn?.before) return null;
  const pages = await readPages(queries, [turn.before, version]);
  const [before, after] = [pages.get(turn.before), pages.get(version)];
  if (!before || !after) return null;
  return {
    version,
    since: { version: turn.before, number: before.number },
    sameReader: before.reader === after.reader,
    ...versionChanges(before, after),
  };
}

interface ReadPage extends PageEntries {
  readonly number: number;
  readonly reader: string;
}

/** Versions with their newest readings. */
async function readPages(queries: Queries, versions: readonly string[]): Promise<Map<string, ReadPage>> {
  const pages = await queries.query<Omit<ReadPage, 'entries'> & { version: string; reading: number }>(
    `select v.id as version, v.number, b.text, r.id as reading, r.reader
     from dateline.version v join dateline.body b on b.sha256 = v.body_sha256
     cross join lateral (
       select id, reader from dateline.reading where version = v.id order by id desc limit 1
     ) r
     where v.id = any ($1::text[])`,
    [versions],
  );
  const entries = await queries.query<PageEntries['entries'][number] & { readonly reading: number }>(
    `select reading, id, kind, local_id as "localId", body from dateline.entry
     where reading = any ($1::bigint[]) order by seq`,
    [pages.map(({ reading }) => reading)],
  );
  return new Map(
    pages.map(({ version, reading, ...page }) => [
      version,
      { ...page, entries: entries.filter((one) => one.reading === reading) },
    ]),
  );
}

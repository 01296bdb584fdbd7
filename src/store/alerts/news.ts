// What is new to watches: the versions of a stretch of readings, or those that judgements are about, page by page.
import type { Queries } from '../database.ts';
import type { Judgement } from '../judgement.ts';
import { judgedBy } from '../judging.ts';
import type { LookingWatch } from './watches.ts';

/** Readings that are looked at in one transaction. */
const PAGE = 64;

/** A version that is the newest of its report. */
export interface NewsVersion {
  readonly version: string;
  /** The reading that is live, and the one that came first. */
  readonly reading: number;
  readonly first: number;
}

/** What is looked at in one go. */
export interface News {
  readonly versions: readonly NewsVersion[];
  /** Up to here readings have then been looked at. */
  readonly upTo: number;
  /** Whether readings are left. */
  readonly more: boolean;
}

const OF_VERSION = `select n.version, n.reading, (select min(r.id) from dateline.reading r where r.version = n.version) as first
  from dateline.newest n`;

/** The versions that were read next after the reading `from`. A version that was read before is no news. */
export async function newsAfter(tx: Queries, from: number): Promise<News> {
  const read = await tx.query<{ id: number; version: string }>(
    `select id, version from dateline.reading where id > $1::bigint order by id limit ${PAGE + 1}`,
    [from],
  );
  const page = read.slice(0, PAGE);
  const versions = await tx.query<NewsVersion>(
    `select * from (${OF_VERSION} where n.version = any ($1::text[])) v where first > $2::bigint order by first`,
    [page.map(({ version }) => version), from],
  );
  return { versions, upTo: page.at(-1)?.id ?? from, more: read.length > PAGE };
}

/** What people have said since. */
export interface JudgedNews {
  /** Versions with entries that were judged. */
  readonly versions: readonly NewsVersion[];
  /** Whether something was said of actors or disagreements, so that other things may be told of any version. */
  readonly ofActors: boolean;
  readonly upTo: number;
}

/** What judgements after the one numbered `from` are about. */
export async function judgedAfter(tx: Queries, from: number): Promise<JudgedNews> {
  const said = await tx.query<Judgement & { readonly seq: number }>(
    'select seq, id, action, target from dateline.judgement where seq > $1::bigint order by seq',
    [from],
  );
  const about = await Promise.all(said.map((one) => judgedBy(tx, one)));
  const entries = about.filter(({ action }) => ['accept', 'reject', 'correct'].includes(action));
  const versions =
    entries.length === 0
      ? []
      : await tx.query<NewsVersion>(
          `${OF_VERSION} where n.version in (select version from dateline.entry where id = any ($1::text[])) order by first`,
          [entries.map(({ target }) => target)],
        );
  // Dismissing takes away, and nothing new can come of it; undoing that can bring back.
  const ofActors = about.some(
    ({ action }, i) =>
      action === 'merge' || action === 'split' || (action === 'dismiss' && said[i]!.action === 'undo'),
  );
  return { versions, ofActors, upTo: said.at(-1)?.seq ?? from };
}

/** Those of `versions` that came after the watch was made, or belong to what it began with. */
export function newsTo(
  { since }: Pick<LookingWatch, 'since'>,
  versions: readonly NewsVersion[],
): NewsVersion[] {
  return versions.filter(({ first }) => first > since);
}

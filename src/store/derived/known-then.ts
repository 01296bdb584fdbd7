// What followed from versions by what was known at an earlier moment. The derived rows say it of most versions: of those that
// were read again or judged since, it is derived from the entries that held then.
import { setImmediate as othersTurn } from 'node:timers/promises';
import { derivedVersion } from '../../ledger/derived-version.ts';
import type { Queries } from '../database.ts';
import { versionsThen } from '../record-pages.ts';
import type { KeptVersion } from './kept-versions.ts';

/** Versions derived at a time: some tenths of a second. */
const PAGE = 64;

export interface KnownThen {
  readonly versions: readonly KeptVersion[];
  /** Whether all of them are as they are now. */
  readonly isAsNow: boolean;
}

/** `versions` as they followed at `knownBy` (`infinity`: as they are). `tx` must see one state of the database throughout. */
export async function knownThen(
  tx: Queries,
  versions: readonly KeptVersion[],
  knownBy: string,
): Promise<KnownThen> {
  if (knownBy === 'infinity') return { versions, isAsNow: true };
  const rows = await tx.query<{ version: string }>(CHANGED_SINCE, [knownBy]);
  const changed = new Set(rows.map(({ version }) => version));
  const ids = versions.flatMap(({ version: { id } }) => (changed.has(id) ? [id] : []));
  const then = new Map<string, ReturnType<typeof derivedVersion>>();
  for (let from = 0; from < ids.length; from += PAGE) {
    for (const version of await versionsThen(tx, ids.slice(from, from + PAGE), knownBy))
      then.set(version.id, derivedVersion(version));
    await othersTurn();
  }
  return {
    versions: versions.map((one) => ({ ...one, ...then.get(one.version.id) })),
    isAsNow: ids.length === 0,
  };
}

/** The versions that were read again since, or whose entries have other judgements in force. */
const CHANGED_SINCE = `
  with before as materialized (
    select id, target from dateline.judgement_in_force($1::timestamptz) where action in ('accept', 'reject', 'correct')
  ), now as materialized (
    select id, target from dateline.judgement_in_force('infinity') where action in ('accept', 'reject', 'correct')
  )
  select version from dateline.reading where recorded_at > $1::timestamptz
  union
  select e.version from dateline.entry e
  where e.id in (
    select target from before full join now using (id, target) where before.id is null or now.id is null
  )`;

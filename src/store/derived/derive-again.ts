// Derives again what has changed under the derived rows: a judgement on an entry, or the code that derives.
import type { Queries } from '../database.ts';
import type { Judgement } from '../judgement.ts';
import { judgedBy } from '../judging.ts';
import { deriveVersions, REVISION } from './derive-versions.ts';

/** Versions derived in one transaction, when many are to be. */
const SOME = 256;

/** Derives the versions whose entries a judgement, or what it undoes, is about. */
export async function deriveJudged(tx: Queries, judgement: Judgement): Promise<void> {
  const { action, target } = await judgedBy(tx, judgement);
  if (action !== 'accept' && action !== 'reject' && action !== 'correct') return;
  const versions = await tx.query<{ version: string }>(
    `select distinct e.version from dateline.entry e join dateline.derived d on d.version = e.version
     where e.id = $1::text order by e.version`,
    [target],
  );
  await deriveVersions(
    tx,
    versions.map(({ version }) => version),
  );
}

const MISSING = `from dateline.version v
  where not exists (select from dateline.derived d where d.version = v.id and d.revision = ${REVISION})
    and exists (select from dateline.reading r where r.version = v.id)`;

/** How many versions have no rows of this revision. Mostly counting tells that there are none. */
export async function missingCount(queries: Queries): Promise<number> {
  const [count] = await queries.query<{ versions: number; derived: number }>(
    `select (select count(*) from dateline.version) as versions,
       (select count(*) from dateline.derived where revision = ${REVISION}) as derived`,
  );
  if (count!.versions === count!.derived) return 0;
  const [missing] = await queries.query<{ count: number }>(`select count(*) as count ${MISSING}`);
  return missing!.count;
}

/** Derives some of those versions. */
export async function deriveSome(tx: Queries): Promise<void> {
  const missing = await tx.query<{ id: string }>(`select v.id ${MISSING} order by v.seq limit ${SOME}`);
  await deriveVersions(
    tx,
    missing.map(({ id }) => id),
  );
}

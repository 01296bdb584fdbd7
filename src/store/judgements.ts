// The judgements that were made, undone ones too.
import type { Queries } from './database.ts';
import type { Judgement } from './judgement.ts';

const COLUMNS = 'j.id, j.at, j.author, j.action, j.target, j.body, j.reason, j.body_sha256 as text';

/** The judgements on `target`, and those that undo them, the oldest first. */
export async function judgementsOn(queries: Queries, target: string): Promise<Judgement[]> {
  return queries.query<Judgement>(
    `with recursive about (id) as (
       select id from dateline.judgement where target = $1::text and action <> 'undo'
       union all
       select j.id from about a join dateline.judgement j on j.action = 'undo' and j.target = a.id
     )
     select ${COLUMNS}, j.action <> 'undo' and f.id is not null as "inForce"
     from about join dateline.judgement j on j.id = about.id
     left join dateline.judgement_in_force('infinity') f on f.id = j.id
     order by j.seq`,
    [target],
  );
}

/** All judgements and undoings, the oldest first. */
export function allJudgements(queries: Queries): Promise<Judgement[]> {
  return queries.query<Judgement>(
    `select ${COLUMNS}, j.action <> 'undo' and f.id is not null as "inForce"
     from dateline.judgement j left join dateline.judgement_in_force('infinity') f on f.id = j.id
     order by j.seq`,
  );
}

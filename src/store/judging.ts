// Writes judgements down, and what undoes them. Nothing is ever taken away.
import { shortHash } from '../ledger/short-hash.ts';
import type { Queries } from './database.ts';
import { correctionProblem, hasSpans, type Judgement, type NewJudgement } from './judgement.ts';
import { LedgerError } from './ledger-error.ts';

export interface JudgingSettings {
  /** The time, ISO 8601 in UTC. */
  readonly at: string;
  /** Who judges. */
  readonly author: string;
}

const OF_ENTRIES: ReadonlySet<string> = new Set(['accept', 'reject', 'correct']);

const COLUMNS = 'j.id, j.at, j.author, j.action, j.target, j.body, j.reason, j.body_sha256 as text';

/** Stores a judgement. Rejects with `judgement-refused`, and the reason, when it cannot hold. */
export async function storeJudgement(
  tx: Queries,
  { action, target, body = {}, reason }: NewJudgement,
  settings: JudgingSettings,
): Promise<Judgement> {
  let holdsFor: string | null = null;
  if (OF_ENTRIES.has(action)) {
    const [entry] = await tx.query<{ sha256: string; text: string }>(
      `select b.sha256, b.text from dateline.entry e
       join dateline.version v on v.id = e.version join dateline.body b on b.sha256 = v.body_sha256
       where e.id = $1::text
       order by (select max(s.seen_at) from dateline.sighting s where s.version = v.id) desc, v.number desc, e.seq desc
       limit 1`,
      [target],
    );
    if (!entry) throw refused(`There is no entry ${target} in this ledger`);
    if (action === 'correct') {
      const problem = correctionProblem(body, entry.text.length);
      if (problem !== null) throw refused(problem);
      if (hasSpans(body)) holdsFor = entry.sha256;
    }
  } else if (target === '') throw refused(`Name what to ${action}`);
  return write(tx, { action, target, body, reason: reason ?? null, text: holdsFor }, settings);
}

/** Undoes the judgement `id`, which must be in force; of an undo, brings back what it undid. */
export async function undoJudgement(
  tx: Queries,
  id: string,
  reason: string | undefined,
  settings: JudgingSettings,
): Promise<Judgement> {
  const chain = await tx.query<{ id: string }>(
    `with recursive undone (id, depth) as (
       select id, 0 from dateline.judgement where id = $1::text
       union all
       select j.id, u.depth + 1 from undone u join dateline.judgement j on j.action = 'undo' and j.target = u.id
     ) select id from undone order by depth`,
    [id],
  );
  const last = chain.at(-1);
  if (!last) throw refused(`There is no judgement ${id} in this ledger`);
  if (chain.length % 2 === 0) throw refused(`The judgement ${id} is undone already, by ${last.id}`);
  const undo = { action: 'undo' as const, target: last.id, body: {}, reason: reason ?? null, text: null };
  return write(tx, undo, settings);
}

/** What a judgement is about in the end: itself or, at the end of a chain of undoing, the judgement that is undone. */
export async function judgedBy(
  queries: Queries,
  { action, target }: Pick<Judgement, 'action' | 'target'>,
): Promise<Pick<Judgement, 'action' | 'target'>> {
  if (action !== 'undo') return { action, target };
  const [undone] = await queries.query<Pick<Judgement, 'action' | 'target'>>(
    'select action, target from dateline.judgement where id = $1::text',
    [target],
  );
  return judgedBy(queries, undone!);
}

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

async function write(
  tx: Queries,
  { action, target, body, reason, text }: Omit<Judgement, 'id' | 'at' | 'author' | 'inForce'>,
  { at, author }: JudgingSettings,
): Promise<Judgement> {
  const said = JSON.stringify(body);
  const [before] = await tx.query<{ count: number }>(
    'select count(*) as count from dateline.judgement where target = $1::text',
    [target],
  );
  const id = `j_${shortHash([action, target, said, author, at, before!.count])}`;
  await tx.query(
    `insert into dateline.judgement (id, at, author, action, target, body_sha256, body, reason)
     values ($1::text, $2::timestamptz, $3::text, $4::text, $5::text, $6::text, $7::jsonb, $8::text)`,
    [id, at, author, action, target, text, said, reason],
  );
  return { id, at, author, action, target, body, reason, text, inForce: action !== 'undo' };
}

function refused(why: string): LedgerError {
  return new LedgerError('judgement-refused', why);
}

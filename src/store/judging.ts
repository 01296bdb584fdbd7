// Writes judgements down, and what undoes them. Nothing is ever taken away.
import { askedMerge, askedOfConflict, askedSplit, type Made } from '../ledger/asked-rulings.ts';
import type { EntryKind } from '../ledger/entries.ts';
import { shortHash } from '../ledger/short-hash.ts';
import type { Queries } from './database.ts';
import type { KeptVersions } from './derived/kept-versions.ts';
import { recordAt, wholeRecordAt } from './derived/record-at.ts';
import { correctionProblem, hasSpans, type Judgement, lastingIdsIn, type NewJudgement } from './judgement.ts';
import { LedgerError } from './ledger-error.ts';

export interface JudgingSettings {
  /** The time, ISO 8601 in UTC. */
  readonly at: string;
  /** Who judges. */
  readonly author: string;
}

/** What merges, splits and what is said of disagreements are made by. */
interface RulingSettings extends JudgingSettings {
  readonly kept: KeptVersions;
}

const OF_ENTRIES: ReadonlySet<string> = new Set(['accept', 'reject', 'correct']);

/**
 * Stores a judgement. Merges and splits are written down in keys and ids that outlast re-reading, disagreements with the
 * claims that they rest on (`rulingsOf`). Rejects with `judgement-refused`, and the reason, when it cannot hold.
 */
export async function storeJudgement(
  tx: Queries,
  judgement: NewJudgement,
  settings: RulingSettings,
): Promise<Judgement> {
  const { action, target, body = {} } = judgement;
  const reason = judgement.reason ?? null;
  if (OF_ENTRIES.has(action)) {
    const text = await entryJudged(tx, judgement);
    return write(tx, { action, target, body, reason, text }, settings);
  }
  const made = await ruled(tx, judgement, settings.kept);
  if ('problem' in made) throw refused(made.problem);
  return write(tx, { action, ...made, reason, text: null }, settings);
}

/** Checks a judgement of an entry. Resolves to the SHA-256 of the one text that it holds for, or null. */
async function entryJudged(tx: Queries, { action, target, body = {} }: NewJudgement): Promise<string | null> {
  const [entry] = await tx.query<{
    readonly kind: EntryKind;
    readonly body: Readonly<Record<string, unknown>>;
    readonly report: string;
    readonly sha256: string;
    readonly text: string;
  }>(
    `select e.kind, e.body, v.report, b.sha256, b.text from dateline.entry e
     join dateline.version v on v.id = e.version join dateline.body b on b.sha256 = v.body_sha256
     where e.id = $1::text
     order by (select max(s.seen_at) from dateline.sighting s where s.version = v.id) desc, v.number desc, e.seq desc
     limit 1`,
    [target],
  );
  if (!entry) throw refused(`There is no entry ${target} in this ledger`);
  if (action !== 'correct') return null;
  const before = await tx.query<{ readonly body: NonNullable<NewJudgement['body']> }>(
    `select body from dateline.judgement_in_force('infinity')
     where target = $1::text and action = 'correct' order by seq`,
    [target],
  );
  const corrected = Object.assign({}, entry.body, ...before.map((one) => one.body));
  const problem = correctionProblem(body, { ...entry, body: corrected });
  if (problem !== null) throw refused(problem);
  const named = lastingIdsIn(body);
  const there = await tx.query<{ readonly id: string }>(
    `select distinct e.id from dateline.entry e join dateline.version v on v.id = e.version
     where v.report = $1::text and e.id = any ($2::text[])`,
    [entry.report, named],
  );
  const missing = named.find((id) => there.every((one) => one.id !== id));
  if (missing !== undefined)
    throw refused(`The report of ${target} has no entry ${missing}: name one of the same report`);
  return hasSpans(body) ? entry.sha256 : null;
}

/** What is written down of a merge or split, or of what is said of a disagreement, by the record as it is now. */
async function ruled(
  tx: Queries,
  { action, target, body = {} }: NewJudgement,
  kept: KeptVersions,
): Promise<Made> {
  const [field, other] = action === 'merge' ? ['into', body['into']] : ['from', body['from'] ?? null];
  if (target === '') return { problem: `Name what to ${action}` };
  if (action === 'dismiss' || action === 'confirm')
    return askedOfConflict(
      await recordAt(tx, {}, { of: kept.isEmpty ? 'conflicts' : 'everything' }, kept),
      target,
    );
  const record = await wholeRecordAt(tx, {}, kept);
  if (action === 'split' && other === null) return askedSplit(record, target, null);
  if (typeof other !== 'string')
    return {
      problem: `Say with which other actor to ${action} ${target}, as { "${field}": "a key or a_…" }`,
    };
  return action === 'merge' ? askedMerge(record, target, other) : askedSplit(record, target, other);
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
  if (!last)
    throw refused(`There is no judgement ${id} in this ledger: the history of an entry names its own, j_…`);
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

// Stores judgements and the states of feeds from a file, in their order. One that is there already is not stored again; one
// that cannot hold here is named.
import type { EntryKind } from '../../ledger/entries.ts';
import type { Queries } from '../database.ts';
import { deriveJudged } from '../derived/derive-again.ts';
import { correctionProblem, type Judgement } from '../judgement.ts';
import type { LineOf } from './dump-line.ts';

/** What became of a judgement: added, there already, or why it cannot hold. */
export type LoadedJudgement =
  | { readonly kind: 'added' | 'there' }
  | { readonly kind: 'failed'; readonly slug: 'judgement-refused'; readonly message: string };

const OF_ENTRIES: ReadonlySet<string> = new Set(['accept', 'reject', 'correct']);

/** Stores a judgement with its id, time and author. */
export async function loadJudgement(tx: Queries, one: LineOf<'judgement'>): Promise<LoadedJudgement> {
  const why = await problemOf(tx, one);
  if (why === 'there') return { kind: 'there' };
  if (why !== null) return { kind: 'failed', slug: 'judgement-refused', message: why };
  const { id, at, author, action, target, text, body, reason } = one;
  await tx.query(
    `insert into dateline.judgement (id, at, author, action, target, body_sha256, body, reason)
     values ($1::text, $2::timestamptz, $3::text, $4::text, $5::text, $6::text, $7::jsonb, $8::text)`,
    [id, at, author, action, target, text, JSON.stringify(body), reason],
  );
  await deriveJudged(tx, {
    id,
    at,
    author,
    action: action as Judgement['action'],
    target,
    text,
    body,
    reason,
    inForce: true,
  });
  return { kind: 'added' };
}

/** Why a judgement cannot be stored; null when it can. */
async function problemOf(tx: Queries, one: LineOf<'judgement'>): Promise<string | null> {
  const { id, action, target, text, body } = one;
  if (!/^j_[0-9a-z]{16}$/.test(id)) return `${id} is no id of a judgement`;
  const [found] = await tx.query<{ there: boolean; entry: boolean; judged: boolean; undone: boolean }>(
    `select exists (select from dateline.judgement where id = $1::text) as there,
       exists (select from dateline.entry where id = $2::text) as entry,
       exists (select from dateline.judgement where id = $2::text) as judged,
       exists (select from dateline.judgement where target = $2::text and action = 'undo') as undone`,
    [id, target],
  );
  if (found!.there) return 'there';
  if (OF_ENTRIES.has(action) && !found!.entry) return `There is no entry ${target} in this ledger`;
  if (action === 'undo') {
    if (!found!.judged) return `There is no judgement ${target} in this ledger`;
    return found!.undone ? `The judgement ${target} is undone already, by another` : null;
  }
  if (target === '') return `It does not name what to ${action}`;
  const [of] =
    text === null
      ? [{ text: '' }]
      : await tx.query<{ text: string }>('select text from dateline.body where sha256 = $1::text', [text]);
  if (!of) return 'The text that it holds for is not in this ledger';
  return action === 'correct' ? correctionOf(tx, target, body, of.text) : null;
}

/** What is wrong with a correction, held against the entry as each of its readings found it: one that it fits is enough. */
async function correctionOf(
  tx: Queries,
  target: string,
  fields: LineOf<'judgement'>['body'],
  text: string,
): Promise<string | null> {
  const readings = await tx.query<{ kind: EntryKind; body: Readonly<Record<string, unknown>> }>(
    'select distinct kind, body from dateline.entry where id = $1::text',
    [target],
  );
  const before = await tx.query<{ body: Readonly<Record<string, unknown>> }>(
    `select body from dateline.judgement_in_force('infinity')
     where target = $1::text and action = 'correct' order by seq`,
    [target],
  );
  const corrections = before.map(({ body }) => body);
  const problems = readings.map(({ kind, body }) =>
    correctionProblem(fields, { kind, body: Object.assign({}, body, ...corrections), text }),
  );
  return problems.includes(null) ? null : (problems[0] ?? null);
}

/** Stores the state of a feed where the ledger remembers none of its own. Whether it did. */
export async function loadFeed(tx: Queries, { url, state }: LineOf<'feed'>): Promise<boolean> {
  const added = await tx.query(
    `insert into dateline.feed (url, state) values ($1::text, $2::jsonb) on conflict do nothing returning url`,
    [url, JSON.stringify(state)],
  );
  return added.length > 0;
}

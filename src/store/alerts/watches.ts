// Watches as they are stored: added, ended, listed; and, for matching, those that have not ended with how far they have
// looked.
import { shortHash } from '../../ledger/short-hash.ts';
import { dayIn, dayText } from '../../time/day-span.ts';
import type { Queries } from '../database.ts';
import { LedgerError } from '../ledger-error.ts';
import { type NewWatch, type Watch, type Watched, watchProblem } from './watch.ts';

/** Who does something, and when (ISO 8601 in UTC). */
export interface By {
  readonly at: string;
  readonly author: string;
}

/** A watch that has not ended, with how far it has looked. */
export type LookingWatch = Watched & {
  readonly id: string;
  readonly hasWebhook: boolean;
  /** Reports that were first read after this reading are news to it. */
  readonly since: number;
  /** Readings and judgements up to these were looked at. */
  readonly reading: number;
  readonly judgement: number;
  /** The last day on which it was looked which limits fall due. */
  readonly lookedOn: string;
};

/** Keeps a watch. Rejects with `watch-refused` when it cannot be kept. */
export async function addWatch(tx: Queries, watch: NewWatch, { at, author }: By): Promise<Watch> {
  const problem = watchProblem(watch);
  if (problem !== null) throw new LedgerError('watch-refused', problem);
  const { name, kind, asked, webhook, begin = false } = watch;
  const said = JSON.stringify(asked);
  const [before] = await tx.query<{ count: number }>('select count(*) as count from dateline.watch');
  const id = `w_${shortHash([name, kind, said, author, at, before!.count])}`;
  const newest = '(select coalesce(max(id), 0) from dateline.reading)';
  await tx.query(
    `insert into dateline.watch (id, at, author, name, kind, asked, webhook, secret, since)
     values ($1::text, $2::timestamptz, $3::text, $4::text, $5::text, $6::jsonb, $7::text, $8::text,
       ${begin ? '0' : newest})`,
    [id, at, author, name, kind, said, webhook?.url ?? null, webhook?.secret ?? null],
  );
  await tx.query(
    `insert into dateline.watch_state (watch, reading, judgement, looked_on)
     select id, since, (select coalesce(max(seq), 0) from dateline.judgement), $2::text
     from dateline.watch where id = $1::text`,
    [id, dayText(dayIn(at)! - 1)],
  );
  return (await watchesOf(tx, id))[0]!;
}

/** Ends a watch: it tells nothing more, and what waits is not sent. Rejects with `watch-unknown`. */
export async function endWatch(tx: Queries, id: string, { at, author }: By): Promise<Watch> {
  await requireWatch(tx, id);
  await tx.query(
    `insert into dateline.watch_end (watch, at, author) values ($1::text, $2::timestamptz, $3::text)
     on conflict do nothing`,
    [id, at, author],
  );
  return (await watchesOf(tx, id))[0]!;
}

/** Rejects with `watch-unknown` where there is no watch `id`. */
export async function requireWatch(queries: Queries, id: string): Promise<void> {
  const found = await queries.query('select from dateline.watch where id = $1::text', [id]);
  if (found.length === 0)
    throw new LedgerError(
      'watch-unknown',
      `There is no watch ${id} in this ledger. Look it up in the list of watches`,
    );
}

/** All watches, or the one with an id, the oldest first. */
export async function watchesOf(queries: Queries, id: string | null = null): Promise<Watch[]> {
  type Row = Omit<Watch, 'ended'> & { readonly endedAt: string | null; readonly endedBy: string | null };
  const rows = await queries.query<Row>(
    `select w.id, w.name, w.kind, w.asked, w.at, w.author, w.webhook, e.at as "endedAt", e.author as "endedBy",
       (select count(*) from dateline.alert a where a.watch = w.id) as alerts,
       d.waiting, d.sent, d.failed,
       (select error from dateline.delivery l where l.watch = w.id and l.tried_at is not null
        order by l.tried_at desc, l.seq desc limit 1) as error
     from dateline.watch w
     left join dateline.watch_end e on e.watch = w.id
     cross join lateral (
       select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'sent') as sent,
         count(*) filter (where state = 'failed') as failed
       from dateline.delivery where watch = w.id
     ) d
     where $1::text is null or w.id = $1::text order by w.seq`,
    [id],
  );
  return rows.map(({ endedAt, endedBy, ...watch }) => ({
    ...watch,
    ended: endedAt === null ? null : { at: endedAt, author: endedBy! },
  })) as Watch[];
}

/** The watches that have not ended, in the order in which they were made. */
export function lookingWatches(tx: Queries): Promise<LookingWatch[]> {
  return tx.query<LookingWatch>(
    `select w.id, w.kind, w.asked, w.webhook is not null as "hasWebhook", w.since, s.reading, s.judgement,
       s.looked_on as "lookedOn"
     from dateline.watch w join dateline.watch_state s on s.watch = w.id
     where not exists (select from dateline.watch_end e where e.watch = w.id) order by w.seq`,
  );
}

/** Writes down how far watches have looked. */
export async function keepLooked(tx: Queries, watches: readonly LookingWatch[]): Promise<void> {
  await tx.query(
    `update dateline.watch_state s set reading = n.reading, judgement = n.judgement, looked_on = n."lookedOn"
     from json_to_recordset($1::json) as n (id text, reading bigint, judgement bigint, "lookedOn" text)
     where s.watch = n.id`,
    [JSON.stringify(watches)],
  );
}

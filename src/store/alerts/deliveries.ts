// What is to be sent: taken by one sender at a time, and written down as sent, to be tried again, or given up. A sender that
// ends in between leaves it to the next one, which sends it under the same id.
import type { Queries } from '../database.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Alert } from './alert.ts';
import { requireWatch } from './watches.ts';

/** An alert to be sent. */
export interface Outgoing {
  readonly alert: Alert;
  readonly watch: { readonly id: string; readonly name: string; readonly kind: string };
  readonly url: string;
  readonly secret: string;
  /** Which attempt it is: 1, 2, … */
  readonly attempt: number;
}

/** Who takes, now, and until when others leave it alone; ISO 8601 in UTC. */
export interface Claim {
  readonly by: string;
  readonly at: string;
  readonly until: string;
}

/** What came of an attempt. */
export type Sent =
  | { readonly kind: 'sent'; readonly status: number }
  /** `rest`: the receiver as a whole is left alone until then. */
  | {
      readonly kind: 'again';
      readonly status: number | null;
      readonly error: string;
      readonly nextAt: string;
      readonly rest: boolean;
    }
  | { readonly kind: 'failed'; readonly status: number | null; readonly error: string };

/** Watches that have something to send now, for which nobody sends yet, and whose receiver is not left alone. */
export async function watchesToSend(queries: Queries, at: string): Promise<string[]> {
  const rows = await queries.query<{ watch: string }>(
    `select d.watch from dateline.delivery d join dateline.watch_state s on s.watch = d.watch
     where d.state = 'waiting' and d.next_at <= $1::timestamptz
       and not exists (select from dateline.delivery c
         where c.watch = d.watch and c.state = 'waiting' and c.claimed_until > $1::timestamptz)
       and (s.rest_until is null or s.rest_until <= $1::timestamptz)
       and not exists (select from dateline.watch_end e where e.watch = d.watch)
     group by d.watch order by min(d.next_at), d.watch`,
    [at],
  );
  return rows.map(({ watch }) => watch);
}

/** When there is something to send next; null where nothing waits. */
export async function nextToSend(queries: Queries): Promise<string | null> {
  const [found] = await queries.query<{ at: string | null }>(
    `select min(greatest(d.next_at, s.rest_until, d.claimed_until)) as at
     from (
       select watch, min(next_at) as next_at, max(claimed_until) as claimed_until
       from dateline.delivery where state = 'waiting' group by watch
     ) d join dateline.watch_state s on s.watch = d.watch
     where not exists (select from dateline.watch_end e where e.watch = d.watch)`,
  );
  return found?.at ?? null;
}

/**
 * Takes the first delivery of a watch that is to be sent now; null where there is none, or a sender has one of that watch: they
 * go one at a time, in their order, whoever sends.
 */
export async function claimNext(
  tx: Queries,
  watch: string,
  { by, at, until }: Claim,
): Promise<Outgoing | null> {
  type Row = Omit<Alert, 'why' | 'about' | 'due' | 'entries'> &
    Omit<Outgoing, 'alert' | 'watch'> & {
      readonly body: object;
      readonly name: string;
      readonly kind: string;
    };
  const [row] = await tx.query<Row>(
    `update dateline.delivery d set claimed_by = $3::text, claimed_until = $4::timestamptz, attempts = d.attempts + 1
     from dateline.alert a, dateline.watch w
     where a.id = d.alert and w.id = d.watch and d.alert = (
       select n.alert from dateline.delivery n join dateline.watch_state s on s.watch = n.watch
       where n.watch = $1::text and n.state = 'waiting' and n.next_at <= $2::timestamptz
         and not exists (select from dateline.delivery c
           where c.watch = n.watch and c.state = 'waiting' and c.claimed_until > $2::timestamptz)
         and (s.rest_until is null or s.rest_until <= $2::timestamptz)
         and not exists (select from dateline.watch_end e where e.watch = n.watch)
       order by n.seq limit 1
     )
     returning a.id, a.watch, a.at, a.rule, a.title, a.body, w.name, w.kind, w.webhook as url, w.secret,
       d.attempts as attempt`,
    [watch, at, by, until],
  );
  if (row === undefined) return null;
  const { body, name, kind, url, secret, attempt, ...rest } = row;
  const alert = { ...rest, ...(body as Pick<Alert, 'why' | 'about' | 'due' | 'entries'>) };
  return { alert, watch: { id: alert.watch, name, kind }, url, secret, attempt };
}

/** Writes down what came of an attempt by `by` at `at`. Nothing is written where another sender has taken it since. */
export async function noteSent(
  tx: Queries,
  alert: string,
  { by, at }: Pick<Claim, 'by' | 'at'>,
  sent: Sent,
): Promise<void> {
  const state = sent.kind === 'again' ? 'waiting' : sent.kind;
  const noted = await tx.query<{ watch: string }>(
    `update dateline.delivery set state = $3::text, tried_at = $4::timestamptz, status = $5::integer, error = $6::text,
       next_at = coalesce($7::timestamptz, next_at), claimed_by = null, claimed_until = null
     where alert = $1::text and claimed_by = $2::text and state = 'waiting' returning watch`,
    [
      ...[alert, by, state, at, sent.status],
      ...[sent.kind === 'sent' ? null : sent.error, sent.kind === 'again' ? sent.nextAt : null],
    ],
  );
  const rest = sent.kind === 'again' && sent.rest ? sent.nextAt : null;
  for (const { watch } of noted)
    await tx.query('update dateline.watch_state set rest_until = $2::timestamptz where watch = $1::text', [
      watch,
      rest,
    ]);
}

/** Gives free what senders had taken that are no more: of a ledger that one process at a time has, all others. */
export async function releaseClaims(tx: Queries, by: string): Promise<void> {
  await tx.query(
    `update dateline.delivery set claimed_by = null, claimed_until = null
     where state = 'waiting' and claimed_by is not null and claimed_by <> $1::text`,
    [by],
  );
}

/**
 * Lets failed deliveries of a watch, or the one of an alert, be tried again from now on. Resolves to how many. Rejects with
 * `watch-unknown`, or with `delivery-unknown` where the alert has no delivery that failed.
 */
export async function sendAgain(
  tx: Queries,
  watch: string,
  alert: string | null,
  at: string,
): Promise<number> {
  await requireWatch(tx, watch);
  const again = await tx.query(
    `update dateline.delivery set state = 'waiting', attempts = 0, next_at = $3::timestamptz
     where watch = $1::text and state = 'failed' and ($2::text is null or alert = $2::text) returning alert`,
    [watch, alert, at],
  );
  if (alert !== null && again.length === 0)
    throw new LedgerError(
      'delivery-unknown',
      `No delivery of ${alert} by watch ${watch} has failed: nothing is tried again`,
    );
  await tx.query('update dateline.watch_state set rest_until = null where watch = $1::text', [watch]);
  return again.length;
}

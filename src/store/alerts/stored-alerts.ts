// Alerts and their deliveries as they are listed, the newest first, page by page.
import type { Queries } from '../database.ts';
import type { Alert } from './alert.ts';
import { requireWatch } from './watches.ts';

/** The way of an alert to its receiver, as far as it has come. Moments are ISO 8601 in UTC. */
export interface DeliveryState {
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  /** When it is tried next, while it waits. */
  readonly nextAt: string | null;
  /** Of the last attempt: when, the status of the answer if there was one, and why it failed. */
  readonly triedAt: string | null;
  readonly status: number | null;
  readonly error: string | null;
}

/** An alert with its delivery; null where it only stands in the feed. */
export interface StoredAlert extends Alert {
  readonly delivery: DeliveryState | null;
}

export interface AlertPage {
  readonly alerts: readonly StoredAlert[];
  readonly total: number;
  /** What `after` is for the next page; null on the last one. */
  readonly next: number | null;
}

/** What page is asked for. */
export interface AlertsAsked {
  readonly limit: number;
  readonly after?: number;
  /** Only those whose delivery is so. */
  readonly state?: DeliveryState['state'];
}

/** One page of what a watch has told. Rejects with `watch-unknown`. */
export async function alertsOf(
  queries: Queries,
  watch: string,
  { limit, after, state }: AlertsAsked,
): Promise<AlertPage> {
  await requireWatch(queries, watch);
  type Row = Omit<StoredAlert, 'delivery'> & DeliveryState & { readonly body: object; readonly seq: number };
  const rows = await queries.query<Row & { readonly state: DeliveryState['state'] | null }>(
    `select a.seq, a.id, a.watch, a.at, a.rule, a.title, a.body, d.state, d.attempts,
       case when d.state = 'waiting' then d.next_at end as "nextAt", d.tried_at as "triedAt", d.status, d.error
     from dateline.alert a left join dateline.delivery d on d.alert = a.id
     where a.watch = $1::text and a.seq < $2::bigint and ($3::text is null or d.state = $3::text)
     order by a.seq desc limit $4::integer`,
    [watch, after ?? Number.MAX_SAFE_INTEGER, state ?? null, limit + 1],
  );
  const [counted] = await queries.query<{ count: number }>(
    `select count(*) as count from dateline.alert a left join dateline.delivery d on d.alert = a.id
     where a.watch = $1::text and ($2::text is null or d.state = $2::text)`,
    [watch, state ?? null],
  );
  const page = rows.slice(0, limit);
  return {
    alerts: page.map(({ seq: _, body, state: now, attempts, nextAt, triedAt, status, error, ...alert }) => ({
      ...alert,
      ...(body as Pick<Alert, 'why' | 'about' | 'due' | 'entries'>),
      delivery: now === null ? null : { state: now, attempts, nextAt, triedAt, status, error },
    })),
    total: counted!.count,
    next: rows.length > limit ? page.at(-1)!.seq : null,
  };
}

/** Something that is another one after each change of watches, alerts and deliveries. */
export async function alertsState(queries: Queries): Promise<string> {
  const [row] = await queries.query<{ state: string }>(
    `select concat_ws('-',
       (select count(*) from dateline.watch), (select count(*) from dateline.watch_end),
       (select count(*) from dateline.alert),
       (select concat_ws('-', sum(attempts), count(*) filter (where state = 'waiting'),
          count(*) filter (where state = 'failed'), extract(epoch from max(tried_at))) from dateline.delivery)) as state`,
  );
  return row!.state;
}

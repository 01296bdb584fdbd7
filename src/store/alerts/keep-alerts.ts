// Matches of a watch → alerts, and deliveries of those that are sent. What the watch has told already is left out.
import { shortHash } from '../../ledger/short-hash.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.ts';
import type { Match } from './alert.ts';
import type { LookingWatch } from './watches.ts';

interface Kept {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  /** JSON. */
  readonly body: string;
}

/** Keeps what is new among `matches`, in their order; `at` is now, ISO 8601. Resolves to how many alerts that makes. */
export async function keepAlerts(
  tx: Queries,
  { id: watch, hasWebhook }: Pick<LookingWatch, 'id' | 'hasWebhook'>,
  matches: readonly Match[],
  at: string,
): Promise<number> {
  if (matches.length === 0) return 0;
  const names = [...new Set(matches.flatMap(({ subjects, alike }) => [...subjects, ...alike]))];
  const rows = await tx.query<{ subject: string; alert: string }>(
    'select subject, alert from dateline.told where watch = $1::text and subject = any ($2::text[])',
    [watch, names],
  );
  const told = new Map(rows.map(({ subject, alert }) => [subject, alert]));
  const alerts: Kept[] = [];
  const remembered: { watch: string; subject: string; alert: string }[] = [];
  for (const { rule, title, subjects, alike, ...said } of matches) {
    const entries = rule === 'found' ? said.entries.filter((one) => !told.has(one.id)) : said.entries;
    const before = [...alike, ...(rule === 'found' && entries.length > 0 ? [] : subjects)]
      .map((name) => told.get(name))
      .find((alert) => alert !== undefined);
    const first = rule === 'found' ? entries[0]?.id : subjects[0];
    const id = before ?? `n_${shortHash([watch, first ?? subjects[0]])}`;
    if (before === undefined) alerts.push({ id, rule, title, body: JSON.stringify({ ...said, entries }) });
    // What is a copy of something that was told is told with it.
    for (const subject of subjects) {
      if (told.has(subject)) continue;
      told.set(subject, id);
      remembered.push({ watch, subject, alert: id });
    }
  }
  const kept = await insertRows<object, { id: string; seq: number }>(
    tx,
    'alert',
    { id: 'text', watch: 'text', at: 'timestamptz', rule: 'text', title: 'text', body: 'jsonb' },
    alerts.map((alert) => ({ ...alert, watch, at })),
    { after: 'returning id, seq' },
  );
  await insertRows(tx, 'told', { watch: 'text', subject: 'text', alert: 'text' }, remembered);
  if (hasWebhook)
    await insertRows(
      tx,
      'delivery',
      { alert: 'text', watch: 'text', seq: 'bigint', state: 'text', next_at: 'timestamptz' },
      kept.map(({ id, seq }) => ({ alert: id, watch, seq, state: 'waiting', next_at: at })),
    );
  return kept.length;
}

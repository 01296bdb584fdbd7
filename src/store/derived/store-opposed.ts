// Finds the propositions that cannot hold beside new ones, among all that answer one of their questions, and writes the
// pairs. Whether the two are of one voice, or copies, hangs on other reports and is asked later.
import { opposition } from '../../ledger/conflicts/conflicts.ts';
import { mayDiffer } from '../../ledger/conflicts/told-apart.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.ts';
import type { Asked } from './derived-rows.ts';

interface Pair {
  readonly a_version: string;
  readonly a_id: string;
  readonly b_version: string;
  readonly b_id: string;
}

/** Stores the pairs of `asked` with each other and with all stored ones. `again`: versions that have pairs already. */
export async function storeOpposed(
  tx: Queries,
  asked: readonly Asked[],
  again: readonly string[],
): Promise<void> {
  if (again.length > 0)
    await tx.query(
      'delete from dateline.opposed where a_version = any ($1::text[]) or b_version = any ($1::text[])',
      [again],
    );
  const asking = new Map<number, Proposition[]>();
  for (const { proposition, questions } of asked)
    for (const question of questions) {
      const others = asking.get(question);
      if (others === undefined) asking.set(question, [proposition]);
      else others.push(proposition);
    }
  if (asking.size === 0) return;
  const stored = await tx.query<{ question: number; body: Proposition }>(
    `select a.question, p.body from dateline.asked a
     join dateline.proposition p on p.version = a.version and p.id = a.id
     where a.question = any ($1::bigint[])`,
    [[...asking.keys()]],
  );
  const pairs = new Map<string, Pair>();
  for (const { question, body } of stored)
    for (const one of asking.get(question)!) {
      const [a, b] = inOrder(one, body);
      const pair = { a_version: a.version, a_id: a.id, b_version: b.version, b_id: b.id };
      const name = Object.values(pair).join(' ');
      if (!pairs.has(name) && mayDiffer(a, b) && opposition(a, b).length > 0) pairs.set(name, pair);
    }
  await insertRows(
    tx,
    'opposed',
    { a_version: 'text', a_id: 'text', b_version: 'text', b_id: 'text', since: 'timestamptz' },
    await withTimes(tx, [...pairs.values()]),
  );
}

const inOrder = (one: Proposition, other: Proposition): [Proposition, Proposition] =>
  `${one.version} ${one.id}` < `${other.version} ${other.id}` ? [one, other] : [other, one];

/** Since when both readings are known. */
async function withTimes(tx: Queries, pairs: readonly Pair[]) {
  const versions = [...new Set(pairs.flatMap(({ a_version, b_version }) => [a_version, b_version]))];
  const times = await tx.query<{ version: string; at: string }>(
    `select version, max(recorded_at) as at from dateline.reading where version = any ($1::text[]) group by version`,
    [versions],
  );
  const at = new Map(times.map((one) => [one.version, one.at]));
  return pairs.map((pair) => {
    const [a, b] = [at.get(pair.a_version)!, at.get(pair.b_version)!];
    return { ...pair, since: a > b ? a : b };
  });
}

// Doubtful pairs of actors as items: each with the sentences that name the two, and the judgements that would settle it.
import { isBound } from '../../ledger/actor-key.ts';
import type { DoubtfulActor, DoubtfulActors } from '../../ledger/doubtful-actors.ts';
import type { WholeRecord } from '../../ledger/record.ts';
import type { Database } from '../../store/database.ts';
import { mentionsOf } from '../../store/mentions.ts';
import type { DoubtfulItem } from '../contract/doubtful.ts';
import { sayingsIn } from './saying.ts';
import { sentenceAround } from './sentence-around.ts';

/** Some of the doubtful pairs of a record, in their order. */
export async function doubtfulItems(
  database: Database,
  record: WholeRecord,
  pairs: readonly DoubtfulActors[],
): Promise<DoubtfulItem[]> {
  const all = pairs.flatMap(({ from, into }) => [from, into]);
  const mentions = await mentionsOf(database, all);
  const first = new Map(all.map((one, i) => [one, mentions[i]![0] ?? ([0, 0] as const)]));
  const saying = sayingsIn(record);
  const shown = (one: DoubtfulActor): DoubtfulItem['from'] => {
    const { key, name, version, entry } = one;
    const sentence = sentenceAround(record.versions.get(version)!.text, first.get(one)!);
    const { told: _, ...where } = saying({ id: entry, version, sentence, told: [] });
    return { key, name, ...where };
  };
  return pairs.map(({ rule, why, score, from, into }) => ({
    ...{ rule, why, score, from: shown(from), into: shown(into) },
    merge: { action: 'merge', target: meant(from), value: { into: meant(into) } },
    split: { action: 'split', target: meant(from), value: { from: meant(into) } },
  }));
}

/** What a judgement names an actor by: one of a single report by its entry. */
const meant = ({ key, entry }: DoubtfulActor): string => (isBound(key) ? entry : key);

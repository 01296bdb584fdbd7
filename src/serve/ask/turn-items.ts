// Where positions turn: of every actor each answer that is another than before.
import { positionsOf, type Turn } from '../../ledger/positions.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { TurnItem } from '../contract/digest.ts';
import { actorLabel, questionLabel } from './labels.ts';
import { sayingsIn } from './saying.ts';

/** The turns of all actors, the newest first. */
export function turnItems(record: LedgerRecord): TurnItem[] {
  const saying = sayingsIn(record);
  const account = ({ value, said, ...one }: Turn['from']) => ({
    ...{ value, said },
    ...saying(one),
  });
  return [...byVoice(record.propositions)]
    .flatMap(([voice, own]) =>
      positionsOf(voice, own).flatMap(({ question, turns }) =>
        turns.map(({ from, to }) => ({
          actor: { key: voice, name: actorLabel(record, voice) },
          ...{ question, about: questionLabel(record, question), from: account(from), to: account(to) },
        })),
      ),
    )
    .sort((a, b) =>
      a.to.said.to === b.to.said.to ? (a.to.id < b.to.id ? -1 : 1) : a.to.said.to < b.to.said.to ? 1 : -1,
    );
}

/** What each voice says; one that speaks once takes no turn. */
function byVoice(all: readonly Proposition[]): ReadonlyMap<string, readonly Proposition[]> {
  const voices = new Map<string, Proposition[]>();
  for (const one of all) {
    if (one.voice === null) continue;
    const own = voices.get(one.voice);
    if (own === undefined) voices.set(one.voice, [one]);
    else own.push(one);
  }
  for (const [voice, own] of voices) if (own.length < 2) voices.delete(voice);
  return voices;
}

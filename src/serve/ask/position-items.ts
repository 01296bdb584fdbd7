// The positions of an actor as items: what is answered to each question over time, and where the answer turns.
import { positionsOf } from '../../ledger/positions.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { shownAs } from '../../ledger/rulings.ts';
import type { PositionItem } from '../contract/positions.ts';
import { actorLabel, questionLabel } from './labels.ts';
import { matchNames, theOne } from './match-names.ts';
import { sayingsIn } from './saying.ts';

/** The key of the actor that a name means, one who speaks before others. Throws `AskError` when none, or several, are meant. */
export function speakerMeant(record: LedgerRecord, name: string): string {
  const voices = new Set(record.propositions.map(({ voice }) => voice));
  const fitting = matchNames(shownAs(record.rulings, name), record.actors);
  const speaking = fitting.filter((key) => voices.has(key));
  return record.reports === 0 ? name : theOne(name, speaking.length > 0 ? speaking : fitting, 'actor');
}

/** The positions of the actor with a key, by question. */
export function positionItems(record: LedgerRecord, key: string): PositionItem[] {
  const actor = { key, name: actorLabel(record, key) };
  const saying = sayingsIn(record);
  return positionsOf(key, record.propositions).map(({ question, answers, turns }): PositionItem => {
    const turned = new Map(turns.map(({ from, to }) => [to.id, { id: from.id, value: from.value }]));
    return {
      ...{ actor, question, about: questionLabel(record, question) },
      answers: answers.map((one) => ({
        ...{ value: one.value, said: one.said, turnedFrom: turned.get(one.id) ?? null },
        ...saying(one),
      })),
    };
  });
}

// `dateline positions ACTOR`: what an actor answers to each question over time, and where the answer turns.

import { actorLabel, questionLabel } from '../../../ledger/labels.ts';
import { type Position, positionsOf } from '../../../ledger/positions.ts';
import { shownAs } from '../../../ledger/rulings.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import type { Answer, Asked } from './answer.ts';
import { daysLabel, evidenceLines, indented, plainValue, run } from './evidence-lines.ts';
import { matchNames, theOne } from './match-names.ts';
import { type Saying, sayingsIn } from './saying.ts';

interface AnswerItem extends Saying {
  readonly value: string;
  readonly said: Position['answers'][number]['said'];
  /** What the answer was before, where it turns here. */
  readonly turnedFrom: { readonly id: string; readonly value: string } | null;
}

interface PositionItem {
  readonly actor: { readonly key: string; readonly name: string };
  readonly question: string;
  /** The question in words. */
  readonly about: string;
  /** By day. */
  readonly answers: readonly AnswerItem[];
}

/** The positions of the named actor, by question. Throws `UsageError` when no actor, or several, are meant. */
export function positionsAnswer({ record, name = '' }: Asked): Answer {
  const voices = new Set(record.propositions.map(({ voice }) => voice));
  const fitting = matchNames(shownAs(record.rulings, name), record.actors);
  const speaking = fitting.filter((key) => voices.has(key));
  const key = record.reports === 0 ? name : theOne(name, speaking.length > 0 ? speaking : fitting, 'actor');
  const actor = { key, name: actorLabel(record, key) };
  const saying = sayingsIn(record);
  const told = new Map(record.propositions.map((one) => [`${one.version} ${one.id}`, one.told]));
  const items = positionsOf(key, record.propositions).map(({ question, answers, turns }): PositionItem => {
    const turned = new Map(turns.map(({ from, to }) => [to.id, { id: from.id, value: from.value }]));
    return {
      ...{ actor, question, about: questionLabel(record, question) },
      answers: answers.map((one) => ({
        ...{ value: one.value, said: one.said, turnedFrom: turned.get(one.id) ?? null },
        ...saying({ ...one, told: told.get(`${one.version} ${one.id}`) ?? [] }),
      })),
    };
  });
  return {
    items,
    columns: [
      ...['actor', 'question', 'value', 'said_from', 'said_to', 'turned_from'],
      ...['outlet', 'published', 'words', 'report', 'id'],
    ],
    rows: items.flatMap(({ question, answers }) =>
      answers.map(({ value, said, turnedFrom, outlet, published, words, report, id }) => [
        ...[actor.name, question, value, said.from, said.to, turnedFrom?.value ?? null],
        ...[outlet, published, words, report, id],
      ]),
    ),
    empty: `${safeText(actor.name)} takes no position in the record that can be compared. Look at dateline timeline.`,
    page: (settings) => items.flatMap((item) => positionLines(item, settings)),
  };
}

function positionLines({ actor, about, answers }: PositionItem, page: PageSettings): string[] {
  return [
    ...indented([run('title', safeText(`${actor.name} — ${about}`))], 0, page, 2),
    ...answers.flatMap((one) => [
      ...indented(
        [
          run('quiet', `${daysLabel(one.said)}: `),
          run('cue', plainValue(one.value)),
          ...(one.turnedFrom === null
            ? []
            : [run('standing', `  ← turns from “${plainValue(one.turnedFrom.value)}”`)]),
        ],
        ...([3, page, 2] as const),
      ),
      ...evidenceLines(one, 5, page),
    ]),
    '',
  ];
}

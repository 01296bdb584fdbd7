// `dateline positions ACTOR`: what an actor answers to each question over time, and where the answer turns.
import type { Source } from '../../ask/source.ts';
import type { PositionItem } from '../../contract/positions.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import type { Answer, Asked } from './answer.ts';
import { daysLabel, evidenceLines, indented, plainValue, run } from './evidence-lines.ts';

/** The positions of the named actor, by question. Rejects when no actor, or several, are meant. */
export async function positionsAnswer(source: Source, { moments, name = '' }: Asked): Promise<Answer> {
  const { actor, items } = await source.positions(moments, name);
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

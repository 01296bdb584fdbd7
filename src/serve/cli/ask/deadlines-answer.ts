// `dateline deadlines`: who must do what by when; who says so; what later reports say was done; what the calendar says.
// The three stay apart: nothing is called met or missed.
import type { Source } from '../../ask/source.ts';
import type { DeadlineItem, LimitSaying } from '../../contract/deadlines.ts';
import { day } from '../page/day.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import type { Answer, Asked } from './answer.ts';
import { daysLabel, evidenceLines, indented, run } from './evidence-lines.ts';
import { speaker } from './speaker.ts';

/** The deadlines, by their first end. */
export async function deadlinesAnswer(source: Source, { moments, today }: Asked): Promise<Answer> {
  const items = await source.deadlines(moments, today);
  return {
    items,
    columns: [
      ...[
        'key',
        'who',
        'act',
        'place',
        'due_from',
        'due_to',
        'calendar',
        'on',
        'says',
        'force',
        'said',
        'change',
      ],
      ...['outlet', 'published', 'words', 'report', 'id'],
    ],
    rows: items.flatMap(({ key, who, act, place, calendar, sayings }) =>
      sayings.map((one) => [
        ...[key, who.name, act, place?.name ?? null, one.due.from, one.due.to, calendar.state, calendar.on],
        ...[
          speaker(one),
          one.force,
          one.said,
          one.change,
          one.outlet,
          one.published,
          one.words,
          one.report,
          one.id,
        ],
      ]),
    ),
    empty: 'No deadlines with a day that can be told. A limit counts from a date: add dated reports.',
    page: (settings) => items.flatMap((item) => deadlineLines(item, settings)),
  };
}

/** What a copy says again stands beside the first as *also in*. */
function isNoCopy(one: LimitSaying, i: number, all: readonly LimitSaying[]): boolean {
  return !all
    .slice(0, i)
    .some(
      (before) => before.due.to === one.due.to && before.carriers.some(({ report }) => report === one.report),
    );
}

function deadlineLines(
  { who, act, place, calendar, sayings, deeds, ...ends }: DeadlineItem,
  page: PageSettings,
): string[] {
  const when = daysLabel({ from: ends.earliest, to: ends.latest });
  const what = safeText(`${who.name} · ${act}${place === null ? '' : ` · ${place.name}`}`);
  return [
    ...indented(
      [
        run('title', `${act === 'stay' ? 'until' : 'by'} ${when}: ${what}`),
        run('quiet', ' — '),
        run('standing', `${calendar.state} on ${day(calendar.on)}`),
      ],
      ...([0, page, 2] as const),
    ),
    ...sayings
      .filter(isNoCopy)
      .flatMap((one) => [
        ...indented(
          [
            run('cue', `${one.force ?? 'said'} `),
            run('plain', `to ${daysLabel(one.due)}`),
            run('quiet', ' — '),
            run('source', speaker(one)),
            run('quiet', `${one.said === null ? '' : `, ${day(one.said)}`} · ${one.change}`),
          ],
          ...([3, page, 2] as const),
        ),
        ...evidenceLines(one, 5, page),
      ]),
    ...(deeds.length === 0 ? [] : indented([run('quiet', 'Later reports of the act itself:')], 3, page)),
    ...deeds.flatMap((one) => [
      ...indented(
        [
          run('cue', one.status),
          run('quiet', ' — '),
          run('source', speaker(one)),
          run('quiet', `, ${day(one.said)}`),
        ],
        ...([5, page, 2] as const),
      ),
      ...evidenceLines(one, 7, page),
    ]),
    '',
  ];
}

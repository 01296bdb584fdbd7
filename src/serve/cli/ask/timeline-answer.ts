// `dateline timeline`: what was said, day by day: each sentence that claims something, with what it claims.
import type { Source } from '../../ask/source.ts';
import type { TimelineItem } from '../../contract/timeline.ts';
import type { PageSettings } from '../page/ink.ts';
import type { Answer, Asked } from './answer.ts';
import { daysLabel, evidenceLines, indented, run } from './evidence-lines.ts';
import { speaker } from './speaker.ts';

/** The sentences that claim something, by the day on which it was said; undated ones last. */
export async function timelineAnswer(source: Source, { moments }: Asked): Promise<Answer> {
  const items = await source.timeline(moments);
  return {
    items,
    columns: ['day', 'to', 'claims', 'says', 'outlet', 'published', 'words', 'report', 'id'],
    rows: items.map(({ claims, ...one }) => [
      ...[
        one.day,
        one.to,
        claims.map(({ kind, standing }) => `${kind} ${standing}`).join('; '),
        speaker(one),
      ],
      ...[one.outlet, one.published, one.words, one.report, one.id],
    ]),
    empty: 'No report claims anything that can be told by day. Read one by itself: dateline read FILE',
    page: (settings) => items.flatMap((item, i) => lines(item, items[i - 1], settings)),
  };
}

function lines(item: TimelineItem, before: TimelineItem | undefined, page: PageSettings): string[] {
  const head = item.day === null ? 'No day known' : daysLabel({ from: item.day, to: item.to! });
  const isNew = before === undefined || before.day !== item.day || before.to !== item.to;
  const claims = [...new Set(item.claims.map(({ kind, standing }) => `${kind} ${standing}`))];
  return [
    ...(isNew ? [...(before === undefined ? [] : ['']), ...indented([run('title', head)], 0, page)] : []),
    ...indented(
      [run('source', speaker(item)), run('quiet', ' — '), run('cue', claims.join(', '))],
      ...([3, page, 2] as const),
    ),
    ...evidenceLines(item, 5, page),
  ];
}

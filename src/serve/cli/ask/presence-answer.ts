// `dateline presence [PLACE]`: which forces are, were or are to be where, as reports say, the latest first.
import type { Source } from '../../ask/source.ts';
import type { PresenceItem } from '../../contract/presence.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import type { Answer, Asked } from './answer.ts';
import { daysLabel, evidenceLines, indented, run } from './evidence-lines.ts';
import { speaker } from './speaker.ts';

/** The presences in all places that a name may mean and all that lies in them, or everywhere. */
export async function presenceAnswer(source: Source, { moments, name }: Asked): Promise<Answer> {
  const items = await source.presence(moments, name ?? null);
  return {
    items,
    columns: [
      ...['force', 'places', 'status', 'least', 'most', 'about', 'says', 'said_from', 'said_to'],
      ...['outlet', 'published', 'words', 'report', 'id'],
    ],
    rows: items.map(({ force, places, status, counts, said, ...one }) => [
      ...[force?.name ?? null, places.map((place) => place.name).join('; '), status, counts?.min ?? null],
      ...[counts?.max ?? null, counts === null ? null : String(counts.hedged), speaker(one)],
      ...[said?.from ?? null, said?.to ?? null],
      ...[one.outlet, one.published, one.words, one.report, one.id],
    ]),
    empty:
      name === undefined
        ? 'No report says which forces are where. See dateline timeline for what is said at all.'
        : `No report says which forces are in a place “${safeText(name)}”. See dateline presence without a place for all that is known.`,
    page: (settings) => items.flatMap((item) => presenceLines(item, settings)),
  };
}

function presenceLines(
  { force, places, status, counts, said, ...saying }: PresenceItem,
  page: PageSettings,
): string[] {
  const figure = (count: number): string => count.toLocaleString('en-GB');
  const many =
    counts === null
      ? []
      : [
          `${counts.hedged ? 'about ' : ''}${figure(counts.min)}${counts.max === null ? ' or more' : counts.max === counts.min ? '' : ` to ${figure(counts.max)}`}`,
        ];
  const where = places.map((one) => one.name).join(', ');
  const what = [where === '' ? 'place not named' : where, force?.name ?? 'force not named', ...many, status];
  return [
    ...indented(
      [
        run('title', safeText(what.join(' · '))),
        run('quiet', ' — '),
        run('source', speaker(saying)),
        run('quiet', said === null ? '' : `, ${daysLabel(said)}`),
      ],
      ...([0, page, 2] as const),
    ),
    ...evidenceLines(saying, 3, page),
    '',
  ];
}

// `dateline timeline`: what was said, day by day: each sentence that claims something, with what it claims.
import { dayText } from '../../../ledger/day-span.ts';
import type { Proposition } from '../../../ledger/proposition.ts';
import type { PageSettings } from '../page/ink.ts';
import { standingOf } from '../page/standing.ts';
import type { Answer, Asked } from './answer.ts';
import { daysLabel, evidenceLines, indented, run } from './evidence-lines.ts';
import { once } from './once.ts';
import { type Saying, sayingsIn, speaker } from './saying.ts';

interface TimelineItem extends Saying {
  /** The first day on which it was said; null where that is not known. */
  readonly day: string | null;
  /** The last day on which it may have been said: of *in December*, the 31st. */
  readonly to: string | null;
  /** What the sentence claims: `movement done`, `deadline demand`. */
  readonly claims: readonly { readonly id: string; readonly kind: string; readonly standing: string }[];
}

/** The sentences of the record that claim something, by the day on which it was said; undated ones last. */
export function timelineAnswer({ record }: Asked): Answer {
  const saying = sayingsIn(record);
  const first = once(record.propositions, ({ words, kind, verb, status }) =>
    JSON.stringify([words, kind, verb, status]),
  );
  const sentences = new Map<string, Proposition[]>();
  for (const one of first) {
    // One sentence may tell what two people said on two days.
    const key = `${one.version} ${one.sentence[0]} ${one.said?.from} ${one.told.join(' ')}`;
    sentences.set(key, [...(sentences.get(key) ?? []), one]);
  }
  const items = [...sentences.values()]
    .toSorted(
      ([a], [b]) =>
        (a!.said?.from ?? 1e9) - (b!.said?.from ?? 1e9) || (a!.said?.to ?? 0) - (b!.said?.to ?? 0),
    )
    .map((group): TimelineItem => {
      const [one] = group;
      return {
        day: one!.said && dayText(one!.said.from),
        to: one!.said && dayText(one!.said.to),
        claims: group.map(({ id, kind, status, force }) => ({
          ...{ id, kind },
          standing: standingOf({ ...(status !== null && { status }), ...(force !== null && { force }) }),
        })),
        ...saying(one!),
      };
    });
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

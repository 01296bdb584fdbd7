// `dateline conflicts`: accounts that cannot both hold, each with the two sentences that show it.
import type { Source } from '../../ask/source.ts';
import type { Account, ConflictItem } from '../../contract/conflicts.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import type { Answer, Asked, Cell } from './answer.ts';
import { daysLabel, evidenceLines, indented, plainValue, run } from './evidence-lines.ts';
import { speaker } from './speaker.ts';

const SIDE = [
  'value',
  'who',
  'said_from',
  'said_to',
  'outlet',
  'published',
  'words',
  'report',
  'id',
] as const;

/** The conflicts, surest first; those that people dismissed only where they are asked for. */
export async function conflictsAnswer(source: Source, { moments, all = false }: Asked): Promise<Answer> {
  const found = await source.conflicts(moments);
  const items = all ? found : found.filter(({ judged }) => judged !== 'dismissed');
  return {
    items,
    columns: [
      'id',
      'rule',
      'question',
      'why',
      'score',
      'judged',
      ...['a', 'b'].flatMap((s) => SIDE.map((one) => `${s}_${one}`)),
    ],
    rows: items.map(({ id, rule, question, why, score, judged, a, b }) => [
      ...[id, rule, question, why, score, judged],
      ...[a, b].flatMap(cells),
    ]),
    empty:
      found.length > 0
        ? 'No accounts in conflict but those that people dismissed: dateline conflicts --all'
        : 'No accounts in conflict. Add reports from several outlets on the same events, or ask without --as-of.',
    page: (settings) => items.flatMap((item, i) => conflictLines(item, `${i + 1}. `, settings)),
  };
}

const cells = (one: Account): Cell[] => {
  const { value, said, outlet, published, words, report, id } = one;
  return [value, speaker(one), said.from, said.to, outlet, published, words, report, id];
};

/** A conflict for a person, behind `lead`. */
export function conflictLines(
  { about, a, b, why, pairs, id, judged }: ConflictItem,
  lead: string,
  page: PageSettings,
): string[] {
  const more = pairs > 1 ? ` · ${pairs} pairs of sentences` : '';
  return [
    ...indented(
      [
        run('number', lead),
        run('title', safeText(about)),
        ...(judged === null ? [] : [run('quiet', ' — '), run('standing', judged)]),
      ],
      ...([0, page, lead.length] as const),
    ),
    ...[a, b].flatMap((side) => [
      ...indented(
        [
          run('cue', plainValue(side.value)),
          run('quiet', ' — '),
          run('source', speaker(side)),
          run('quiet', `, ${daysLabel(side.said)}`),
        ],
        ...([3, page, 2] as const),
      ),
      ...evidenceLines(side, 5, page),
    ]),
    ...indented([run('quiet', safeText(`Why: ${why}${more} · ${id}`))], 3, page),
    '',
  ];
}

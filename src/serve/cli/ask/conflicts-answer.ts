// `dateline conflicts`: accounts that cannot both hold, each with the two sentences that show it.
import type { ConflictSide } from '../../../ledger/conflicts/conflict.ts';
import { disagreements } from '../../../ledger/conflicts/disagreements.ts';
import type { Judged } from '../../../ledger/conflicts/judged.ts';
import { questionLabel } from '../../../ledger/labels.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import type { PageSettings } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import type { Answer, Asked, Cell } from './answer.ts';
import { daysLabel, evidenceLines, indented, plainValue, run } from './evidence-lines.ts';
import { type Saying, sayingsIn, speaker } from './saying.ts';

/** One account of a conflict. */
interface Account extends Saying {
  readonly value: string;
  readonly said: ConflictSide['said'];
}

export interface ConflictItem {
  /** `k_…`: the same as long as the same two say the same two things. */
  readonly id: string;
  readonly rule: string;
  readonly question: string;
  /** The question in words. */
  readonly about: string;
  readonly why: string;
  readonly score: number;
  readonly a: Account;
  readonly b: Account;
  /** How many pairs of sentences say the same. */
  readonly pairs: number;
  /** What people said of it. */
  readonly judged: Judged | null;
}

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

/** The conflicts of the record, surest first, with those that people dismissed. */
export function conflictItems(record: LedgerRecord): ConflictItem[] {
  const saying = sayingsIn(record);
  const account = (side: ConflictSide): Account => ({
    ...{ value: side.value, said: side.said },
    ...saying(side),
  });
  return disagreements(record.conflicts(), record.rulings).map(
    ({ id, shown, pairs, judged }): ConflictItem => {
      const { rule, question, why, score, a, b } = shown;
      return {
        ...{ id, rule, question, about: questionLabel(record, question), why, score },
        ...{ a: account(a), b: account(b), pairs: pairs.length, judged },
      };
    },
  );
}

/** The conflicts of the record, surest first; those that people dismissed only where they are asked for. */
export function conflictsAnswer({ record, all = false }: Asked): Answer {
  const found = conflictItems(record);
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

// The task `times`: readings of TimeBank's and AQUAINT's articles against their TIMEX3 time expressions, by hand.
// The corpora have no split of their own: a quarter of the documents, by a hash of the id, is dev.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashString } from '../src/model/hash.ts';
import type { Span } from '../src/text/span.ts';
import { type Counts, f1, precision, recall } from './score/counts.ts';
import {
  scoreTimes,
  sumTimes,
  TIME_FIGURES,
  type Timed,
  type TimesScore,
  timeFigures,
} from './score/times.ts';
import { type DocumentCounts, figure, type Table, type TaskOptions, type TaskResult } from './task.ts';

/** One article with its gold time expressions. */
export interface TimedDocument {
  readonly id: string;
  readonly corpus: string;
  readonly published: string;
  readonly text: string;
  readonly times: readonly (Timed & { readonly mod?: string })[];
}

/** Reads one article; a whole reader, a date library, or a toy in tests. */
export type ReadTimes = (document: TimedDocument) => readonly Timed[] | Promise<readonly Timed[]>;

const CORPORA = ['timebank', 'aquaint'] as const;

/** Articles that say the same, by the id of the one that decides where both go. */
const TWINS: Readonly<Record<string, string>> = {
  'APW20000115.0209': 'APW20000107.0088',
  'APW20000216.0272': 'APW20000216.0193',
  'XIE19990313.0229': 'XIE19990313.0031',
};

/** The split a document is in: the low two bits of the id's hash, so about a quarter is dev. */
export function splitOf(id: string): TaskOptions['split'] {
  return hashString(TWINS[id] ?? id) % 4 === 0 ? 'dev' : 'train';
}

/** The articles of one split. Throws with the file's name when it is not there. */
export function timedDocuments({ corpora, split }: TaskOptions): TimedDocument[] {
  return CORPORA.flatMap((corpus) => {
    const file = join(corpora, 'timex', `${corpus}.jsonl`);
    if (!existsSync(file))
      throw new Error(`no such file: ${file} (give the corpora's folder with --corpora)`);
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => documentOf(JSON.parse(line) as Line, corpus));
  }).filter(({ id }) => splitOf(id) === split);
}

interface Line {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly timexes: readonly { start: number; end: number; type: string; value: string; mod?: string }[];
}

function documentOf({ id, published, text, timexes }: Line, corpus: string): TimedDocument {
  const times = timexes.map(({ start, end, ...rest }) => ({ span: [start, end] as Span, ...rest }));
  return { id, corpus, published, text, times };
}

/** Figures: `strict`, `relaxed`, `type` and `value`, all F. Counts by document are those of values. */
export async function evaluateTimes(
  documents: readonly TimedDocument[],
  read: ReadTimes,
  examples?: TaskOptions['examples'],
): Promise<TaskResult> {
  const scores = new Map<TimedDocument, TimesScore>();
  const byType = new Map<string, TimesScore[]>();
  const shown: string[][] = [];
  for (const document of documents) {
    const found = await read(document);
    scores.set(document, scoreTimes(document.times, found));
    for (const type of ['DATE', 'TIME', 'DURATION', 'SET']) {
      const of = (times: readonly Timed[]) => times.filter((one) => one.type === type);
      byType.set(type, [...(byType.get(type) ?? []), scoreTimes(of(document.times), of(found))]);
    }
    if (examples !== undefined) shown.push(...mistakes(document, found));
  }
  const all = sumTimes([...scores.values()]);
  const rows = CORPORA.flatMap((corpus) =>
    rowsOf(corpus, sumTimes([...scores].filter(([d]) => d.corpus === corpus).map(([, score]) => score))),
  );
  const tables: Table[] = [
    { title: 'Time expressions against TimeBank and AQUAINT', rows: [HEAD, ...rowsOf('all', all), ...rows] },
    {
      title: 'By type: expressions of one type on both sides',
      rows: [HEAD, ...[...byType].flatMap(([type, list]) => rowsOf(type, sumTimes(list)))],
    },
    {
      title: 'By document: F, and counts of gold expressions',
      rows: [
        ['document', ...TIME_FIGURES, 'gold'],
        ...[...scores].map(([{ id, times }, score]) => [
          id,
          ...TIME_FIGURES.map((name) => figure(f1(score[name]))),
          String(times.length),
        ]),
      ],
    },
  ];
  if (examples !== undefined) tables.push({ title: 'Mistakes', rows: shown.slice(0, examples.count) });
  return {
    task: 'times',
    figures: timeFigures(all),
    documents: Object.fromEntries([...scores].map(([{ id }, score]) => [id, documentCounts(score)])),
    tables,
  };
}

const HEAD = ['', 'P', 'R', 'F', 'right', 'extra', 'missed'];

function rowsOf(name: string, score: TimesScore): string[][] {
  const cells = (counts: Counts) => [
    ...[precision, recall, f1].map((of) => figure(of(counts))),
    ...[counts.right, counts.extra, counts.missed].map(String),
  ];
  return TIME_FIGURES.map((one) => [`${name}, ${one}`, ...cells(score[one])]);
}

function documentCounts(score: TimesScore): DocumentCounts {
  const { right, extra, missed } = score.value;
  return {
    right,
    wrong: extra + missed,
    ...Object.fromEntries(TIME_FIGURES.map((name) => [`${name}.right`, score[name].right])),
  } as DocumentCounts;
}

/** What was missed, what is extra, and what has another value, with a few words around. */
function mistakes({ id, text, times }: TimedDocument, found: readonly Timed[]): string[][] {
  const around = ([from, to]: Span) =>
    `${text.slice(Math.max(0, from - 40), from)}[${text.slice(from, to)}]${text.slice(to, to + 30)}`.replace(
      /\s+/gu,
      ' ',
    );
  const meets = (a: Timed, b: Timed) => a.span[0] < b.span[1] && b.span[0] < a.span[1];
  const out: string[][] = [];
  for (const gold of times) {
    const one = found.find((f) => meets(gold, f));
    if (one === undefined) out.push([`missed ${gold.value}: ${around(gold.span)} (${id})`]);
    else if (one.value !== gold.value)
      out.push([`${one.value} for ${gold.value}: ${around(gold.span)} (${id})`]);
  }
  for (const one of found)
    if (!times.some((gold) => meets(gold, one)))
      out.push([`extra ${one.value}: ${around(one.span)} (${id})`]);
  return out;
}

// The task `speakers`: the actors of statements against the speakers marked in Guardian reports and the seed report.
// The rules were written with the even-numbered reports in view (train); the odd-numbered ones are dev.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../src/reading.ts';
import type { Report } from '../src/text/report.ts';
import {
  type GoldSpeaker,
  type SpeakerOutcome,
  type SpeakersScore,
  scoreSpeakers,
  speakerOutcomes,
} from './score/speakers.ts';
import { figure, type Table, type TaskOptions, type TaskResult } from './task.ts';

/** One report with its marked speakers. */
export interface SpokenDocument {
  readonly report: Report;
  readonly speakers: readonly GoldSpeaker[];
  /** Whether it is the seed report, which counts by itself. */
  readonly seed: boolean;
}

/** Even numbers are train, odd ones dev. */
export function speakersSplit(id: string): TaskOptions['split'] {
  return Number(/(\d+)$/.exec(id)?.[1] ?? 1) % 2 === 0 ? 'train' : 'dev';
}

/** The reports of one split, then the seed report. Throws with the file's name when one is not there. */
export function spokenDocuments({ corpora, split }: TaskOptions): SpokenDocument[] {
  const lines = <T>(...path: string[]): T[] => {
    const file = join(corpora, ...path);
    if (!existsSync(file))
      throw new Error(`no such file: ${file} (give the corpora's folder with --corpora)`);
    const rows = readFileSync(file, 'utf8').split('\n');
    return rows.filter((row) => row !== '').map((row) => JSON.parse(row) as T);
  };
  const of = (reports: readonly Report[], gold: readonly Gold[], seed: boolean): SpokenDocument[] =>
    gold.map(({ id, speakers = [] }) => {
      const report = reports.find((one) => one.id === id);
      if (report === undefined) throw new Error(`no report ${id} in the corpora`);
      return { report, speakers, seed };
    });
  return [
    ...of(lines('guardian-sdf', 'reports.jsonl'), lines('claims', 'guardian.jsonl'), false).filter(
      ({ report }) => speakersSplit(report.id) === split,
    ),
    ...of(lines('seed', 'reports.jsonl'), lines('seed', 'claims.jsonl'), true),
  ];
}

interface Gold {
  readonly id: string;
  readonly speakers?: readonly GoldSpeaker[];
}

/**
 * Figures: `resolved`, the share of named speakers whose actor is right (as the referee of the claims counts);
 * `given-found`, the same of those whose statement was found; `precision`, of those that have an actor; `seed`.
 */
export function evaluateSpeakers(
  documents: readonly SpokenDocument[],
  read: (report: Report) => Pick<Reading, 'statements' | 'actors'>,
  examples?: TaskOptions['examples'],
): TaskResult {
  const outcomes = new Map(documents.map((one) => [one, speakerOutcomes(one.speakers, read(one.report))]));
  const scores = new Map([...outcomes].map(([one, list]) => [one, scoreSpeakers(list)]));
  const reports = sum([...scores].filter(([{ seed }]) => !seed).map(([, score]) => score));
  const seed = sum([...scores].filter(([one]) => one.seed).map(([, score]) => score));
  const tables: Table[] = [
    {
      title: 'Named speakers: right actors',
      rows: [HEAD, row('Guardian reports', reports), row('seed report', seed)],
    },
    { title: 'By report', rows: [HEAD, ...[...scores].map(([{ report }, score]) => row(report.id, score))] },
  ];
  if (examples !== undefined)
    tables.push({
      title: 'Mistakes',
      rows: [...outcomes].flatMap(([{ report }, list]) => mistakes(report, list)).slice(0, examples.count),
    });
  return {
    task: 'speakers',
    figures: {
      resolved: share(reports.right, reports.all),
      'given-found': share(reports.right, reports.found),
      precision: share(reports.right, reports.resolved),
      seed: share(seed.right, seed.all),
    },
    documents: Object.fromEntries(
      [...scores].map(([{ report }, { all, found, resolved, right }]) => [
        report.id,
        { right, wrong: all - right, found, resolved },
      ]),
    ),
    tables,
  };
}

const HEAD = ['', 'resolved', 'given found', 'precision', 'right', 'with an actor', 'found', 'all'];

function row(name: string, { all, found, resolved, right }: SpeakersScore): string[] {
  const shares = [share(right, all), share(right, found), share(right, resolved)].map(figure);
  return [name, ...shares, ...[right, resolved, found, all].map(String)];
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(scores: readonly SpeakersScore[]): SpeakersScore {
  const of = (key: keyof SpeakersScore): number => scores.reduce((total, score) => total + score[key], 0);
  return { all: of('all'), found: of('found'), resolved: of('resolved'), right: of('right') };
}

/** Speakers whose statement was found and whose actor is another or none. */
function mistakes({ id, text }: Report, outcomes: readonly SpeakerOutcome[]): string[][] {
  return outcomes
    .filter(({ name, right }) => name !== undefined && !right)
    .map(({ gold, name }) => {
      const [from, to] = gold.source!;
      const around = `${text.slice(Math.max(0, from - 60), from)}[${text.slice(from, to)}]${text.slice(to, to + 30)}`;
      return [`${name ?? 'nobody'} for ${gold.actor}: ${around.replace(/\s+/gu, ' ')} (${id})`];
    });
}

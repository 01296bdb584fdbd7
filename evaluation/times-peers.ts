// The task `times-peers`: date libraries on the articles of the task `times`, beside Dateline. They are made for what
// people type, not for news, and mark other things; what they give is put into TIMEX3 as well as it goes.
import { openReader } from '../src/serve/models.ts';
import { readChrono } from './peers/chrono.ts';
import { readCompromiseDates } from './peers/compromise-dates.ts';
import { readRecognizers } from './peers/recognizers.ts';
import { TIME_FIGURES } from './score/times.ts';
import { type DocumentCounts, figure, type TaskOptions, type TaskResult } from './task.ts';
import { evaluateTimes, type ReadTimes, timedDocuments } from './times.ts';

/** Figures: `<reader>.strict` and so on, F. */
export async function evaluateTimesPeers(options: TaskOptions): Promise<TaskResult> {
  const documents = timedDocuments(options);
  const reader = await openReader({ claims: false });
  const readers: Readonly<Record<string, ReadTimes>> = {
    dateline: (document) => reader.read(document).times,
    'chrono-node': readChrono,
    'recognizers-text': readRecognizers,
    'compromise-dates': readCompromiseDates,
  };
  const figures: Record<string, number> = {};
  const counts: Record<string, DocumentCounts> = {};
  const rows: string[][] = [['', ...TIME_FIGURES]];
  for (const [name, read] of Object.entries(readers)) {
    const result = await evaluateTimes(documents, read);
    rows.push([name, ...TIME_FIGURES.map((one) => figure(result.figures[one]!))]);
    for (const one of TIME_FIGURES) figures[`${name}.${one}`] = result.figures[one]!;
    for (const [id, { right, wrong }] of Object.entries(result.documents)) {
      const before = counts[id] ?? { right: 0, wrong: 0 };
      counts[id] =
        name === 'dateline'
          ? { right, wrong }
          : { ...before, [`${name}.right`]: right, [`${name}.wrong`]: wrong };
    }
  }
  const title = 'Time expressions, F: Dateline and date libraries';
  return { task: 'times-peers', figures, documents: counts, tables: [{ title, rows }] };
}

// The evaluation tasks by name, each from corpora to a result.
import { openReader } from '../src/serve/models.ts';
import { evaluateClaims } from './claims.ts';
import { evaluateConflicts } from './conflicts.ts';
import { evaluateSegmentation } from './segmentation-task.ts';
import { evaluateSpeakers, spokenDocuments } from './speakers.ts';
import { evaluateStatements, goldDocuments } from './statements.ts';
import { evaluateTags } from './tags-task.ts';
import type { TaskOptions, TaskResult } from './task.ts';
import { evaluateTimes, timedDocuments } from './times.ts';
import { evaluateTimesPeers } from './times-peers.ts';
import { evaluateTrees } from './trees.ts';

type Task = (options: TaskOptions) => TaskResult | Promise<TaskResult>;

/** In the order in which they are run when none is named. */
export const TASKS: Readonly<Record<string, Task>> = {
  segmentation: evaluateSegmentation,
  tags: evaluateTags,
  trees: evaluateTrees,
  statements: async (options) => {
    const documents = goldDocuments(options);
    const reader = await openReader();
    return evaluateStatements(documents, ({ id, text }) => reader.read({ id, text }), options.examples);
  },
  speakers: async (options) => {
    const documents = spokenDocuments(options);
    const reader = await openReader();
    return evaluateSpeakers(documents, (report) => reader.read(report), options.examples);
  },
  times: async (options) => {
    const documents = timedDocuments(options);
    const reader = await openReader();
    return evaluateTimes(documents, (document) => reader.read(document).times, options.examples);
  },
  'times-peers': evaluateTimesPeers,
  claims: evaluateClaims,
  conflicts: async (options) => evaluateConflicts(options, await openReader()),
};

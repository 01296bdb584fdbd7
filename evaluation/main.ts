// `npm run eval`: scores the reader on the dev splits, prints the tables, freezes them, compares with frozen ones.
//   --task NAME,…       segmentation, tags, trees, statements, speakers, times, times-peers, claims, conflicts (or all)
//   --corpora DIR       where the corpora are (DATELINE_CORPORA, or ../shared/corpora)
//   --split dev|train   dev when not given; there is no test split here
//   --examples N        also shows N missed and N extra attributions; --kind 'order TCS' those of one kind
//   --freeze            writes evaluation/frozen/<task>.json
//   --compare [FILE]    what changed for each document against the frozen result
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { helpFrom } from '../training/own-help.ts';
import { compare, freeze, frozenPath, readFrozen, writeFrozen } from './frozen.ts';
import { figure, formatTable, type TaskOptions } from './task.ts';
import { TASKS } from './tasks.ts';

helpFrom(import.meta.filename);

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    task: { type: 'string', default: Object.keys(TASKS).join(',') },
    corpora: {
      type: 'string',
      default: process.env.DATELINE_CORPORA ?? join(import.meta.dirname, '..', '..', 'shared', 'corpora'),
    },
    split: { type: 'string', default: 'dev' },
    examples: { type: 'string' },
    kind: { type: 'string' },
    freeze: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
  },
});
if (options.split !== 'dev' && options.split !== 'train')
  throw new Error(`--split ${options.split}: only dev and train can be scored`);
if (positionals.length > 1 || (positionals.length === 1 && !options.compare))
  throw new Error(`what is ${positionals.join(' ')}? Only --compare takes a file`);

const { corpora, split, kind } = options;
const count = Number(options.examples ?? 10);
const examples =
  options.examples === undefined && kind === undefined ? null : { count, ...(kind ? { kind } : {}) };
const taskOptions: TaskOptions = { corpora, split, ...(examples ? { examples } : {}) };
for (const name of options.task.split(',')) {
  const run = TASKS[name];
  if (run === undefined) throw new Error(`no task ${name}; there are ${Object.keys(TASKS).join(', ')}`);
  const start = performance.now();
  const result = await run(taskOptions);
  const seconds = (performance.now() - start) / 1000;
  console.log(`\n── ${name} (${options.split}), ${seconds.toFixed(1)} s`);
  for (const table of result.tables) console.log(`\n${formatTable(table)}`);
  if (result.tables.length === 0)
    for (const [key, value] of Object.entries(result.figures))
      console.log(`  ${key.padEnd(28)} ${figure(value)}`);

  if (options.compare) {
    const file = positionals[0] ?? frozenPath(name);
    const before = readFrozen(file);
    if (before === null) throw new Error(`nothing frozen at ${file}; freeze first with --freeze`);
    if (before.task !== name || before.split !== options.split)
      throw new Error(`${file} holds ${before.task} (${before.split}), not ${name} (${options.split})`);
    for (const table of compare(before, result)) console.log(`\n${formatTable(table)}`);
  }
  // A task that was skipped leaves what is frozen as it is.
  if (options.freeze && Object.keys(result.figures).length > 0) {
    writeFrozen(frozenPath(name), freeze(result, options.split, new Date()));
    console.log(`\nfrozen: evaluation/frozen/${name}.json`);
  }
}

// Frozen results: one JSON file a task with figures and counts for every document, and the comparison of a new
// result with it. No text of a corpus goes into it: only the ids of documents and numbers.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentCounts, Table, TaskOptions, TaskResult } from './task.ts';

/** A result at one moment, with what is needed to make it again. */
export interface Frozen {
  readonly task: string;
  readonly split: TaskOptions['split'];
  /** ISO date of the run. */
  readonly date: string;
  /** Git commit; `+changes` behind it when the working tree was not clean. */
  readonly commit: string;
  /** Bytes of every file in `models/` that is a weights file. */
  readonly models: Readonly<Record<string, number>>;
  readonly figures: Readonly<Record<string, number>>;
  readonly documents: Readonly<Record<string, DocumentCounts>>;
}

const root = join(import.meta.dirname, '..');

export function frozenPath(task: string): string {
  return join(root, 'evaluation', 'frozen', `${task}.json`);
}

/** Adds to a result when and from what it was made. */
export function freeze(result: TaskResult, split: TaskOptions['split'], now: Date): Frozen {
  const { task, documents } = result;
  const figures = Object.fromEntries(
    Object.entries(result.figures).map(([k, v]) => [k, Number(v.toFixed(5))]),
  );
  const date = now.toISOString().slice(0, 10);
  return { task, split, date, commit: commit(), models: modelSizes(), figures, documents };
}

/** One document a line, so that a difference of two files can be read. */
export function writeFrozen(file: string, frozen: Frozen): void {
  const { documents, ...head } = frozen;
  const lines = Object.entries(documents).map(([id, c]) => `    ${JSON.stringify(id)}: ${JSON.stringify(c)}`);
  const top = JSON.stringify(head, null, 2).replace(/\n}$/, '');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${top},\n  "documents": {\n${lines.join(',\n')}\n  }\n}\n`);
}

/** `null` when there is no such file yet. */
export function readFrozen(file: string): Frozen | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Frozen) : null;
}

/** What changed from `before`: the figures, and the documents that won or lost most (`show` of each). */
export function compare(before: Frozen, after: TaskResult, show = 8): Table[] {
  const names = Object.keys(after.figures).filter((name) => name in before.figures);
  const signed = (n: number) => (n > 0 ? `+${n}` : String(n));
  const figureRows = names.map((name) => {
    const [then, now] = [before.figures[name]!, after.figures[name]!].map((n) => n.toFixed(4)) as [
      string,
      string,
    ];
    const change = Number(now) - Number(then);
    return [name, then, now, (change > 0 ? '+' : '') + change.toFixed(4)];
  });
  const changes = Object.entries(after.documents)
    .filter(([id]) => id in before.documents)
    .map(([id, now]) => {
      const then = before.documents[id]!;
      const right = now.right - then.right;
      const wrong = now.wrong - then.wrong;
      return { id, right, wrong, gain: right - wrong };
    })
    .filter(({ right, wrong }) => right !== 0 || wrong !== 0)
    .sort((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1));
  const documentRows = (list: typeof changes) => [
    ['document', 'right', 'wrong'],
    ...list.map(({ id, right, wrong }) => [id, signed(right), signed(wrong)]),
  ];
  const wins = changes.filter(({ gain }) => gain > 0);
  const losses = changes.filter(({ gain }) => gain < 0).reverse();
  const missing = Object.keys(before.documents).filter((id) => !(id in after.documents)).length;
  const added = Object.keys(after.documents).filter((id) => !(id in before.documents)).length;
  const head = `${before.task} (${before.split}) against ${before.date}, ${before.commit}`;
  const others = missing + added > 0 ? `; ${missing} documents gone, ${added} new` : '';
  return [
    { title: `${head}${others}`, rows: [['figure', 'before', 'now', 'change'], ...figureRows] },
    { title: `${wins.length} documents better`, rows: documentRows(wins.slice(0, show)) },
    { title: `${losses.length} documents worse`, rows: documentRows(losses.slice(0, show)) },
  ];
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    const dirty = git('status', '--porcelain', '--untracked-files=no') !== '';
    return git('rev-parse', '--short=12', 'HEAD') + (dirty ? '+changes' : '');
  } catch {
    return 'unknown';
  }
}

function modelSizes(): Record<string, number> {
  const folder = join(root, 'models');
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const weights = files.filter((f) => !f.endsWith('.md') && statSync(join(folder, f)).isFile());
  return Object.fromEntries(weights.map((f) => [f, statSync(join(folder, f)).size]));
}

// `npm run figures`: fills the tables of README.md and of pages in docs/ from frozen results and rules, between
// `<!-- figures: NAME -->` and `<!-- end -->`. With --check it changes nothing and fails when a table is old.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskLines, deskWords } from '../benchmarks/desk/figures.ts';
import { readFrozenBench } from '../benchmarks/frozen.ts';
import { figureLines } from '../benchmarks/ledger/figures.ts';
import { type Frozen, frozenPath, readFrozen } from '../evaluation/frozen.ts';
import { DETECTORS } from '../src/time/detect.ts';
import { LIMIT_RULES } from '../src/time/limit-rules.ts';
import { UNIT_RULES } from '../src/time/units/units.ts';

const root = join(import.meta.dirname, '..');
const NOTHING = 'Not measured yet.';

/** The blocks by name; each is Markdown without the marks around it. */
const BLOCKS: Readonly<Record<string, () => string>> = {
  quality,
  speed,
  evaluation,
  benchmark,
  ledger,
  desk,
  trees,
  claims,
  'time-rules': () => timeRules([...DETECTORS, ...UNIT_RULES]),
  'limit-rules': () => timeRules(LIMIT_RULES.map((rule) => ({ ...rule, name: rule.before.join(' ') }))),
};

/** A page with its blocks filled. Throws when it names a block that does not exist. */
export function fillFigures(page: string): string {
  return page.replace(
    /(<!-- figures: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, close: string) => {
      const block = BLOCKS[name];
      if (block === undefined)
        throw new Error(`no figures ${name}: there are ${Object.keys(BLOCKS).join(', ')}`);
      return `${open}${block()}\n${close}`;
    },
  );
}

function quality(): string {
  const statements = readFrozen(frozenPath('statements'));
  const tags = readFrozen(frozenPath('tags'));
  const times = readFrozen(frozenPath('times'));
  const segmentation = readFrozen(frozenPath('segmentation'));
  const trees = readFrozen(frozenPath('trees'));
  const rows: string[][] = [];
  if (statements !== null) {
    const f = (name: string) => decimals(statements, name, 3);
    const exact = ['source', 'cue', 'content'].map((role) => f(`${role}.exact`)).join(' / ');
    const words = ['source', 'cue', 'content'].map((role) => f(`${role}.token`)).join(' / ');
    rows.push(['PolNeAR: source / cue / content, exact span F', exact]);
    rows.push(['PolNeAR: source / cue / content, by word F', words]);
    rows.push(['PolNeAR: whole attributions F', f('whole')]);
    rows.push(['PolNeAR: calibration error of scores (ECE)', f('ece')]);
  }
  if (times !== null) {
    const figures = ['strict', 'relaxed', 'value'].map((name) => decimals(times, name, 3)).join(' / ');
    rows.push(['TimeBank and AQUAINT: times, strict / relaxed / value F', figures]);
  }
  for (const [key, name] of Object.entries({ ewt: 'EWT', gum: 'GUM' })) {
    if (tags !== null) {
      const figures = ['upos', 'xpos', 'lemma']
        .map((part) => decimals(tags, `${key}.${part}`, 4))
        .join(' / ');
      rows.push([`${name}: UPOS / XPOS / lemma, gold words`, figures]);
    }
    if (trees !== null) {
      const figures = ['uas', 'las'].map((part) => decimals(trees, `${key}.${part}`, 3)).join(' / ');
      rows.push([`${name}: trees, UAS / LAS, gold words`, figures]);
    }
    if (segmentation !== null) {
      const figures = ['words', 'sentences']
        .map((part) => decimals(segmentation, `${key}.${part}`, 4))
        .join(' / ');
      rows.push([`${name}: words / sentences from raw text, F`, figures]);
    }
  }
  const claims = readFrozen(frozenPath('claims'));
  if (claims !== null) {
    const f = (...names: string[]) => names.map((name) => decimals(claims, name, 3)).join(' / ');
    rows.push(['Guardian reports, held out: claims / their slots F', f('claims', 'slots')]);
    rows.push(['the same: presence / movement / decision F', f('presence', 'movement', 'decision')]);
    rows.push(['the same: status of found claims', f('status')]);
    rows.push([
      'Sentences with limits, held out: deadlines F / due dates of found',
      f('limits.deadline', 'limits.due'),
    ]);
  }
  const speakers = readFrozen(frozenPath('speakers'));
  if (speakers !== null)
    rows.push(['Guardian reports: named speakers resolved', decimals(speakers, 'resolved', 3)]);
  const models = (statements ?? tags)?.models;
  if (models !== undefined) {
    const megabytes = Object.values(models).reduce((sum, bytes) => sum + bytes, 0) / 1e6;
    rows.push(['All weights together, compressed', `${megabytes.toFixed(1)} MB`]);
  }
  return rows.length === 0 ? NOTHING : table([['dev', ''], ...rows]);
}

function speed(): string {
  const bench = readFrozenBench();
  if (bench === null) return NOTHING;
  const [name, set] = Object.entries(bench.sets)[0]!;
  const base = (other: string) => set.rows.find((row) => row.case === other)?.best ?? Number.NaN;
  const rows = set.rows.map((row) => [
    LABELS[row.case] ?? row.case,
    thousands(row.best),
    `${(row.best / base('wink-nlp')).toFixed(2)} ×`,
    `${(row.best / base('compromise')).toFixed(1)} ×`,
    `${row.peakMiB.toFixed(0)} MiB`,
    `${row.coldSeconds.toFixed(2)} s`,
  ]);
  return table([
    [`one core, ${name}`, 'words/s', 'of wink-nlp', 'of compromise', 'peak memory', 'cold start'],
    ...rows,
  ]);
}

const LABELS: Readonly<Record<string, string>> = {
  'wink-nlp': 'wink-nlp, tokens and tags',
  compromise: 'compromise, tokens and tags',
  'dateline-tags': 'Dateline, words, tags, lemmas, names',
  'dateline-trees': 'Dateline, the same with trees',
  'dateline-statements': 'Dateline, names, times and statements',
  'dateline-reading': 'Dateline, whole reading',
};

function evaluation(): string {
  const parts = [
    'segmentation',
    'tags',
    'trees',
    'statements',
    'speakers',
    'times',
    'times-peers',
    'claims',
    'conflicts',
  ]
    .map(taskFigures)
    .filter((part) => part !== null);
  return parts.length === 0 ? NOTHING : parts.join('\n\n');
}

function claims(): string {
  return taskFigures('claims') ?? NOTHING;
}

function trees(): string {
  return taskFigures('trees') ?? NOTHING;
}

/** `null` when nothing is frozen for the task. */
function taskFigures(task: string): string | null {
  const frozen = readFrozen(frozenPath(task));
  if (frozen === null) return null;
  const rows = Object.entries(frozen.figures).map(([name, value]) => [name, value.toFixed(4)]);
  const documents = Object.keys(frozen.documents).length;
  const head = `**${task}**, ${frozen.split}, ${documents} documents (${frozen.date}, ${frozen.commit})`;
  return `${head}\n\n${table([['figure', ''], ...rows])}`;
}

function benchmark(): string {
  const bench = readFrozenBench();
  if (bench === null) return NOTHING;
  const { node, processor, core } = bench.machine;
  const parts = Object.entries(bench.sets).map(([name, { words, rows }]) => {
    const head = ['case', 'best', 'median', 'first pass', 'peak MiB', 'cold s'];
    const cells = rows.map((row) => [
      row.case,
      ...[row.best, row.median, row.firstPass].map(thousands),
      row.peakMiB.toFixed(0),
      row.coldSeconds.toFixed(2),
    ]);
    return `**${name}**, ${thousands(words)} words a pass; words per second:\n\n${table([head, ...cells])}`;
  });
  const { command } = bench;
  if (command !== null)
    parts.push(`\`dateline read\` of one short file, cold: ${command.coldReadSeconds.toFixed(2)} s.`);
  if (command?.stream) {
    const { megabytes, words, seconds, peakMiB } = command.stream;
    const peak = peakMiB === null ? '' : `, peak ${peakMiB.toFixed(0)} MiB`;
    const rate = thousands(words / seconds);
    parts.push(
      `\`dateline read\` of ${megabytes.toFixed(0)} MB of JSON Lines, up to four threads: ${rate} words/s${peak}.`,
    );
  }
  return [`${bench.date}, Node ${node}, ${processor}, ${core}.`, ...parts].join('\n\n');
}

function ledger(): string {
  const frozen = readFrozenBench()?.ledger;
  if (!frozen) return NOTHING;
  const { date, processor, cores, figures } = frozen;
  return `${date}, ${processor}, ${cores} cores.\n\n${table(figureLines(figures))}`;
}

function desk(): string {
  const frozen = readFrozenBench()?.desk;
  if (!frozen) return NOTHING;
  const { date, processor, cores, figures } = frozen;
  const lines = deskLines(figures).map(([first, ...rest]) => [first === '' ? '' : `\`${first}\``, ...rest]);
  return `${date}, ${processor}, ${cores} cores: ${deskWords(figures)}\n\n${table(lines)}`;
}

function decimals(frozen: Frozen, name: string, digits: number): string {
  const value = frozen.figures[name];
  if (value === undefined) throw new Error(`evaluation/frozen/${frozen.task}.json has no figure ${name}`);
  return value.toFixed(digits);
}

/** Rules in order, with what they find in bold and its value behind it. */
function timeRules(
  rules: readonly { name: string; example: string; counter: string; reason: string }[],
): string {
  const shown = (marked: string) =>
    marked
      .replace(/\{(?:SET )?(\S+) ([^}]*)\}/g, '**$2** `$1`')
      .replace(/\[(\w+) (\S+) (\S+) ([^\]]*)\]/g, '$4 (`$1`: `$2`, from `$3`)');
  const cells = rules.map(({ name, example, counter, reason }) =>
    [name, shown(example), shown(counter), reason].map((cell) => cell.replaceAll('|', ' or ')),
  );
  const [head, line, ...rest] = table([['rule', 'finds', 'and not', 'why'], ...cells]).split('\n');
  return [head, line!.replaceAll('---:', '---'), ...rest].join('\n');
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

function table([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head!), line(head!.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  for (const file of [
    'README.md',
    'docs/evaluation.md',
    'docs/time.md',
    'docs/trees.md',
    'docs/claims.md',
    'docs/ledger.md',
    'docs/http.md',
  ]) {
    const before = readFileSync(join(root, file), 'utf8');
    const after = fillFigures(before);
    if (after === before) continue;
    if (process.argv.includes('--check')) throw new Error(`${file} has old figures: run npm run figures`);
    writeFileSync(join(root, file), after);
    console.log(`${file}: figures filled in`);
  }
}

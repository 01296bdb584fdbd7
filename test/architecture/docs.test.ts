// Docs held to the code: commands exist, links lead somewhere, every option and dependency is spoken of.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillFigures } from '../../docs/figures.ts';
import type { Reading } from '../../src/reading.ts';
import { openReader } from '../../src/serve/models.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
];

describe('commands', () => {
  test('README says the two commands of a newcomer', () => {
    expect(read('README.md')).toContain('npm ci && npm start');
    expect(read('README.md')).toContain('npm ci && npm test');
  });

  test.each(pages)('npm scripts named in %s exist', (page) => {
    const named = [...read(page).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      (m) => m[1] ?? m[2]!,
    );
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test('every npm script is named in the docs', () => {
    const all = pages.map(read).join('\n');
    const silent = Object.keys(manifest.scripts).filter(
      (name) => name !== 'prepare' && !all.includes(`npm run ${name}`),
    );
    expect(silent.filter((name) => !all.includes(`npm ${name}`))).toEqual([]);
  });
});

describe('links', () => {
  test.each(pages)('files linked from %s exist', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((m) => m[1]!);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});

test.each([
  'README.md',
  'docs/evaluation.md',
  'docs/time.md',
  'docs/trees.md',
  'docs/claims.md',
  'docs/ledger.md',
  'docs/http.md',
])('the figures of %s are those of the frozen results', (page) => {
  expect(fillFigures(read(page))).toBe(read(page));
});

test('docs/dependencies.md gives a reason for every dependency', () => {
  const text = read('docs/dependencies.md');
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('the example of docs/reading.md is what is read', async () => {
  const page = read('docs/reading.md');
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as Reading;
  const text = /^for `(“.*)` \(/m.exec(page)![1]!;
  const { statements } = (await openReader()).read({ id: example.id, text });
  const withoutScore = (all: Reading['statements']) => all.map(({ score: _, ...statement }) => statement);
  expect(withoutScore(statements)).toEqual(withoutScore(example.statements));
});

test('all weights together stay under 12 MB, and their cards name their licence', () => {
  const models = readdirSync(join(root, 'models'));
  const sizes = models
    .filter((file) => file.endsWith('.bin'))
    .map((file) => statSync(join(root, 'models', file)).size);
  expect(sizes.reduce((a, b) => a + b)).toBeLessThan(12_000_000);
  const cards = models.filter((file) => file.endsWith('.md'));
  expect(cards.filter((file) => !read(`models/${file}`).includes('CC BY-SA 4.0'))).toEqual([]);
});

test('docs/models.md names every model, and every model has its card', () => {
  const text = read('docs/models.md');
  const models = readdirSync(join(root, 'models')).filter((file) => file.endsWith('.bin'));
  expect(models.filter((file) => !text.includes(`\`${file}\``))).toEqual([]);
  expect(models.filter((file) => !existsSync(join(root, 'models', file.replace(/\.bin$/, '.md'))))).toEqual(
    [],
  );
});

test.each(['evaluation/main.ts', 'benchmarks/main.ts'])(
  'docs/evaluation.md speaks of every option of %s',
  (file) => {
    const options = [...read(file).matchAll(/^ {4}'?([\w-]+)'?: \{\s*type:/gm)].map((m) => m[1]!);
    const text = read('docs/evaluation.md');
    expect(options.length).toBeGreaterThan(0);
    expect(options.filter((option) => !text.includes(`--${option}`))).toEqual([]);
  },
);

describe('docs/cli.md', () => {
  const folder = join(root, 'src', 'serve', 'cli');
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const text = read('docs/cli.md');

  test('speaks of every option', () => {
    const options = [...code.matchAll(/(?:option|Option)\(\s*'((?:-\w, )?--[\w-]+)/g)].flatMap((m) =>
      m[1]!.split(', '),
    );
    expect(options.length).toBeGreaterThan(10);
    expect(options.filter((option) => !text.includes(`\`${option}`))).toEqual([]);
  });

  test('speaks of every problem', () => {
    const slugs = [...read('src/ingest/problem.ts').matchAll(/^ {2}'([a-z-]+)':/gm)].map((m) => m[1]!);
    expect(slugs.length).toBeGreaterThan(5);
    expect(slugs.filter((slug) => !text.includes(`\`${slug}\``))).toEqual([]);
  });
});

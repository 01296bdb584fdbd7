// Promises of ARCHITECTURE.md that a test can hold: what the engine imports, and how long its files are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

const ENGINE = ['text', 'model', 'language', 'time', 'actors', 'statements', 'claims', 'explain', 'ledger'];
const engine = [...ENGINE.flatMap((folder) => sources(`src/${folder}`)), 'src/reader.ts', 'src/reading.ts'];

describe('the engine', () => {
  test('imports its own files, and of packages only those that run in a browser as they are', () => {
    const outside = engine.flatMap((file) => {
      const imports = readFileSync(join(root, file), 'utf8').matchAll(
        /(?<!['\w] ?'?)\b(?:from|import)\s*\(?\s*'([^'\s,]+)'/g,
      );
      return [...imports]
        .filter(([, name]) => !name!.startsWith('.') && !name!.startsWith('@noble/hashes/'))
        .map(([, name]) => `${file} → ${name}`);
    });
    expect(outside).toEqual([]);
  });

  test('has no clock, no chance and no environment', () => {
    const impure =
      /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|globalThis\.process|Buffer\.)/;
    expect(engine.filter((file) => impure.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});

describe('house style', () => {
  const all = ['src', 'training', 'evaluation', 'benchmarks', 'docs'].flatMap(sources);

  test('a file opens with a comment that says what it takes and gives', () => {
    const bare = all.filter(
      (file) => !/^(?:#!.*\n)?\s*(?:\/\/|\/\*)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(bare).toEqual([]);
  });

  test('no heaps: utils, helpers, types, common', () => {
    expect(
      all.filter((file) => /(?:^|\/)(?:utils?|helpers?|types|common|misc)(?:\.ts$|\/)/.test(file)),
    ).toEqual([]);
  });

  test('files stay short enough to read: word lists apart, at most 320 lines', () => {
    const long = all
      .filter((file) => !file.includes('/language/en/'))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 320);
    expect(long).toEqual([]);
  });
});

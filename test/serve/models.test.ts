// Which weights each engine reads: those that it needs, and no others.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { CLAIM_MODEL_NAMES, MODEL_NAMES } from '../../src/reader.ts';
import { openLanguage, openParser, openReader } from '../../src/serve/models.ts';

const read = vi.hoisted((): URL[] => []);
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const readFile = (file: URL) => {
    read.push(file);
    return fs.readFile(file);
  };
  return { ...fs, readFile };
});

beforeEach(() => {
  read.length = 0;
});

const LANGUAGE = ['lemmas', 'names', 'tags', 'word-list'];

test.each([
  ['a reader', openReader, [...MODEL_NAMES, ...CLAIM_MODEL_NAMES]],
  ['a reader without claims', () => openReader({ claims: false }), [...MODEL_NAMES]],
  ['a language', openLanguage, LANGUAGE],
  ['a parser', openParser, [...LANGUAGE, 'trees']],
] as const)('%s reads the weights that it needs, once each', async (_, open, needed) => {
  await open();
  expect(read.map((file) => basename(fileURLToPath(file), '.bin')).toSorted()).toEqual(needed.toSorted());
});

test('reading without claims does without trees', () => {
  expect(MODEL_NAMES).not.toContain('trees');
});

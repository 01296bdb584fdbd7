// `dateline parse`, on an engine that takes every word for a noun.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConllu } from '../../src/language/conllu.ts';
import { run } from './run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-parse-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('writes documents, paragraphs, sentences and words as CoNLL-U', async () => {
  const { status, out } = await run(['parse'], { stdin: 'He left. She did too.\n\nThey stayed.' });
  expect(status).toBe(0);
  const sentences = parseConllu(out);
  expect(
    sentences.map(({ comments }) => comments.filter((comment) => !comment.startsWith('# text'))),
  ).toEqual([
    ['# newdoc id = standard input', '# newpar', '# sent_id = standard input-1'],
    ['# sent_id = standard input-2'],
    ['# newpar', '# sent_id = standard input-3'],
  ]);
  expect(sentences[0]!.rows.map(({ form, lemma, upos, head }) => [form, lemma, upos, head])).toEqual([
    ['He', 'he', 'NOUN', '_'],
    ['left', 'left', 'NOUN', '_'],
    ['.', '.', 'NOUN', '_'],
  ]);
});

test('a title or an id cannot break a comment line', async () => {
  const stdin = JSON.stringify({ id: 'a\n1\tx', title: 'b\r\nc', text: 'He left.' });
  const { out } = await run(['parse'], { stdin });
  expect(parseConllu(out)).toHaveLength(1);
  expect(out).toContain('# newdoc id = a 1 x\n# meta::title = b c\n');
});

describe('--gold-tokens', () => {
  const row = (id: number, form: string) => `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_\n`;
  const sentence = `# sent_id = x\n${row(1, 'New York')}${row(2, 'left')}\n`;

  test('keeps tokens and comments and fills tags and lemmas, in files of any length', async () => {
    const path = join(folder, 'gold.conllu');
    writeFileSync(path, sentence.repeat(20_000));
    const { status, out } = await run(['parse', '--gold-tokens', path]);
    expect(status).toBe(0);
    const sentences = parseConllu(out);
    expect(sentences).toHaveLength(20_000);
    for (const { comments, rows } of sentences) {
      expect(comments).toEqual(['# sent_id = x']);
      expect(rows.map(({ form, upos, lemma }) => `${form} ${upos} ${lemma}`)).toEqual([
        'New York NOUN new york',
        'left NOUN left',
      ]);
    }
  });

  test('reads standard input', async () => {
    const { out } = await run(['parse', '--gold-tokens', '-'], { stdin: sentence.replaceAll('\n', '\r\n') });
    expect(parseConllu(out)).toHaveLength(1);
  });

  test('names the line of a broken row', async () => {
    const path = join(folder, 'bad.conllu');
    writeFileSync(path, `${sentence.repeat(20_000)}1\tbroken\n`);
    const { status, err } = await run(['parse', '--gold-tokens', path]);
    expect(status).toBe(1);
    expect(err).toContain(`${path}:80001: a row has 10 columns`);
  });

  test('names a file that is not there', async () => {
    const { status, err } = await run(['parse', '--gold-tokens', join(folder, 'no')]);
    expect(status).toBe(1);
    expect(err).toContain('There is no such file or folder');
  });
});

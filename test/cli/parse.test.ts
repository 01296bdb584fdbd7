// `dateline parse`, on an engine that takes every word for a noun, and on the real one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConlluRow, type ConlluSentence, isWordRow, parseConllu } from '../../src/language/conllu.ts';
import { RELATIONS } from '../../src/language/trees.ts';
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
  const columns = ({ form, lemma, upos, head, deprel }: ConlluRow) => [form, lemma, upos, head, deprel];
  for (const [i, words] of [[0, 'He left .'] as const, [1, 'She did too .'] as const])
    expect(sentences[i]!.rows.map(columns)).toEqual(
      words
        .split(' ')
        .map((form, k) => [form, form.toLowerCase(), 'NOUN', k === 0 ? '0' : '1', k === 0 ? 'root' : 'dep']),
    );
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

  test('keeps tokens and comments and fills tags, lemmas and trees, in files of any length', async () => {
    const path = join(folder, 'gold.conllu');
    writeFileSync(path, sentence.repeat(20_000));
    const { status, out } = await run(['parse', '--gold-tokens', path]);
    expect(status).toBe(0);
    const sentences = parseConllu(out);
    expect(sentences).toHaveLength(20_000);
    for (const { comments, rows } of sentences) {
      expect(comments).toEqual(['# sent_id = x']);
      expect(rows.map((row) => `${row.form} ${row.upos} ${row.lemma} ${row.head} ${row.deprel}`)).toEqual([
        'New York NOUN new york 0 root',
        'left NOUN left 1 dep',
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

describe('with the real engine', () => {
  const engine = new URL('../../src/serve/models.ts', import.meta.url).href;
  const TEXT =
    '“The road isn’t open,” Colonel Lang said. No!\n\n( ( , He left “ and\n\nGo. 😀 5,200 km — $ 3';

  /** Each word's head is in its sentence, one is the root's, and from every word heads lead there. */
  function expectTree({ rows }: ConlluSentence): void {
    const words = rows.filter(isWordRow);
    const heads = words.map(({ head }) => Number(head));
    expect(heads.filter((head) => head === 0)).toHaveLength(1);
    words.forEach(({ head, deprel }, i) => {
      expect(deprel === 'root').toBe(head === '0');
      expect(RELATIONS).toContain(deprel);
      let at = i + 1;
      for (let steps = 0; at !== 0 && steps <= words.length; steps++) at = heads[at - 1] ?? Number.NaN;
      expect(at).toBe(0);
    });
  }

  test('writes one tree a sentence', async () => {
    const { status, out } = await run(['parse'], { stdin: TEXT, engine });
    expect(status).toBe(0);
    const sentences = parseConllu(out);
    expect(sentences.length).toBeGreaterThan(3);
    sentences.forEach(expectTree);
    const said = sentences[0]!.rows.find(({ form }) => form === 'said')!;
    expect(said).toMatchObject({ head: '0', deprel: 'root', upos: 'VERB' });
    const lang = sentences[0]!.rows.find(({ form }) => form === 'Lang')!;
    expect(
      [lang, sentences[0]!.rows.find(({ form }) => form === 'Colonel')].map((row) => row!.deprel),
    ).toContain('nsubj');
  });

  test('writes the same trees for its own tokens given again', async () => {
    const { out } = await run(['parse'], { stdin: TEXT, engine });
    const again = await run(['parse', '--gold-tokens', '-'], { stdin: out, engine });
    expect(again.status).toBe(0);
    expect(again.out).toBe(out);
  });
});

// `dateline read` from arguments to output, summary and exit status, on an engine without weights.
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/reading.ts';
import { Collector, run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const readings = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reading);

const reports = (count: number, text = (i: number) => `Ryan said that it is ${i}.`) =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: i, text: text(i) })}\n`).join('');

describe('formats', () => {
  test('jsonl is the default when nobody watches', async () => {
    const path = file('a.txt', '---\npublished: 2019-01-11\n---\n\nRyan said that it has begun.\n');
    const { status, out, err } = await run(['read', path]);
    expect(status).toBe(0);
    expect(readings(out)).toMatchObject([{ id: path, published: '2019-01-11', statements: [{ id: 's1' }] }]);
    expect(err).toBe('1 report · 1 statement · 6 words · 0.0 s\n');
  });

  test('a page is the default at a terminal', async () => {
    const path = file('a.txt', 'Ryan said that it has begun.');
    const { out } = await run(['read', path], { stdoutIsTerminal: true, env: { NO_COLOR: '1' } });
    expect(out).toContain('‹Ryan› _said_ that [it has begun].');
  });

  test('json is one array, also of nothing', async () => {
    const { out } = await run(['read', '--format', 'json', '--input', 'jsonl', '-'], { stdin: reports(3) });
    expect((JSON.parse(out) as Reading[]).map(({ id }) => id)).toEqual(['0', '1', '2']);
    expect(JSON.parse((await run(['read', '--format', 'json'], { stdin: '{"id":1}' })).out)).toEqual([]);
  });

  test('--out writes a file, replaces the old one and leaves nothing beside it', async () => {
    const out = file('out.jsonl', 'old');
    const ran = await run(['read', '--input', 'text', '-', '--out', out], { stdin: 'Ryan said no.' });
    expect(ran).toMatchObject({ status: 0, out: '' });
    expect(readings(readFileSync(out, 'utf8'))).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['out.jsonl']);
  });

  test('the file being written is not read', async () => {
    file('a.txt', 'Ryan said no.');
    const out = file('z.jsonl', '{"text": "old"}\n');
    const ran = await run(['read', folder, '--out', out]);
    expect(ran.err).toContain('1 report ·');
  });
});

describe('standard input', () => {
  test('is plain text, or JSON Lines when it begins so', async () => {
    expect(readings((await run(['read'], { stdin: 'Ryan said no.' })).out)).toMatchObject([
      { id: 'standard input' },
    ]);
    expect(readings((await run(['read'], { stdin: reports(2) })).out).map(({ id }) => id)).toEqual([
      '0',
      '1',
    ]);
  });

  test('with nothing piped in, the command says what to do', async () => {
    const { status, err } = await run(['read'], { stdinIsTerminal: true });
    expect(status).toBe(2);
    expect(err).toContain('dateline read story.txt');
  });
});

describe('failures', () => {
  test('stop nothing, are named with their line, and set the status', async () => {
    const path = file(
      'a.jsonl',
      '{"id":"1","text":"Ryan said a."}\n{"id":\n\n{"id":"3"}\n{"id":"4","text":5}\n[1]\n"x"\n{"id":"7","text":"Ryan said EXPLODE."}\n{"id":"8","text":"Ryan said b."}',
    );
    const { status, out, err } = await run(['read', path, join(folder, 'no-such.txt')]);
    expect(readings(out).map(({ id }) => id)).toEqual(['1', '8']);
    expect(status).toBe(1);
    expect(err).toContain('7 reports could not be read:');
    for (const [line, slug] of [
      [2, 'json-broken'],
      [4, 'text-missing'],
      [5, 'text-not-string'],
      [6, 'json-array'],
      [7, 'json-not-object'],
      [8, 'reader-failed'],
    ] as const)
      expect(err).toMatch(new RegExp(`a\\.jsonl:${line}: .*\\(${slug}\\)`));
    expect(err).toMatch(/no-such\.txt: There is no such file or folder\. .*\(path-missing\)/);
  });

  test('are still named with --quiet', async () => {
    const { err } = await run(['read', '--quiet'], { stdin: '{"id":1}' });
    expect(err).toMatch(/^1 report could not be read:\n {2}standard input:1: There is no "text"/);
    expect((await run(['read', '--quiet'], { stdin: 'x' })).err).toBe('');
  });

  test('thousands are counted by kind', async () => {
    const { err } = await run(['read', '--input', 'jsonl'], { stdin: '{}\n'.repeat(1500) });
    expect(err.split('\n')).toHaveLength(1 + 1 + 1000 + 1 + 1);
    expect(err).toContain('1,500 reports could not be read:');
    expect(err).toContain('and 500 more: text-missing');
  });

  test('a name cannot write to the terminal', async () => {
    const { err } = await run(['read', '\u001b]0;owned\u0007.txt']);
    expect(err).not.toContain('\u001b');
    expect(err).toContain('␛]0;owned␇.txt');
  });
});

describe('what ends everything', () => {
  test.each(['1', '2'])('weights that are not there, with --jobs %s', async (jobs) => {
    const engine = new URL('./missing-engine.ts', import.meta.url).href;
    const options = { stdin: reports(3), engine };
    await expect(run(['read', '--jobs', jobs], options)).rejects.toThrow('models-missing');
    await expect(run(['parse', '--jobs', jobs], { ...options, stdin: 'x' })).rejects.toThrow(
      'models-missing',
    );
  });

  test('a file that cannot be written', async () => {
    const out = join(folder, 'no', 'out.jsonl');
    const expected = `${out} cannot be written (ENOENT). Check that its folder is there`;
    await expect(run(['read', '--out', out], { stdin: 'x' })).rejects.toThrow(expected);
  });
});

describe('usage', () => {
  test.each([
    [['read', '--frmat', 'page'], "unknown option '--frmat'", 'Did you mean --format?'],
    [['raed'], "unknown command 'raed'", 'Did you mean read?'],
    [['read', '--format', 'xml'], 'Allowed choices are page, jsonl, json', ''],
    [['read', '--jobs', '0'], 'whole number', ''],
    [['read', '-', '-'], 'only once', ''],
    [['read', '--brief', '--format', 'json'], '--brief is a kind of page', ''],
    [['parse', 'a.txt', '--gold-tokens', 'b'], 'name no other paths', ''],
  ])('%j', async (args, message, advice) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain(advice);
  });

  test('help and version', async () => {
    expect(await run(['--version'])).toMatchObject({ status: 0, out: '9.9.9\n' });
    const { status, out } = await run(['read', '--help']);
    expect(status).toBe(0);
    for (const option of [
      '--input',
      '--format',
      '--jobs',
      '--out',
      '--width',
      '--color',
      '--quiet',
      '--brief',
      '--no-claims',
      '--explain',
    ])
      expect(out).toContain(option);
    expect(out).toContain('Examples:');
    expect((await run([])).status).toBe(2);
  });
});

describe('threads', () => {
  test('the output is the same, in the same order', async () => {
    // The first reports take longest, so threads that answered as they finished would be out of order.
    const path = file(
      'a.jsonl',
      reports(2000, (i) => `Ryan said that it is ${i}. ${'More words. '.repeat(i < 500 ? 200 : 1)}`),
    );
    const alone = await run(['read', path, '--jobs', '1']);
    const many = await run(['read', path, '--jobs', '3']);
    expect(readings(many.out).map(({ id }) => id)).toEqual(Array.from({ length: 2000 }, (_, i) => String(i)));
    expect(many).toEqual(alone);
    const auto = await run(['read', path, folder, '--format', 'json'], { anyThreads: true });
    expect(JSON.parse(auto.out)).toHaveLength(4000);
  });

  test('a little is read by one thread, also when nobody says how many', async () => {
    const { status, err } = await run(['read'], { stdin: 'Ryan said no.', anyThreads: true });
    expect({ status, err }).toEqual({ status: 0, err: '1 report · 1 statement · 3 words · 0.0 s\n' });
  });

  test('a thread that ends costs one report', async () => {
    const path = file(
      'a.jsonl',
      reports(20, (i) => `Ryan said ${i === 7 ? 'END-THREAD' : 'no'}.`),
    );
    const { status, out, err } = await run(['read', path, '--jobs', '2', '--format', 'json']);
    expect(status).toBe(1);
    expect((JSON.parse(out) as Reading[]).map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 20 }, (_, i) => i).filter((i) => i !== 7),
    );
    expect(err).toMatch(/1 report could not be read:\n.*a\.jsonl:8: .*\(thread-ended\)/);
  });
});

describe('endings', () => {
  test('a reader that goes away ends it quietly', async () => {
    class Gone extends Collector {
      override _write(_chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      }
    }
    const { status, err } = await run(['read', '--input', 'jsonl'], {
      stdin: reports(5),
      stdout: new Gone(),
    });
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  test('an interruption ends it with a summary, and without half a file', async () => {
    const { PassThrough } = await import('node:stream');
    const stdin = new PassThrough();
    stdin.write(reports(3)); // and never ends
    const stop = new AbortController();
    const out = join(folder, 'out.jsonl');
    const running = run(['read', '--input', 'jsonl', '--out', out], { stdin, interrupted: stop.signal });
    while (!statSync(`${out}.part`, { throwIfNoEntry: false })?.size)
      await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    const { status, err } = await running;
    expect(status).toBe(130);
    expect(err).toMatch(/^Interrupted\.\n3 reports · 3 statements/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a folder is read in the order of names, without hidden files, loops and its README', async () => {
  file('b.txt', 'Ryan said b.');
  file('a.md', 'Ryan said a.');
  file('.hidden.txt', 'x');
  file('README.md', 'x');
  file('picture.png', 'x');
  symlinkSync(folder, join(folder, 'loop'));
  const { status, out } = await run(['read', folder]);
  expect(status).toBe(0);
  expect(readings(out).map(({ id }) => id)).toEqual([join(folder, 'a.md'), join(folder, 'b.txt')]);
});

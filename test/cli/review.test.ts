// `dateline review` of actors and conflicts: what people say takes effect in what the ledger answers.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Collector, run } from './run.ts';

const ENGINE = new URL('../../src/serve/models.ts', import.meta.url).href;
const REPORTS = [
  {
    ...{ id: 'r1', published: '2019-10-20', outlet: 'The Example Courier' },
    text: 'US troops will leave Iraq within four weeks, Jim Mattis said.',
  },
  { id: 'r2', published: '2019-10-21', text: 'US troops will stay in Iraq, James Mattis said on Monday.' },
  { id: "it's r3", published: '2019-10-22', text: 'US troops will stay in Iraq, Mattis said.' },
];
const JIM = 'person:jim mattis';
const JAMES = 'person:james mattis';

let folder: string;
let place: string;
let count = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-review-'));
  const stdin = REPORTS.map((one) => `${JSON.stringify(one)}\n`).join('');
  const add = ['add', '--ledger', join(folder, 'first'), '--jobs', '1', '--quiet', '--input', 'jsonl', '-'];
  expect(await run(add, { engine: ENGINE, stdin })).toMatchObject({ status: 0, err: '' });
});
beforeEach(() => {
  place = join(folder, `it's ${++count}`);
  cpSync(join(folder, 'first'), place, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (...args: string[]) => run([...args, '--ledger', place], { env: { USER: 'Ada' } });
const items = async <T>(...args: string[]): Promise<T[]> =>
  (await ask(...args, '--format', 'jsonl')).out
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));

interface Named {
  readonly key: string;
  readonly words: string;
  readonly id: string;
}
interface Doubtful {
  readonly score: number;
  readonly from: Named;
  readonly into: Named;
  readonly merge: string;
  readonly split: string;
}
interface Conflict {
  readonly id: string;
  readonly judged: string | null;
  readonly a: { readonly told: readonly { readonly key: string }[] };
}
const doubtful = () => items<Doubtful>('review', 'doubtful');
const conflicts = (...args: string[]) => items<Conflict>('conflicts', ...args);

/** The words of a command line, as a shell takes them. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:[^\s'\\]|\\'|'[^']*')+/g)].map(([word]) =>
    word.replace(/\\'|'([^']*)'/g, (quoted, inner: string | undefined) => inner ?? quoted[1]!),
  );

test('doubtful pairs are listed with sentences, and with commands that judge them', async () => {
  const pairs = await doubtful();
  expect(pairs.map(({ from, into }) => [from.key, into.key])).toEqual([
    [JAMES, JIM],
    ["person:mattis@it's r3", JAMES],
    ["person:mattis@it's r3", JIM],
  ]);
  expect(pairs[0]!.from.words).toBe('US troops will stay in Iraq, James Mattis said on Monday.');
  expect(pairs[1]!.merge).toContain(`review merge ${pairs[1]!.from.id} '${JAMES}' --ledger `);
  const [program, ...words] = wordsOf(pairs[0]!.split);
  expect([program, words.at(-1)]).toEqual(['dateline', place]);
  expect(await run(words)).toMatchObject({ status: 0, err: '' });
  expect(await run(wordsOf(pairs[1]!.merge).slice(1))).toMatchObject({ status: 0, err: '' });
  expect(await doubtful()).toEqual([]);
});

test('doubtful pairs are a page for a person, with commands in one line', async () => {
  const stdout = Object.assign(new Collector(), { isTTY: true, columns: 60 });
  await run(['review', 'doubtful', '--ledger', place], { stdout, env: { NO_COLOR: '1' } });
  const [first, why] = stdout.text.split('\n');
  expect(first).toBe('1. James Mattis — Jim Mattis');
  expect(why).toMatch(/^ {3}Why: .*short form of the/);
  expect(stdout.text).toMatch(new RegExp(`^ {3}dateline review merge '${JAMES}' '${JIM}' --ledger `, 'm'));
});

test('merged actors are one voice, shown as the second, until it is undone', async () => {
  const before = await conflicts();
  const [{ id } = { id: '' }] = await items<{ id: string }>(
    'review',
    'merge',
    JAMES,
    JIM,
    '--reason',
    'one man',
  );
  expect((await conflicts()).length).toBeLessThan(before.length);
  const turned = await items<{ actor: { key: string } }>('positions', JAMES);
  expect(turned[0]!.actor.key).toBe(JIM);
  expect((await ask('review')).out).toMatch(
    new RegExp(`^${id} {2}\\S+ {2}Ada {2}merge ${JAMES} into="${JIM}" {2}“one man”\n$`),
  );
  await ask('review', 'undo', id);
  expect(await conflicts()).toEqual(before);
});

test('an actor that is set apart is nobody else', async () => {
  const [, { from } = { from: undefined }] = await doubtful();
  const [made] = await items<{ body: object }>('review', 'split', from!.id);
  expect(made!.body).toEqual({ key: `person:${from!.id}@it's r3`, from: from!.key });
  const voices = (await items<{ told: readonly Named[] }>('timeline')).map(({ told }) => told[0]!.key);
  expect(voices).toContain(`person:${from!.id}@it's r3`);
});

test('a dismissed conflict is shown only where it is asked for; a confirmed one is marked', async () => {
  const [first, ...rest] = await conflicts();
  await ask('review', 'dismiss', first!.id, '--reason', 'of two bases');
  expect(await conflicts()).toEqual(rest);
  expect((await conflicts('--all')).map(({ id, judged }) => [id, judged])).toEqual(
    [first!, ...rest].map(({ id }, i) => [id, i === 0 ? 'dismissed' : null]),
  );
  expect((await ask('conflicts', '--all', '--format', 'table')).out).toMatch(/^1\. .* — dismissed\n/);
  const shown = (await ask('show', first!.id)).out;
  expect(shown).toMatch(/ — dismissed\n.*\n {3}Judged\n {5}j_\S+ .*dismiss k_\S+ rule=.*“of two bases”\n$/s);
  await ask('review', 'confirm', first!.id);
  expect(await conflicts()).toEqual([{ ...first, judged: 'confirmed' }, ...rest]);
});

test.each([
  [['merge', 'person:no body', JIM], /knows no actor person:no body.*\(judgement-refused\)/],
  [['confirm', '\u001b[31m'], /no disagreement ␛\[31m/],
])('review %j is refused with what to do', async (args, message) => {
  expect(await ask('review', ...args)).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringMatching(message),
  });
});

test.each([
  [['merge', JIM], /Name two actors/],
  [['merge', JIM, JAMES, 'x'], /Name two actors/],
  [['split', JIM, JAMES, 'x'], /one or two actors/],
  [['dismiss', 'k_0', 'x'], /second actor/],
  [['dismiss', ' '], /Name what to dismiss/],
  [['doubtful', 'x'], /nothing more/],
  [['praise', 'x'], /Write accept, .*, undo or doubtful/],
])('review %j is not understood', async (args, message) => {
  expect(await ask('review', ...args)).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringMatching(message),
  });
});

// The asking commands over the samples: what really happened comes out, as of any moment and in every format.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Ledger } from '../../src/store/ledger.ts';
import { Collector, type RunOptions, run } from './run.ts';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'src', 'serve', 'cli', 'main.ts');
const ENGINE = new URL('../../src/serve/models.ts', import.meta.url).href;

let folder: string;
let place: string;
let empty: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-ask-'));
  [place, empty] = [join(folder, 'ledger'), join(folder, 'empty')];
  await (await Ledger.open(empty, { version: '9.9.9', now: () => '2020-01-01T00:00:00.000Z' })).close();
  cpSync(empty, place, { recursive: true });
  const stdin = `${JSON.stringify({ id: 'undated', text: 'US troops will stay in Iraq, Mark Esper said.' })}\n`;
  const add = ['add', '--ledger', place, '--jobs', '1', '--quiet'];
  expect(await run([...add, join(root, 'samples')], { engine: ENGINE })).toMatchObject({
    status: 0,
    err: '',
  });
  expect(await run([...add, '--input', 'jsonl', '-'], { engine: ENGINE, stdin })).toMatchObject({
    status: 0,
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (args: readonly string[], options?: RunOptions) => run([...args, '--ledger', place], options);

/** The objects of an answer in JSON Lines. */
async function items<T = object>(...args: string[]): Promise<T[]> {
  const { status, out } = await ask([...args, '--format', 'jsonl']);
  expect(status).toBe(0);
  return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}

interface Side {
  readonly value: string;
  readonly told: readonly { readonly name: string }[];
  readonly words: string;
  readonly outlet: string;
}

async function conflicts(...args: string[]): Promise<string[]> {
  const side = ({ value, told, outlet }: Side) => `${value} (${told[0]?.name ?? outlet})`;
  return (await items<{ rule: string; a: Side; b: Side }>('conflicts', ...args)).map(
    ({ rule, a, b }) => `${rule}: ${[side(a), side(b)].sort().join(' / ')}`,
  );
}

const BEGUN = 'done-or-denied: denied (officials) / underway (Sample Wire)';

describe('conflicts', () => {
  test('are those of the story, each with both sentences', async () => {
    const found = await conflicts();
    expect(found).toHaveLength(10);
    expect(found).toEqual(
      expect.arrayContaining([
        'leaves-or-stays: leaves by 2019-11-20 (Najah al-Shammari) / stays (Mark Esper)',
        'numbers: about 200 are to be there (White House) / about 400 are to be there (officials)',
        BEGUN,
      ]),
    );
    const [first] = (await items('conflicts')) as unknown as { a: Side; b: Side; id: string }[];
    expect([first!.a.words, first!.b.words].join(' ')).toMatch(/within four weeks.*to western Iraq/s);
    expect(first!.id).toMatch(/^k_[0-9a-z]{16}$/);
  });

  test('are those that were on the record by then', async () => {
    expect(await conflicts('--as-of', '2019-01-11')).toEqual([]);
    expect(await conflicts('--as-of', '2019-01-12T12:00Z')).toEqual([]);
    expect(await conflicts('--as-of', '2019-01-12')).toEqual([BEGUN]);
    expect(await conflicts('--as-of', '2030')).toEqual(await conflicts());
  });

  test('say how many undated reports stand outside the record', async () => {
    const { err } = await ask(['conflicts', '--as-of', '2019-10-25']);
    expect(err).toBe('1 undated report is left out: nobody can say what of them was on the record.\n');
    expect((await ask(['conflicts'])).err).toBe('');
  });

  test('at a terminal are a page in its width, for a person', async () => {
    const stdout = Object.assign(new Collector(), { isTTY: true, columns: 60 });
    await ask(['conflicts'], { stdout, env: { NO_COLOR: '1' } });
    const lines = stdout.text.split('\n');
    expect(lines[0]).toBe('1. Leaving or staying: United States (its forces), Iraq');
    expect(lines[1]).toBe('   leaves by 20 November 2019 — Najah al-Shammari, 23');
    expect(stdout.text).toContain('     The Example Courier, 23 October 2019 ·');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('deadlines', () => {
  interface Found {
    readonly key: string;
    readonly latest: string;
    readonly calendar: { readonly state: string; readonly on: string };
    readonly sayings: readonly { readonly force: string; readonly told: Side['told'] }[];
  }
  const ofKey = async (key: string, ...args: string[]) =>
    ((await items('deadlines', ...args)) as unknown as Found[]).find((one) => one.key === key);

  test('give who, by when, and who says so', async () => {
    expect(await ofKey('force:us leave iq')).toMatchObject({ latest: '2019-11-20' });
    expect((await ofKey('force:us leave iq'))!.sayings[0]!.told[0]).toMatchObject({
      name: 'Najah al-Shammari',
    });
    expect(await ofKey('force:kurds leave -')).toMatchObject({ latest: '2019-10-29' });
  });

  test.each([
    ['2019-10-24', 'open'],
    ['2019-11-20', 'due'],
    ['2019-11-21', 'past'],
  ])('as of %s the calendar says %s', async (on, state) => {
    expect((await ofKey('force:us leave iq', '--as-of', on))!.calendar).toEqual({ on, state });
  });

  test('without a moment go by the terminal’s clock', async () => {
    const { out } = await ask(['deadlines', '--format', 'jsonl'], { clock: '2019-11-01T10:00:00.000Z' });
    expect(out).toContain('"calendar":{"on":"2019-11-01","state":"open"}');
  });
});

describe('positions', () => {
  test.each(['Mark Esper', 'esper', 'MARK  ESPER', 'Ésper', 'person:mark esper'])(
    'of %s turn once',
    async (name) => {
      const all = (await items('positions', name)) as unknown as {
        question: string;
        answers: { value: string; said: { from: string }; turnedFrom: { value: string } | null }[];
      }[];
      const turns = all.flatMap(({ question, answers }) =>
        answers.flatMap(({ value, said, turnedFrom }) =>
          turnedFrom === null ? [] : [`${question}: ${turnedFrom.value} > ${value} ${said.from}`],
        ),
      );
      expect(turns).toEqual(['stay force:us sy: leaves > stays 2019-12-02']);
    },
  );

  test.each([
    ['nobody at all', /knows no actor “nobody at all”/],
    ['secretary\u001b[31m', /knows no actor “secretary␛\[31m”/],
    [' ', /Say which actor/],
    ['officials', /“officials” may be any of these: unnamed:.*Name one of them/s],
  ])('of %s are refused with what to do', async (name, message) => {
    const { status, out, err } = await ask(['positions', name]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
  });
});

test('presence in Iraq counts 5,200, and nobody in Syria alone', async () => {
  const found = (await items('presence', 'iraq')) as unknown as {
    force: { key: string } | null;
    places: { id: string }[];
    counts: { min: number } | null;
  }[];
  expect(found.map(({ force, counts }) => [force?.key, counts?.min])).toContainEqual(['force:us', 5200]);
  for (const { places } of found) expect(places.map(({ id }) => id.slice(0, 2))).toContain('iq');
  expect((await items('presence')).length).toBeGreaterThan(found.length);
});

test('the timeline goes by day, and a copy says nothing twice', async () => {
  const all = (await items('timeline')) as unknown as {
    day: string | null;
    words: string;
    told: unknown;
  }[];
  const days = all.map(({ day }) => day ?? '9999');
  expect(days).toEqual(days.toSorted());
  expect(days.at(-1)).toBe('9999');
  const said = all.map(({ day, words, told }) => JSON.stringify([day, words, told]));
  expect(new Set(said).size).toBe(said.length);
});

describe('in every form', () => {
  const COMMANDS = [['conflicts'], ['deadlines'], ['positions', 'Esper'], ['presence'], ['timeline']];

  test.each(COMMANDS)('%s %s says the same', async (...command) => {
    const lines = await items(...command);
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.parse((await ask([...command, '--format', 'json'])).out)).toEqual(lines);
    const [head, ...rows] = (await ask([...command, '--format', 'csv'])).out.trimEnd().split('\r\n');
    expect(head!.split(',')).toContain(command[0] === 'conflicts' ? 'a_words' : 'words');
    expect(rows.length).toBeGreaterThanOrEqual(lines.length);
    expect((await ask(command)).out).toBe((await ask([...command, '--format', 'jsonl'])).out);
  });

  test.each(COMMANDS)('%s %s of an empty ledger says what to do', async (...command) => {
    const { status, out } = await run([...command, '--ledger', empty, '--format', 'table']);
    expect({ status, out }).toEqual({
      status: 0,
      out: 'The ledger holds no reports. Add some: dateline add reports/\n',
    });
    expect((await run([...command, '--ledger', empty, '--format', 'json'])).out).toBe('[]\n');
  });
});

test('what is no moment is refused, and what was not known yet is not there', async () => {
  expect(await ask(['conflicts', '--as-of', 'yesterday'])).toMatchObject({
    status: 2,
    err: 'error: yesterday is no moment: write 2019-10-22, or 2019-10-22T09:00Z\n',
  });
  expect((await ask(['timeline', '--known-by', '2001', '--format', 'table'])).out).toMatch(
    /^The ledger holds no/,
  );
});

test('as a process of its own', () => {
  const args = ['--import', 'tsx', main, 'presence', 'Iraq', '--ledger', place, '--format', 'csv'];
  const out = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(out).toMatch(/^force,places,status,least.*5200,5200,true/s);
}, 60_000);

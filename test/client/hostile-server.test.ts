// What answers at an address may be anything: no Dateline, one that leads elsewhere, one without an end, one that means harm.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Server } from '../../src/serve/client/server.ts';
import { statusAnswer } from '../../src/serve/contract/status.ts';
import { run } from '../cli/run.ts';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

const open = new Set<ReturnType<typeof createServer>>();
afterEach(() => {
  for (const one of open) {
    one.closeAllConnections();
    one.close();
  }
  open.clear();
});

/** A server of this machine, and its address. */
async function serve(answering: Answering): Promise<string> {
  const server = createServer(answering);
  open.add(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json =
  (value: unknown, status = 200): Answering =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  };

/** The program as a process of its own. */
function program(...args: string[]) {
  const root = join(import.meta.dirname, '..', '..');
  const main = join(root, 'src', 'serve', 'cli', 'main.ts');
  return spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** What a process says on standard error, and its exit status. */
async function ended(child: ReturnType<typeof program>): Promise<[string, number | null]> {
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return [said, code as number | null];
}

const TOKEN = 'a-token-of-mine-0123';
const env = { DATELINE_TOKEN: TOKEN };
const conflicts = (place: string) => run(['conflicts', '--ledger', place, '--format', 'table'], { env });

describe('what is no Dateline is named', () => {
  test.each<[string, Answering, RegExp]>([
    [
      'a page',
      (_, response) => void response.end('<html></html>'),
      /is no Dateline, or another version.*\/conflicts.*server-strange/,
    ],
    [
      'a page that is not there',
      (_, response) => void response.writeHead(404).end('no'),
      /it answers 404.*strange/,
    ],
    ['another shape', json({ items: [{ id: 'k' }], total: 1, next: null }), /server-strange/],
    ['nothing of a shape', json(null), /server-strange/],
    [
      'a break in the middle',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '1000' }).write('{"items":');
        setImmediate(() => response.destroy());
      },
      /cannot be reached, or does not answer to the end.*server-unreachable/,
    ],
    [
      'words that move the cursor',
      json({ error: { slug: 'x\u001b[31m', message: '\u001b]0;title\u0007 \u202eno' } }, 503),
      /^The server says: ␛\]0;title␇ no x␛\[31m \(server-refused\)$/,
    ],
  ])('%s', async (_, answering, message) => {
    await expect(conflicts(await serve(answering))).rejects.toThrow(message);
  });

  test('nobody at all', async () => {
    const place = await serve(json(null));
    for (const one of open) await new Promise((resolve) => one.close(resolve));
    await expect(conflicts(place)).rejects.toThrow(
      /No server answers at http:.*dateline serve.*server-absent/,
    );
  });

  test('an answer without an end is given up', async () => {
    const place = await serve((_, response) => {
      const piece = Buffer.alloc(1024 * 1024, ' ');
      const more = () => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
    });
    await expect(conflicts(place)).rejects.toThrow(/more than \d+ bytes.*server-strange/);
  });

  test('an answer that does not come is given up', async () => {
    const place = await serve(() => {});
    const server = new Server(place, { env: {}, interrupted: new AbortController().signal });
    await expect(server.ask('status', statusAnswer, { patience: 1 })).rejects.toMatchObject({
      slug: 'server-slow',
    });
    await expect(
      new Server(place, { env: {}, interrupted: AbortSignal.abort() }).get('status', statusAnswer),
    ).rejects.toMatchObject({ slug: 'interrupted' });
  });

  test('an answer that says it is compressed ends the command with a word', async () => {
    const place = await serve((request, response) => {
      expect(request.headers['accept-encoding']).toBe('identity');
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(Buffer.from('1f8b67617262616765', 'hex'));
    });
    const [said, code] = await ended(program('conflicts', '--ledger', place));
    expect(said).toMatch(/^error: What answers at .* is compressed \(gzip\).*\(server-strange\)\n$/);
    expect(code).toBe(1);
  });

  test('pages without an end are given up', async () => {
    let pages = 0;
    const place = await serve((request, response) => {
      pages++;
      json({ items: [], total: 5, next: 'more' })(request, response);
    });
    await expect(conflicts(place)).rejects.toThrow(/ledger-changing/);
    expect(pages).toBeLessThan(20);
  });
});

describe('a command that is interrupted while it asks ends as one that was', () => {
  test.each([
    [['conflicts']],
    [['deadlines']],
    [['positions', 'Esper']],
    [['search', 'troops']],
    [['search', 'troops', '--facets']],
    [['show', 'c_0123456789abcdef']],
    [['watch', 'list']],
    [['watch', 'show', 'w_0123456789abcdef']],
    [['watch', 'end', 'w_0123456789abcdef']],
    [['watch', 'add', 'place', 'Iraq']],
    [['review', 'accept', 'c_0123456789abcdef']],
    [['review', 'doubtful']],
    [['export']],
  ])('%j', async (args) => {
    const stop = new AbortController();
    const place = await serve(() => stop.abort());
    const { status, err } = await run([...args, '--ledger', place], { interrupted: stop.signal });
    expect(status).toBe(130);
    expect(err).toMatch(/^Interrupted\./);
  });

  test('by Ctrl+C', async () => {
    let child: ReturnType<typeof program>;
    const place = await serve(() => void child.kill('SIGINT'));
    child = program('conflicts', '--ledger', place);
    expect(await ended(child)).toEqual(['Interrupted.\n', 130]);
  });
});

describe('what is told to nobody else', () => {
  test('a redirect is not followed, and the token stays', async () => {
    const asked: IncomingMessage[] = [];
    const other = await serve((request, response) => {
      asked.push(request);
      json({})(request, response);
    });
    const place = await serve((request, response) => {
      expect(request.headers.authorization).toBe(`Bearer ${TOKEN}`);
      expect(request.url).not.toContain(TOKEN);
      response.writeHead(307, { Location: `${other}/conflicts` }).end();
    });
    await expect(conflicts(place)).rejects.toThrow(`leads to ${other}. Name the address`);
    expect(asked).toEqual([]);
  });

  test.each([
    `http://me:${TOKEN}@127.0.0.1/`,
    `http://127.0.0.1/?token=${TOKEN}`,
    `http://127.0.0.1/#${TOKEN}`,
    'http://',
  ])('%s is refused, and not repeated', async (place) => {
    const { status, out, err } = await conflicts(place);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^error: (The address of a server|--ledger names no address)/);
    expect(err).not.toContain(TOKEN);
  });

  test('nor is what can be no token', async () => {
    const { status, err } = await run(['conflicts', '--ledger', 'http://127.0.0.1:1'], {
      env: { DATELINE_TOKEN: 'secret\r\nX: y' },
    });
    expect(status).toBe(2);
    expect(err).not.toContain('secret');
  });
});

describe('a list', () => {
  const page = (request: IncomingMessage) => new URL(request.url!, 'http://x').searchParams.get('after');
  const presence = (place: string) => run(['presence', '--ledger', place, '--format', 'jsonl']);
  const item = (id: string) => ({
    ...SAYING,
    id,
    force: null,
    places: [],
    status: 'there',
    counts: null,
    said: null,
  });

  const ids = (out: string) => [...out.matchAll(/"id":"(\w+)"/g)].map((found) => found[1]);

  test('behind a path is followed to its end', async () => {
    const place = await serve((request, response) => {
      expect(request.url).toMatch(/^\/news\/desk\/(?:presence|reports)\?/);
      const next = page(request) === null ? 'two' : null;
      json({ items: [item(page(request) ?? 'one')], total: 2, next })(request, response);
    });
    const { out } = await presence(`${place}/news/desk`);
    expect(ids(out)).toEqual(['one', 'two']);
  });

  test('that changes meanwhile is read anew', async () => {
    const answers = [
      json({ items: [item('old')], total: 2, next: 'x' }),
      json({ error: { slug: 'cursor-gone', message: 'gone' } }, 410),
      json({ items: [item('old')], total: 2, next: 'x' }),
      json({ items: [item('new')], total: 3, next: null }),
      json({ items: [item('new')], total: 1, next: null }),
    ];
    const place = await serve((request, response) => answers.shift()!(request, response));
    const { out } = await presence(place);
    expect(ids(out)).toEqual(['new']);
  });
});

/** A text that moves the cursor, turns the line round and has no end of its own. */
const EVIL = 'x\u001b[2J\u009b31m\u202e\u2066y\r\n\u0000';
const WHERE = {
  ...{ id: EVIL, words: EVIL, span: [0, 1], version: EVIL, report: EVIL, title: EVIL, url: EVIL },
  ...{ outlet: EVIL, published: EVIL, carriers: [{ report: EVIL, outlet: EVIL }] },
};
const SAYING = { ...WHERE, told: [{ key: EVIL, name: EVIL }] };
const DAYS = { from: EVIL, to: EVIL };
const ACTOR = { key: EVIL, name: EVIL };
const ACCOUNT = { ...SAYING, value: EVIL, said: DAYS };
const JUDGEMENT = {
  ...{ id: EVIL, at: EVIL, author: EVIL, action: 'merge', target: EVIL, body: { [EVIL]: EVIL } },
  ...{ reason: EVIL, text: EVIL, inForce: true },
};
const VERSION = {
  ...{
    id: EVIL,
    report: EVIL,
    number: 1,
    recordedAt: EVIL,
    url: EVIL,
    outlet: EVIL,
    title: EVIL,
    byline: EVIL,
  },
  ...{ language: EVIL, published: EVIL, publishedBasis: EVIL, publishedAt: EVIL, publishedBy: EVIL },
  ...{ seen: [{ at: EVIL, fetched: true }], publicAt: EVIL, mediaType: EVIL, body: EVIL, original: EVIL },
};
const CHANGE = { id: EVIL, entry: 'claim', claim: EVIL, span: [0, 1], words: EVIL };

/** Answers in the shapes of the contract, of nothing but harm. */
const ANSWERS: Readonly<Record<string, object>> = {
  conflicts: {
    ...{ id: EVIL, rule: 'numbers', question: EVIL, about: EVIL, why: EVIL, score: 1 },
    ...{ a: ACCOUNT, b: ACCOUNT, pairs: 2, judged: null },
  },
  deadlines: {
    ...{ key: EVIL, who: ACTOR, act: EVIL, place: { id: EVIL, name: EVIL }, earliest: EVIL, latest: EVIL },
    calendar: { on: EVIL, state: 'open' },
    sayings: [{ ...SAYING, sentence: [0, 1], force: 'order', due: DAYS, said: EVIL, change: 'first' }],
    deeds: [{ ...SAYING, sentence: [0, 1], status: 'done', said: EVIL }],
  },
  positions: {
    ...{ actor: ACTOR, question: EVIL, about: EVIL },
    answers: [{ ...ACCOUNT, turnedFrom: { id: EVIL, value: EVIL } }],
  },
  presence: {
    ...{ ...SAYING, force: ACTOR, places: [{ id: EVIL, name: EVIL }], status: EVIL, said: DAYS },
    counts: { min: 1, max: 2, hedged: true },
  },
  timeline: { ...SAYING, day: EVIL, to: EVIL, claims: [{ id: EVIL, kind: EVIL, standing: EVIL }] },
  search: {
    ...{
      id: EVIL,
      kind: EVIL,
      status: EVIL,
      sentence: EVIL,
      speakers: [EVIL],
      actors: [EVIL],
      places: [EVIL],
    },
    ...{
      report: EVIL,
      version: EVIL,
      title: EVIL,
      outlet: EVIL,
      url: EVIL,
      published: EVIL,
      score: 1,
      judged: null,
    },
  },
  doubtful: {
    ...{ rule: 'initials', why: EVIL, score: 1, from: { ...WHERE, ...ACTOR }, into: { ...WHERE, ...ACTOR } },
    merge: { action: 'merge', target: EVIL, value: { into: EVIL } },
    split: { action: 'split', target: EVIL, value: { from: EVIL } },
  },
  judgements: JUDGEMENT,
};
const FACET = [{ value: EVIL, count: 1 }];
const WHOLE: Readonly<Record<string, object>> = {
  facets: { kind: FACET, status: FACET, speaker: FACET, actor: FACET, place: FACET, outlet: FACET },
  'entries/e': {
    ...{ id: EVIL, entry: 'claim', state: 'live', body: { [EVIL]: EVIL }, sources: [EVIL], version: VERSION },
    context: { span: [0, 10], text: EVIL, marked: [0, 3] },
    fields: [{ name: EVIL, words: EVIL }],
    why: { rule: EVIL, score: 1, reasons: [EVIL] },
    found: [{ version: EVIL, number: 1, reader: EVIL, recordedAt: EVIL, localId: EVIL }],
    judgements: [JUDGEMENT],
  },
  'reports/r': {
    report: EVIL,
    versions: [
      {
        ...VERSION,
        changes: {
          ...{ version: EVIL, since: { version: EVIL, number: 1 }, sameReader: false, same: 1 },
          ...{ added: [CHANGE], gone: [CHANGE] },
          changed: [{ ...CHANGE, fields: [{ name: EVIL, before: EVIL, after: { [EVIL]: EVIL } }] }],
        },
      },
    ],
    readings: [{ id: 1, version: EVIL, reader: EVIL, recordedAt: EVIL, entries: 1 }],
  },
};

describe('what a server says is only ever text', () => {
  const harm = async (): Promise<string> =>
    serve((request, response) => {
      const path = new URL(request.url!, 'http://x').pathname.slice(1);
      const item = ANSWERS[path];
      const more = { actor: ACTOR, undated: 0 };
      const found = WHOLE[path] ?? (item && { items: [item], total: 1, next: null, ...more });
      if (found !== undefined) return json(found)(request, response);
      json(
        {
          error: {
            slug: path.replace(/^(entrie|report)s\/.*/s, (_, one) => `${one.replace('ie', 'y')}-unknown`),
            message: EVIL,
          },
        },
        404,
      )(request, response);
    });

  test.each([
    [['conflicts']],
    [['deadlines']],
    [['positions', 'Esper']],
    [['presence']],
    [['timeline']],
    [['search', 'x']],
    [['search', 'x', '--facets']],
    [['show', 'e']],
    [['show', 'k_0123456789abcdef']],
    [['show', 'r']],
    [['review']],
    [['review', 'doubtful']],
  ])('%j', async (args) => {
    const isAsking = !['search', 'show', 'review'].includes(args[0]!);
    const table = isAsking ? ['--format', 'table'] : [];
    const { status, out } = await run([...args, ...table, '--ledger', await harm()]);
    expect(status).toBe(0);
    expect(out).toContain('x');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(out.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g)).toBe(null);
  });
});

describe('an export that breaks off or means harm leaves nothing behind', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const status = {
    ...{ version: '1', state: 's', reports: 1, statements: 1, claims: 1, first: null, last: null },
    ...{ writable: true, place: 'folder' },
  };
  const exported = async (place: string, format: string) =>
    run(['export', '--format', format, '--out', join(folder, 'out'), '--ledger', place]);
  const typed =
    (type: string, body: string): Answering =>
    (_, response) =>
      void response.writeHead(200, { 'Content-Type': type }).end(body);
  /** What has a state, as a Dateline does, and answers all else so. */
  const dateline =
    (answering: Answering): Answering =>
    (request, response) =>
      (request.url === '/status' ? json(status) : answering)(request, response);
  const NDJSON = 'application/x-ndjson; charset=utf-8';
  const LEDGER = '{"type":"ledger","format":"dateline-ledger","version":1,"dateline":"9"}\n';
  const END = '{"type":"end","counts":{}}\n';

  test('in the middle', async () => {
    const place = await serve(
      dateline((_, response) => {
        response.writeHead(200, { 'Content-Type': NDJSON, 'Transfer-Encoding': 'chunked' }).write(LEDGER);
        setImmediate(() => response.destroy());
      }),
    );
    await expect(exported(place, 'jsonl')).rejects.toThrow(/server-unreachable/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a whole ledger comes as it is, in whatever pieces', async () => {
    const line = `{"type":"report","id":"${'r'.repeat(9000)}"}\n`;
    const place = await serve(
      dateline((_, response) => {
        response.writeHead(200, { 'Content-Type': 'Application/X-NDJSON' });
        for (const piece of [LEDGER.slice(0, 9), LEDGER.slice(9) + line, END.slice(0, 5), END.slice(5)])
          response.write(piece);
        response.end();
      }),
    );
    expect(await exported(place, 'jsonl')).toMatchObject({ status: 0, out: '' });
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(LEDGER + line + END);
  });

  describe('and what was there stays', () => {
    beforeEach(() => writeFileSync(join(folder, 'out'), 'precious'));

    test.each<[string, string, Answering]>([
      ...['jsonl', 'annotations', 'geojson', 'ics', 'atom'].flatMap(
        (format): [string, string, Answering][] => [
          [format, 'from what is no Dateline', typed('text/html', '<html>hi</html>')],
          [format, 'of another type', dateline(typed('text/html', '<html>hi</html>'))],
          [format, 'of no type', dateline((_, response) => void response.end('{}'))],
        ],
      ),
      ['jsonl', 'that is no ledger', dateline(typed(NDJSON, '{"type":"report"}\n'))],
      ['jsonl', 'that is no JSON', dateline(typed(NDJSON, '<html>\n'.repeat(9000)))],
      ['jsonl', 'of one line without an end', dateline(typed(NDJSON, ' '.repeat(200_000)))],
      ['jsonl', 'of nothing', dateline(typed(NDJSON, ''))],
      ['jsonl', 'that was cut off', dateline(typed(NDJSON, `${LEDGER}{"type":"report","id":"r"}\n`))],
      ['jsonl', 'that was cut off in its last line', dateline(typed(NDJSON, LEDGER + END.trimEnd()))],
      ['jsonl', 'that is only its end', dateline(typed(NDJSON, END))],
    ])('%s %s', async (format, _, answering) => {
      await expect(exported(await serve(answering), format)).rejects.toMatchObject({
        slug: 'server-strange',
      });
      expect(readdirSync(folder)).toEqual(['out']);
      expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('precious');
    });
  });

  test.each(['../x.csv', '/tmp/x.csv', 'x.csv/../../y.csv', '.csv'])('a table called %s', async (url) => {
    const place = await serve((request, response) =>
      json(request.url === '/status' ? status : { tables: [{ url }] })(request, response),
    );
    await expect(exported(place, 'csv')).rejects.toThrow(/server-strange/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('tables of two states', async () => {
    let state = 0;
    const place = await serve((request, response) =>
      (request.url === '/status'
        ? json({ ...status, state: String(state++) })
        : request.url!.endsWith('.csv')
          ? typed('text/csv', 'id\n')
          : typed('application/csvm+json', JSON.stringify({ tables: [{ url: 'a.csv' }] })))(
        request,
        response,
      ),
    );
    await expect(exported(place, 'csv')).rejects.toThrow(/ledger-changing/);
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });
});

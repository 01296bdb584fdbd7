// Bodies as they come over a socket: in chunks without a length, without an end, slowly, broken off.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodies } from '../../src/serve/http/bodies.ts';
import { type Answering, type Listening, listen } from '../../src/serve/http/listen.ts';
import { problemAnswer } from '../../src/serve/http/problem.ts';
import { Ledger } from '../../src/store/ledger.ts';
import { NOW, type ServedSamples, served } from './served-samples.ts';

const JSON_TO = (path: string, ...headers: string[]) =>
  [`POST ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Content-Type: application/json', ...headers, '', ''].join(
    '\r\n',
  );
const CHUNKED = 'Transfer-Encoding: chunked';
const REJECT = JSON.stringify({ action: 'reject', target: 'c_0000000000000000' });
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

const open: Listening[] = [];
let desk: ServedSamples;
beforeAll(async () => {
  desk = served(await Ledger.open('memory:', { version: '9.9.9', now: () => NOW }));
});
afterAll(async () => {
  for (const one of open) await one.close();
  await desk.close();
});

async function socketTo(app: Answering): Promise<Socket> {
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  open.push(listening);
  const socket = connect(Number(new URL(listening.address).port), '127.0.0.1');
  // Whoever goes on sending after the answer is cut off.
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** The next answer: its status and its body. */
async function answer(socket: Socket): Promise<readonly [status: number, body: unknown]> {
  let got = '';
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    got += piece;
    const [head = '', body] = got.split('\r\n\r\n', 2);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (body !== undefined && body.length >= length) return [Number(head.split(' ')[1]), JSON.parse(body)];
  }
  throw new Error(`it ended with ${got}`);
}

/** Resolves when the connection is gone, cut off or not. */
const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));

const problem = (slug: string) => ({ error: { slug, message: expect.stringMatching(/\.$/) } });

describe('a body that does not say its length', () => {
  test('is read', async () => {
    const socket = await socketTo(desk.app);
    socket.write(JSON_TO('/judgements', CHUNKED));
    socket.write(chunk(REJECT.slice(0, 20)));
    socket.write(`${chunk(REJECT.slice(20))}0\r\n\r\n`);
    expect(await answer(socket)).toEqual([409, problem('judgement-refused')]);
    // The connection can be used again.
    socket.write(`${JSON_TO('/judgements', CHUNKED)}${chunk(REJECT)}0\r\n\r\n`);
    expect(await answer(socket)).toEqual([409, problem('judgement-refused')]);
    socket.destroy();
  });

  test('is refused where there is none', async () => {
    const socket = await socketTo(desk.app);
    socket.write(JSON_TO('/judgements'));
    expect(await answer(socket)).toEqual([400, problem('body-unreadable')]);
    socket.destroy();
  });

  test('and has no end is refused, and the connection cut', async () => {
    const socket = await socketTo(desk.app);
    const answered = answer(socket);
    socket.write(JSON_TO('/judgements', CHUNKED));
    const piece = chunk('x'.repeat(65_536));
    const cut = closed(socket);
    const send = () => {
      while (socket.writable && socket.write(piece));
    };
    socket.on('drain', send);
    send();
    expect(await answered).toEqual([413, problem('body-too-large')]);
    await cut;
  });
});

test('a body that says that it is too large is refused before it comes', async () => {
  const socket = await socketTo(desk.app);
  socket.write(JSON_TO('/judgements', 'Content-Length: 262145'));
  expect(await answer(socket)).toEqual([413, problem('body-too-large')]);
  await closed(socket);
});

describe('a body that comes slowly', () => {
  const taking = (more: number, all: number) => {
    const app = new Hono();
    app.onError((error, c) => problemAnswer(c, error, () => {}));
    app.use(bodies({ more, all }));
    app.post('/judgements', async (c) => c.json(await c.req.json()));
    return app;
  };

  test.each([
    ['a length', 'Content-Length: 500', REJECT],
    ['no length', CHUNKED, chunk(REJECT)],
  ])('with %s and then not at all is given up', async (_, header, part) => {
    const socket = await socketTo(taking(20, 60_000));
    socket.write(JSON_TO('/judgements', header) + part);
    expect(await answer(socket)).toEqual([408, problem('body-too-slow')]);
    await closed(socket);
  });

  test('byte by byte is given up when its time is over', async () => {
    const socket = await socketTo(taking(60_000, 100));
    const answered = answer(socket);
    socket.write(JSON_TO('/judgements', 'Content-Length: 250000'));
    const drip = setInterval(() => socket.write(' '), 5);
    const cut = closed(socket);
    expect(await answered).toEqual([408, problem('body-too-slow')]);
    await cut;
    clearInterval(drip);
  });

  test('but comes is read', async () => {
    const socket = await socketTo(taking(60_000, 60_000));
    socket.write(JSON_TO('/judgements', `Content-Length: ${REJECT.length}`));
    for (const letter of REJECT) {
      socket.write(letter);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await answer(socket)).toEqual([200, JSON.parse(REJECT)]);
    socket.destroy();
  });
});

test('a body that is broken off is nobody’s fault here', async () => {
  const faults: unknown[] = [];
  const app = new Hono();
  let seen = (_: unknown): void => {};
  const refused = new Promise((resolve) => {
    seen = resolve;
  });
  app.onError((error, c) => {
    seen(error);
    return problemAnswer(c, error, (fault) => faults.push(fault));
  });
  app.use(bodies());
  const socket = await socketTo(app);
  socket.write(`${JSON_TO('/judgements', 'Content-Length: 500')}{`);
  await new Promise((resolve) => setImmediate(resolve));
  socket.destroy();
  expect(await refused).toMatchObject({ slug: 'body-broken-off' });
  expect(faults).toEqual([]);
});

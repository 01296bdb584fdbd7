// A server that asks for tokens, and a command line that brings one in its environment: to read, to write, or the wrong one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/serve/http/listen.ts';
import { Ledger } from '../../src/store/ledger.ts';
import { run } from '../cli/run.ts';
import { NOW, type ServedSamples, served } from '../http/served-samples.ts';

const TOKENS = { read: 'read-token-0123456789', write: 'write-token-0123456789' };

let at: ServedSamples;
let listening: Listening;
beforeAll(async () => {
  const ledger = await Ledger.open('memory:', { version: '9.9.9', now: () => NOW, author: 'Ada' });
  at = served(ledger, { tokens: TOKENS });
  listening = await listen(at.app, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await listening?.close();
  await at?.close();
});

const ask = (token: string | undefined, ...args: string[]) =>
  run([...args, '--ledger', listening.address], {
    env: token === undefined ? {} : { DATELINE_TOKEN: token },
  });

test.each([TOKENS.read, ` ${TOKENS.write}\n`])('%j reads', async (token) => {
  expect(await ask(token, 'conflicts', '--format', 'table')).toEqual({
    ...{ status: 0, err: '' },
    out: 'The ledger holds no reports. Add some: dateline add reports/\n',
  });
});

test.each([
  [undefined, /^The server asks for a token\. Put it in \$DATELINE_TOKEN \(token-missing\)$/],
  ['not-the-token-0123456789', /^The server does not take the token in \$DATELINE_TOKEN.*\(token-refused\)$/],
])('%j is refused', async (token, message) => {
  await expect(ask(token, 'timeline')).rejects.toThrow(message);
});

test('who may only read is told what writing wants', async () => {
  await expect(ask(TOKENS.read, 'review', 'accept', 'c_0123456789abcdef')).rejects.toThrow(
    /^The token in \$DATELINE_TOKEN may read only.*\(token-read-only\)$/,
  );
  expect(await ask(TOKENS.write, 'review', 'accept', 'c_0123456789abcdef')).toMatchObject({
    ...{ status: 1, out: '' },
    err: expect.stringContaining('(judgement-refused)'),
  });
});

// Commands that ask a ledger which is not there: they say so, and make none.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-absent-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(
  [
    ['conflicts'],
    ['deadlines'],
    ['positions', 'Esper'],
    ['presence'],
    ['timeline'],
    ['search', 'troops'],
    ['show', 'c_0123456789abcdef'],
    ['review'],
    ['review', 'reject', 'c_0123456789abcdef'],
    ['rebuild'],
  ].map((command) => command.join(' ')),
)('%s', async (line) => {
  const command = line.split(' ');
  const place = join(folder, 'ledger');
  const ran = run([...command, '--ledger', place]);
  await expect(ran).rejects.toMatchObject({ slug: 'ledger-absent' });
  await expect(ran).rejects.toThrow(`dateline add reports/ --ledger ${place}`);
  await expect(run(command, { env: { XDG_DATA_HOME: folder } })).rejects.toMatchObject({
    slug: 'ledger-absent',
  });
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['127.0.0.1:4804', /--ledger http:\/\/127\.0\.0\.1:4804,/],
  ['localhost:4804', /--ledger http:\/\/localhost:4804,/],
  ['[::1]:4804/', /--ledger http:\/\/\[::1\]:4804\/,/],
  ['ftp://me:secret@desk.example/', /^(?!.*(?:secret|adding reports)).*--ledger http:\/\/127\.0\.0\.1:4747,/],
])('%s was meant as an address', async (place, said) => {
  const ran = run(['conflicts', '--ledger', place]);
  await expect(ran).rejects.toMatchObject({ slug: 'ledger-absent' });
  await expect(ran).rejects.toThrow(said);
});

// `npm run screens`: opens the desk on the samples in a real browser and takes the pictures of docs/screens/, which the
// README and docs/web.md show.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium, startChromium } from '../test/browser/chromium.ts';

interface Screen {
  readonly name: string;
  /** Of the page, or of what the ledger names first. */
  readonly path: string | ((base: string) => Promise<string>);
  readonly dark?: true;
}

const SCREENS: readonly Screen[] = [
  { name: 'today', path: '/' },
  { name: 'accounts', path: firstConflict },
  { name: 'deadlines', path: '/due?asOf=2019-10-24' },
  { name: 'map', path: '/map?asOf=2019-10-24', dark: true },
];

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'screens');

const chromium = findChromium();
if (chromium === null) throw new Error('There is no chromium here: install it, or name it in CHROMIUM_PATH');
mkdirSync(folder, { recursive: true });
const server = spawn(
  process.execPath,
  [join(root, 'dist', 'serve', 'cli', 'main.js'), 'serve', '--samples', '--port', '0'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const browser = await startChromium(chromium);
try {
  const base = await addressOf(server);
  for (const { name, path, dark } of SCREENS) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      colorScheme: dark ? 'dark' : 'light',
    });
    await page.goto(base + (typeof path === 'string' ? path : await path(base)));
    await page.locator('main h1').waitFor();
    await page.locator('main .loading').waitFor({ state: 'detached' });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
    console.log(`docs/screens/${name}.png`);
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
}

async function firstConflict(base: string): Promise<string> {
  const { items } = (await (await fetch(`${base}/conflicts?limit=1`)).json()) as { items: { id: string }[] };
  return `/accounts/${items[0]!.id}`;
}

/** What the server prints when it is ready, without the slash at its end. */
async function addressOf({ stdout }: typeof server): Promise<string> {
  for await (const line of createInterface({ input: stdout! })) {
    const found = /http:\/\/[\w.:]+/.exec(line);
    if (found) return found[0];
  }
  throw new Error('dateline serve ended before it was ready');
}

// The engine in a real browser, with the same weights: what it reads there must be what it reads in Node.
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import type { Reading } from '../../src/reading.ts';
import { openReader } from '../../src/serve/models.ts';
import { findChromium, startChromium } from './chromium.ts';
import type { Page } from './page.ts';
import { bundleEngine, startSite } from './site.ts';

const root = join(import.meta.dirname, '..', '..');
const executable = findChromium();
if (executable === null)
  console.warn(
    'skipped: no Chromium here. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );

const samples = readdirSync(join(root, 'samples')).filter((file) => file.endsWith('.txt'));
const texts: [name: string, text: string][] = [
  ...samples.map((file): [string, string] => [file, readFileSync(join(root, 'samples', file), 'utf8')]),
  ['marks', '“Élan,” she said 😀.\r\n\r\n“It isn’t over,” Col. Ryan told the U.S. envoy — “not yet.”'],
  ['lone surrogates', 'He said \ud83d that \udc00 they left.'],
  ['empty', ''],
];

describe.skipIf(executable === null)('in a browser', () => {
  let browser: Browser;
  let page: BrowserPage;
  let server: Server;
  let reader: Reader;

  beforeAll(async () => {
    const site = await startSite(await bundleEngine());
    server = site.server;
    reader = await openReader();
    browser = await startChromium(executable!);
    page = await browser.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(site.url, { waitUntil: 'load' });
    expect(errors).toEqual([]);
    const files = readdirSync(join(root, 'models')).filter((file) => file.endsWith('.bin'));
    const names = files.map((file) => file.replace(/\.bin$/, ''));
    await page.evaluate((n) => (globalThis as unknown as { dateline: Page }).dateline.open(n), names);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Text crosses as code units: a lone surrogate does not survive the way to the browser in a string. */
  async function readThere(id: string, text: string): Promise<Reading> {
    const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    const json = await page.evaluate(
      ([i, u]) => (globalThis as unknown as { dateline: Page }).dateline.read(i, u),
      [id, units] as [string, number[]],
    );
    return JSON.parse(json) as Reading;
  }

  test.each(texts)('reads %s as Node does', async (id, text) => {
    expect(await readThere(id, text)).toEqual(JSON.parse(JSON.stringify(reader.read({ id, text }))));
  });

  test('finds a statement', async () => {
    const { statements } = await readThere('one', '“There is no timetable,” said John Bolton.');
    expect(statements).toMatchObject([
      { source: [30, 41], cue: [25, 29], content: [[0, 24]], manner: 'direct' },
    ]);
  });
});

// The engine in a real browser, with the same weights: what it reads there must be what it reads in Node.
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/reading.ts';
import { openReader } from '../../src/serve/models.ts';
import type { Report } from '../../src/text/report.ts';
import { findChromium, startChromium } from './chromium.ts';
import { bundleEngine, startSite } from './site.ts';

const root = join(import.meta.dirname, '..', '..');
const executable = findChromium();
if (executable === null)
  console.warn(
    'skipped: no Chromium here. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );

const samples = readdirSync(join(root, 'samples')).filter((file) => file.endsWith('.txt'));
const reports: Report[] = [
  ...samples.slice(0, 4).map((id) => ({ id, text: readFileSync(join(root, 'samples', id), 'utf8') })),
  {
    id: 'marks',
    text: '“Élan,” she said 😀.\r\n\r\n“It isn’t over,” Col. Ryan told the U.S. envoy — “not yet.”',
  },
  { id: 'surrogate', text: 'He said \ud83d that \udc00 they left.' },
  { id: 'empty', text: '' },
];

describe.skipIf(executable === null)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  let server: Server;

  beforeAll(async () => {
    const site = await startSite(await bundleEngine());
    server = site.server;
    browser = await startChromium(executable!);
    page = await browser.newPage();
    await page.goto(site.url);
    const models = readdirSync(join(root, 'models')).filter((file) => file.endsWith('.bin'));
    await page.evaluate(loadReader, models);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(reports)('reads $id as Node does', async (report) => {
    const reader = await openReader();
    const here: Reading = reader.read(report);
    // Text crosses as code units: a lone surrogate would not survive the way to the browser as a string.
    const units = Array.from({ length: report.text.length }, (_, i) => report.text.charCodeAt(i));
    const there = await page.evaluate(readThere, { id: report.id, units });
    expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(here)));
  });

  test('something is read', async () => {
    const there = await page.evaluate(readThere, {
      id: 'one',
      units: [...'The troops will leave, the minister said on Monday.'].map((c) => c.charCodeAt(0)),
    });
    expect((JSON.parse(there) as Reading).statements.length).toBe(1);
  });
});

// The two functions below run in the page.

async function loadReader(files: string[]): Promise<void> {
  const { createReader } = await import(String(new URL('reader.js', location.href)));
  const models: Record<string, Uint8Array> = {};
  for (const file of files)
    models[file.replace(/\.bin$/, '')] = new Uint8Array(await (await fetch(`models/${file}`)).arrayBuffer());
  Object.assign(globalThis, { reader: await createReader(models) });
}

function readThere({ id, units }: { id: string; units: number[] }): string {
  let text = '';
  for (const unit of units) text += String.fromCharCode(unit);
  const { reader } = globalThis as unknown as { reader: { read(report: Report): Reading } };
  return JSON.stringify(reader.read({ id, text }));
}

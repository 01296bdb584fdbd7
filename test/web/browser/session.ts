// A browser for tests of the web app: pages that note what goes wrong in them, and that axe can look at.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium, startChromium } from '../../browser/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where a Chromium is; null where there is none, and these tests skip. */
export const executable = findChromium();
if (executable === null)
  console.warn(
    'skipped: no Chromium here. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );

export function startBrowser(): Promise<Browser> {
  return startChromium(executable!);
}

/** A page with what went wrong in it: errors of scripts, of loading, and what the page's policy refused. */
export interface WatchedPage {
  readonly page: Page;
  readonly wrong: readonly string[];
}

/** A fresh page at `base`: nothing kept from others, no motion. */
export async function openPage(
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    ...{ baseURL: base, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) wrong.push(request.url());
  });
  return { page, wrong };
}

/** What axe finds on the page as it stands: WCAG 2.2 A and AA, and good practice. One line a finding. */
export async function accessProblems(page: Page): Promise<string[]> {
  // Not as a script of the page: its policy allows none but its own.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 200)}`),
  );
}

/** Whether anything on the page is wider than the window. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

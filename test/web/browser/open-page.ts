// A page of the browser that notes what goes wrong in it, what it asks for outside, and looks for barriers with axe-core.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface OpenPage {
  readonly page: Page;
  /** Errors of scripts, and what the page's policy refused. */
  readonly errors: string[];
  /** Everything that was asked for, as method and path. */
  readonly asked: string[];
}

/** A page of its own context. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    asked.push(`${request.method()} ${protocol === 'http:' ? pathname : request.url()}`);
  });
  return { page, errors, asked };
}

/** Fails with what axe-core finds against WCAG 2.2 AA and its best practices. */
export async function expectNoBarriers(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((one) => `${one.target} ${one.failureSummary}`).join('; ')}`,
    );
  });
  expect(found).toEqual([]);
}

/** Fails where the page is wider than the window, or ran what a report brought along. */
export async function expectUnharmed({ page, errors }: OpenPage): Promise<void> {
  expect(errors).toEqual([]);
  const { wide, harmed } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth > innerWidth,
    harmed: 'harmed' in globalThis,
  }));
  expect({ wide, harmed }).toEqual({ wide: false, harmed: false });
}

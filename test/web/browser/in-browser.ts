// Tests of the web app in a real browser: the app as it is now, a desk with a ledger of its own and a browser, for all tests of
// a suite, and taken down after them. Skipped where there is no browser.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import type { Report } from '../../../src/text/report.ts';
import { builtApp, startDesk, type TestDesk } from './desk.ts';
import { executable, openPage, startBrowser, type WatchedPage } from './session.ts';

/** What the tests of a suite have; only within them. */
export interface AtDesk {
  readonly desk: TestDesk;
  /** Of the built app. */
  readonly folder: string;
  /** A fresh page of the app, with nothing opened yet. */
  open(options?: BrowserContextOptions): Promise<WatchedPage>;
}

interface Suite {
  /** What the ledger holds; the samples when left out. */
  readonly reports?: () => readonly Report[] | Promise<readonly Report[]>;
  /** Milliseconds that a test may take. */
  readonly timeout?: number;
}

/** A suite of tests, which `define` defines. */
export function inBrowser(name: string, { reports, timeout }: Suite, define: (at: AtDesk) => void): void {
  const options = timeout === undefined ? {} : { timeout };
  describe.skipIf(executable === null)(name, options, () => {
    let app: Awaited<ReturnType<typeof builtApp>> | undefined;
    let desk: TestDesk | undefined;
    let browser: Browser | undefined;
    beforeAll(async () => {
      [app, browser] = await Promise.all([builtApp(), startBrowser()]);
      desk = await startDesk(app.folder, await reports?.());
    });
    afterAll(async () => {
      await browser?.close();
      await desk?.close();
      await app?.remove();
    });
    define({
      get desk() {
        return desk!;
      },
      get folder() {
        return app!.folder;
      },
      open: (context) => openPage(browser!, desk!.address, context),
    });
  });
}

/**
 * Has each test of the suite begin on a fresh page, which `begin` is given. The test fails where something went wrong in the page,
 * unless it takes that out of what is given back.
 */
export function eachOnItsPage(at: AtDesk, begin: (page: Page) => void): { readonly wrong: string[] } {
  let opened: WatchedPage;
  beforeEach(async () => {
    opened = await at.open();
    begin(opened.page);
  });
  afterEach(async () => {
    await opened.page.context().close();
    expect(opened.wrong).toEqual([]);
  });
  return {
    get wrong() {
      return opened.wrong as string[];
    },
  };
}

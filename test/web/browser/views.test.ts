// The views Accounts, Deadlines and Reading in a real browser, with a real server on the samples.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtApp, startDesk, type TestDesk } from './desk.ts';
import {
  accessProblems,
  executable,
  isTooWide,
  openPage,
  startBrowser,
  type WatchedPage,
} from './session.ts';

const LIVE = 'https://example-courier.example/live/esper-in-baghdad';

describe.skipIf(executable === null)('in a browser', () => {
  let app: Awaited<ReturnType<typeof builtApp>>;
  let desk: TestDesk;
  let browser: Browser;
  let opened: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([builtApp(), startBrowser()]);
    desk = await startDesk(app.folder);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await app?.remove();
  });
  beforeEach(async () => {
    opened = await openPage(browser, desk.address);
    page = opened.page;
  });
  afterEach(async () => {
    await page.context().close();
    expect(opened.wrong).toEqual([]);
  });

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

  describe('Accounts', () => {
    test('are listed, narrowed in the address, and opened', async () => {
      await page.goto('/accounts');
      await page.getByText('10 disagreements', { exact: true }).waitFor();
      await page.getByLabel('Disagree on').selectOption('numbers');
      await page.getByText('1 disagreement', { exact: true }).waitFor();
      expect(new URL(page.url()).searchParams.get('rule')).toBe('numbers');
      await page.getByRole('link', { name: /^How many/ }).click();
      await heading('How many: United States (its forces), Syria').waitFor();
      await page.goBack();
      await page.getByText('1 disagreement', { exact: true }).waitFor();
    });

    test('going back leads to where the list was left', async () => {
      await page.goto('/accounts');
      const last = page.getByRole('link', { name: /^Permitted or not/ }).last();
      await last.scrollIntoViewIfNeeded();
      const left = await page.evaluate(() => scrollY);
      expect(left).toBeGreaterThan(300);
      await last.click();
      await page.getByRole('region', { name: 'One account' }).waitFor();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.goBack();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
    });

    test('both stand side by side, each sentence lit in its paragraph', async () => {
      await page.goto('/accounts?rule=leaves-or-stays');
      await page
        .getByRole('link', { name: /Leaving or staying/ })
        .first()
        .click();
      const one = page.getByRole('region', { name: 'One account' });
      const other = page.getByRole('region', { name: 'The other account' });
      await one.getByText('Leaves by 20 November 2019').waitFor();
      expect((await one.locator('mark').allTextContents()).join('')).toContain(
        'will leave within four weeks',
      );
      expect(await one.getByRole('link', { name: 'Najah al-Shammari' }).count()).toBe(1);
      expect((await other.locator('mark').allTextContents()).join('')).toContain('would go to western Iraq');
      const [left, right] = await Promise.all([one.boundingBox(), other.boundingBox()]);
      expect(left!.x + left!.width).toBeLessThanOrEqual(right!.x + 1);
      await page.getByRole('heading', { name: 'What would settle it' }).waitFor();
      expect(await accessProblems(page)).toEqual([]);
    });

    test('one that is not there is a failure with what to do', async () => {
      await page.goto('/accounts/k_0000000000000000');
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
      // The browser notes the 404 by itself.
      expect(opened.wrong).toEqual([expect.stringContaining('404')]);
      (opened.wrong as string[]).length = 0;
    });
  });

  describe('Deadlines', () => {
    test('the list says what the board shows, and a chosen one is in the address', async () => {
      await page.goto('/due?asOf=2019-10-30');
      const board = page.getByRole('region', { name: 'Board' });
      const line = board.getByRole('link', { name: /United States .* to leave Iraq/ });
      expect(await line.textContent()).toContain('ends 20 November 2019');
      await line.click();
      expect(new URL(page.url()).searchParams.get('deadline')).toBe('force:us leave iq');
      const entry = page.locator('.entries > li.selected');
      await entry.waitFor();
      expect(await entry.evaluate((it) => it === document.activeElement)).toBe(true);
      expect(await entry.textContent()).toMatch(/open on 30 October 2019 · 21 days left/);
      expect(await entry.textContent()).toContain('will leave within four weeks');
      expect(await accessProblems(page)).toEqual([]);
    });

    test('as of a day before any was set, there is none', async () => {
      await page.goto('/due?asOf=2018-12-19');
      await page.getByText('No deadline with a day that can be told.').waitFor();
    });
  });

  describe('Reading', () => {
    test('reports are listed and opened', async () => {
      await page.goto('/reading');
      await page.getByText('14 reports').waitFor();
      await page.getByRole('link', { name: /^Live: Esper/ }).click();
      await heading(/^Live: Esper in Baghdad/).waitFor();
      expect(new URL(page.url()).searchParams.get('report')).toBe(LIVE);
      expect(
        await heading(/^Live/)
          .or(heading('Reading'))
          .evaluate((it) => it === document.activeElement),
      ).toBe(true);
    });

    test('an entry in the address is lit, in sight, and its note has the focus', async () => {
      const { items } = (await (await fetch(`${desk.address}conflicts?rule=leaves-or-stays`)).json()) as {
        items: { a: { id: string; report: string } }[];
      };
      const { id, report } = items[0]!.a;
      await page.goto(`/reading?${new URLSearchParams({ report, entry: id })}`);
      const note = page.locator(`li[data-entry="${id}"]`);
      await note.and(page.locator(':focus')).waitFor();
      expect(await note.textContent()).toContain('within four weeks');
      expect(await note.getByRole('link', { name: 'Another account differs' }).count()).toBeGreaterThan(0);
      const lit = page.locator('article p span.lit');
      expect((await lit.allTextContents()).join('')).toContain('leave');
      const box = (await lit.first().boundingBox())!;
      expect(box.y).toBeGreaterThan(0);
      expect(box.y).toBeLessThan(900);
      expect(await accessProblems(page)).toEqual([]);
    });

    test('a note that is chosen stands beside its line', async () => {
      await page.goto(`/reading?${new URLSearchParams({ report: LIVE })}`);
      const number = page.locator('article a[data-ref="21"]');
      await number.click();
      const note = page.locator('li[data-note="21"].open:focus');
      await note.waitFor();
      const [line, beside] = await Promise.all([number.boundingBox(), note.boundingBox()]);
      expect(Math.abs(beside!.y - line!.y)).toBeLessThan(20);
      expect(beside!.x).toBeGreaterThan(line!.x + line!.width);
    });

    test('words and note light each other, by pointer and by key', async () => {
      await page.goto(`/reading?${new URLSearchParams({ report: LIVE })}`);
      const note = page.locator('li[data-note="8"]');
      await note.hover();
      await page.locator('article p span.lit').first().waitFor();
      const words = page.locator('article p span.lit').first();
      await page.getByRole('heading', { level: 1 }).hover();
      await words.waitFor({ state: 'detached' });
      await page.locator('article a[data-ref="8"]').hover();
      await page.locator('li[data-note="8"].lit').waitFor();
      await page.locator('article a[data-ref="5"]').focus();
      await page.locator('li[data-note="5"].lit').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('li[data-note="5"].open:focus').waitFor();
      expect(new URL(page.url()).searchParams.get('entry')).toMatch(/^[sc]_/);
      await page.keyboard.press('ArrowDown');
      await page.locator('li[data-note="6"].open:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('article a[data-ref="6"]:focus').waitFor();
      expect(new URL(page.url()).searchParams.get('entry')).toBeNull();
    });

    test('the text is the report’s, character by character', async () => {
      await page.goto(`/reading?${new URLSearchParams({ report: LIVE })}`);
      const { text } = (await (
        await fetch(`${desk.address}reports/${encodeURIComponent(LIVE)}/reading`)
      ).json()) as { text: string };
      await page.locator('article p').first().waitFor();
      const shown = await page.locator('article p span[data-from]').allTextContents();
      expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    });
  });

  test.each(['/accounts', '/due', '/reading', `/reading?report=${encodeURIComponent(LIVE)}`])(
    '%s holds to access rules in light and dark, and fits a narrow window',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await page.locator('main article, main li').first().waitFor();
        expect(await accessProblems(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await isTooWide(page)).toBe(false);
      expect(await accessProblems(page)).toEqual([]);
    },
  );
});

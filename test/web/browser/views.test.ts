// The views Accounts, Deadlines and Reading in a real browser, with a real server on the samples.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eachOnItsPage, inBrowser } from './in-browser.ts';
import { accessProblems, isTooWide } from './session.ts';

const LIVE = 'https://example-courier.example/live/esper-in-baghdad';

inBrowser('in a browser', {}, (at) => {
  let page: Page;
  const opened = eachOnItsPage(at, (own) => {
    page = own;
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

    test('of one question are narrowed to in words, and let go of again', async () => {
      await page.goto('/');
      await page
        .getByRole('link', { name: /^2 more on this question/ })
        .first()
        .click();
      await page.getByText('3 disagreements', { exact: true }).waitFor();
      const chosen = page.getByRole('link', { name: /take it off/ });
      expect(await chosen.textContent()).toMatch(/^United States \(its forces\), Iraq/);
      expect(await page.getByLabel('Place').count()).toBe(0);
      await chosen.click();
      await page.getByLabel('Place').waitFor();
      expect([...new URL(page.url()).searchParams.keys()]).toEqual(['rule']);
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
      expect(await one.locator('blockquote .notation').allTextContents()).toEqual(['**', '**']);
      expect(await one.getByRole('link', { name: 'Najah al-Shammari' }).count()).toBe(1);
      expect((await other.locator('mark').allTextContents()).join('')).toContain('would go to western Iraq');
      const [left, right] = await Promise.all([one.boundingBox(), other.boundingBox()]);
      expect(left!.x + left!.width).toBeLessThanOrEqual(right!.x + 1);
      await page.getByRole('heading', { name: 'What would settle it' }).waitFor();
      expect(await accessProblems(page)).toEqual([]);
    });

    test('one that is not there is a failure with what to do', async () => {
      await page.goto('/accounts/k_0000000000000000');
      const alert = page.getByRole('alert');
      await alert.getByText('No such pair of accounts').waitFor();
      expect(await alert.textContent()).not.toContain('GET');
      // Trying again would find nothing again.
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
      await alert.getByRole('link', { name: 'All accounts in conflict' }).click();
      await heading('Accounts').waitFor();
      // The browser notes the 404 by itself.
      expect(opened.wrong).toEqual([expect.stringContaining('404')]);
      opened.wrong.length = 0;
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
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        entry.getByRole('link', { name: /^For your calendar/ }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('deadlines.ics');
      expect(new URL(file.url()).searchParams.get('deadline')).toBe('force:us leave iq');
      expect(await entry.textContent()).toContain('will leave within four weeks');
      expect(await accessProblems(page)).toEqual([]);
    });

    test('as of a day before any was set, there is none', async () => {
      await page.goto('/due?asOf=2018-12-19');
      await page.getByText('No limit was found whose day can be told.').waitFor();
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
      const { items } = (await (await fetch(`${at.desk.address}conflicts?rule=leaves-or-stays`)).json()) as {
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

    test('of one kind alone, each note stands beside its line too', async () => {
      const report = 'https://example-courier.example/analysis/about-six-hundred-remain';
      await page.goto(`/reading?${new URLSearchParams({ report, show: 'claims' })}`);
      const notes = page.locator('li[data-note]');
      await notes.first().waitFor();
      const numbers = await notes.evaluateAll((all) => all.map((one) => Number(one.dataset['note'])));
      // Statements have numbers as well.
      expect(numbers.at(-1)! - numbers[0]!).toBeGreaterThanOrEqual(numbers.length);
      const placed = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('li[data-note]')].map((note) => {
          const line = document.querySelector(`[data-ref="${note.dataset['note']}"]`)!;
          const off = note.getBoundingClientRect().top - line.getBoundingClientRect().top;
          return { seen: getComputedStyle(note).visibility, off };
        }),
      );
      for (const { seen, off } of placed) {
        expect(seen).toBe('visible');
        expect(Math.abs(off)).toBeLessThan(160);
      }
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

    test('before it was published it is not there, and the way leads back to now', async () => {
      await page.goto(`/reading?${new URLSearchParams({ report: LIVE, asOf: '2018-12-01' })}`);
      const alert = page.getByRole('alert');
      await alert.getByText('Not on the record by 1 December 2018').waitFor();
      await alert.getByRole('link', { name: 'Back to now' }).click();
      await page.getByRole('article', { name: 'The text with notes' }).waitFor();
      expect(opened.wrong).toEqual([expect.stringContaining('404')]);
      (opened.wrong as string[]).length = 0;
    });

    test('the text is the report’s, character by character', async () => {
      await page.goto(`/reading?${new URLSearchParams({ report: LIVE })}`);
      const { text } = (await (
        await fetch(`${at.desk.address}reports/${encodeURIComponent(LIVE)}/reading`)
      ).json()) as { text: string };
      await page.locator('article p').first().waitFor();
      const shown = await page.locator('article p span[data-from]').allTextContents();
      expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      // The marks of Markdown are there, quietly.
      const quiet = await page.locator('article p span.notation').allTextContents();
      expect(quiet.slice(0, 3)).toEqual(['# ', '**', '**']);
    });
  });

  test('an address of no page is a page that says so', async () => {
    await page.goto('/nowhere');
    await heading('No such page').waitFor();
    expect(await accessProblems(page)).toEqual([]);
    expect(opened.wrong).toEqual([expect.stringContaining('404')]);
    (opened.wrong as string[]).length = 0;
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

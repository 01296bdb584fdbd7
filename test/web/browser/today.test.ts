// The front page in a real browser: what somebody who has never seen Dateline finds on it, and how quickly it is there.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eachOnItsPage, inBrowser } from './in-browser.ts';
import { accessProblems, isTooWide } from './session.ts';

inBrowser('the front page', {}, (at) => {
  let page: Page;
  eachOnItsPage(at, (own) => {
    page = own;
  });

  test('before the first report it says so, and leads to it', async () => {
    for (const path of ['/?asOf=2018-01-01', '/find?asOf=2018-01-01']) {
      await page.goto(path);
      await page.getByText('No report is on the record by 1 January 2018.').waitFor();
      expect(await page.getByText('all that the ledger holds').count()).toBe(0);
      await page.getByRole('link', { name: '19 December 2018' }).click();
      await page.getByText('As of 19 December 2018').waitFor();
      expect(await page.getByText('No report is on the record').count()).toBe(0);
    }
  });

  test('going back leads to the link by which it was left', async () => {
    await page.goto('/');
    const all = page.getByRole('link', { name: /^All \d+ disagreements/ });
    await all.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    await all.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
    await page.goBack();
    await page.locator('a:focus').waitFor();
    expect(await page.locator('a:focus').textContent()).toMatch(/All \d+ disagreements/);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('says who has US troops leave Iraq by when, who does not, and both sentences, without a click', async () => {
    await page.goto('/');
    const first = page.getByRole('article').first();
    await first.waitFor();
    const told = (await first.textContent())!.replace(/\s+/g, ' ');
    expect(told).toContain('United States (its forces), Iraq');
    expect(told).toContain('leaves by 20 November 2019');
    expect(told).toContain('Najah al-Shammari · said 23 October 2019');
    expect(told).toContain('will leave within four weeks, Najah al-Shammari, the Iraqi defence minister');
    expect(told).toContain('Mark Esper · said 19 October 2019');
    expect(told).toContain('would go to western Iraq to go on fighting Islamic State and help defend Iraq.');
    const { y, height } = (await first.locator('.sides').boundingBox())!;
    expect(y + height).toBeLessThan(900);
    await first.getByRole('link', { name: /^Both in full/ }).click();
    await page.getByRole('heading', { level: 1, name: /Leaving or staying/ }).waitFor();
    expect(await page.locator(':focus').evaluate((it) => it.tagName)).toBe('H1');
  });

  test('speaks of the days up to the newest report where nothing is newer, and says so', async () => {
    await page.goto('/');
    await page.getByText('The ledger holds nothing newer').waitFor();
    expect(await page.getByRole('navigation', { name: 'How many days' }).getByText('7 days').count()).toBe(1);
  });

  test('as of a day speaks of that week; the moment goes along to other pages, and back to now', async () => {
    await page.goto('/');
    await page.getByLabel('As of', { exact: true }).fill('2019-10-24');
    await page.getByRole('heading', { name: 'New accounts in conflict' }).waitFor();
    await page.getByText(/18 October 2019 to 24 October 2019: 4 reports/).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2019-10-24');
    await page.getByRole('heading', { name: 'Turns of position' }).waitFor();
    const turn = page.getByRole('region', { name: 'Turns of position' });
    expect(await turn.getByText('Donald Trump', { exact: true }).count()).toBe(1);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Deadlines' }).click();
    await page.getByText('As of 24 October 2019: what').waitFor();
    await page.getByRole('link', { name: 'Back to now' }).click();
    await page.getByText('As of 24 October 2019: what').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  test('can be walked with keys alone, from the skip link on', async () => {
    await page.goto('/');
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  test.each(['light', 'dark'] as const)(
    'holds to access rules in %s, wide and narrow, and on paper',
    async (scheme) => {
      await page.emulateMedia({ colorScheme: scheme });
      for (const [width, path] of [
        [1280, '/'],
        [390, '/?asOf=2019-10-24'],
        [320, '/'],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        await page.getByRole('article').first().waitFor();
        expect(await accessProblems(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
      }
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
      expect(await page.getByRole('article').first().isVisible()).toBe(true);
      // Black on white, whatever was chosen.
      const colours = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(colours).toBe('rgb(255, 255, 255)');
    },
  );

  test('nothing on it moves once it is there', async () => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of ['/', '/accounts', '/due?asOf=2019-10-30', '/reading']) {
      await page.goto(path);
      await page.locator('main article, main li').first().waitFor();
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((a, b) => a + b, 0)).toBeLessThan(0.02);
    }
  });

  test('the first view is small', async () => {
    await page.goto('/');
    await page.getByRole('article').first().waitFor();
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/assets/'))
        .reduce((sum, one) => sum + (one as PerformanceResourceTiming).decodedBodySize, 0),
    );
    // Even uncompressed; what is promised is 250 kB compressed.
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(250_000);
  });

  test('the colours that are chosen stay', async () => {
    await page.goto('/');
    await page.getByLabel('Colours').selectOption('dark');
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });
});

inBrowser('the front page of an empty ledger', { reports: () => [] }, (at) => {
  test('says what to do', async () => {
    const { page, wrong } = await at.open();
    for (const path of ['/', '/accounts', '/due', '/reading']) {
      await page.goto(path);
      await page.getByText('dateline add reports/').waitFor();
      expect(await accessProblems(page)).toEqual([]);
    }
    await page.goto('/nowhere');
    expect(wrong.filter((text) => !text.includes('404'))).toEqual([]);
  });
});

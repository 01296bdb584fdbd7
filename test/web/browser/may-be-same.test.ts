// Names that may be one, in a real browser: merged, kept apart, and either undone, with the keyboard too.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtApp, startDesk, type TestDesk } from './desk.ts';
import { expectSound, HOSTILE } from './hostile-report.ts';
import { executable, openPage, startBrowser } from './session.ts';

const REPORTS = [
  {
    id: 'r1',
    published: '2019-10-20',
    text: 'US troops will leave Iraq within four weeks, Jim Mattis said.',
  },
  { id: 'r2', published: '2019-10-21', text: 'US troops will stay in Iraq, James Mattis said on Monday.' },
  { id: 'r3', published: '2019-10-22', text: 'US troops will stay in Iraq, Mattis said.' },
  HOSTILE,
];

describe.skipIf(executable === null)('names that may be one', () => {
  let app: Awaited<ReturnType<typeof builtApp>>;
  let desk: TestDesk;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([builtApp(), startBrowser()]);
    desk = await startDesk(app.folder, REPORTS);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await app?.remove();
  });

  const open = async (options = {}) => {
    const opened = await openPage(browser, desk.address, options);
    await opened.page.goto('/people');
    const same = opened.page.getByRole('region', { name: 'May be the same' });
    await same.getByText('3 pairs').waitFor();
    return { ...opened, same };
  };

  test('stand under the list with both sentences, and keep nobody out', async () => {
    for (const options of [{}, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const]) {
      const { page, same, wrong } = await open(options);
      const first = same.getByRole('listitem').first();
      await first.getByText('James Mattis said on Monday').waitFor();
      await first.getByText('within four weeks, Jim Mattis said').waitFor();
      await expectSound(page);
      expect(wrong).toEqual([]);
      await page.context().close();
    }
  });

  test('are merged, and that is undone', async () => {
    const { page, same, wrong } = await open();
    await same.getByRole('button', { name: 'Merge James Mattis into Jim Mattis' }).click();
    await same.getByText('James Mattis is Jim Mattis: merged.').waitFor();
    await same.getByText('1 pair ').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('May be the same');
    await expectSound(page);
    await same.getByRole('button', { name: 'Undo' }).click();
    await same.getByText('3 pairs').waitFor();
    expect((await desk.ledger.judgements()).map(({ action }) => action)).toEqual(['merge', 'undo']);
    expect(wrong).toEqual([]);
  });

  test('are kept apart with the keyboard', async () => {
    const { page, same, wrong } = await open();
    await same.getByRole('button', { name: 'Keep apart James Mattis and Jim Mattis' }).focus();
    await page.keyboard.press('Enter');
    await same.getByText('2 pairs').waitFor();
    await same.getByText('James Mattis is not Jim Mattis: kept apart.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await same.getByText('3 pairs').waitFor();
    expect(wrong).toEqual([]);
  });

  test('are not spoken of as of an earlier day', async () => {
    const { page } = await openPage(browser, desk.address);
    await page.goto('/people?asOf=2019-10-21');
    await page.getByRole('row').filter({ hasText: 'James Mattis' }).waitFor();
    expect(await page.getByRole('region', { name: 'May be the same' }).count()).toBe(0);
  });
});

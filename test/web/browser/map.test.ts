// The map in a real browser: it says what the list says, by pointer and by keys, and stands what reports may bring.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { MANY_CLAIMS, manyClaims } from '../map/many-claims.ts';
import { expectSound, withHostile } from './hostile-report.ts';
import { inBrowser } from './in-browser.ts';

inBrowser('Map', { reports: withHostile }, (at) => {
  const drawn = (page: Page) => page.locator('.picture .land').first().waitFor({ state: 'attached' });
  const open = async (address: string, options = {}) => {
    const opened = await at.open(options);
    await opened.page.goto(`/${address}`);
    await drawn(opened.page);
    return opened;
  };
  const section = (page: Page, name: string) =>
    page.locator('[data-section]').filter({ has: page.getByRole('link', { name, exact: true }) });

  test('has the places and ways of the samples, on the map as in the list', async () => {
    const opened = await open('map?asOf=2019-11-01');
    const { page } = opened;
    const syria = page.locator('.picture').getByRole('link', { name: /^Syria ?: \d+ claims/ });
    const count = /: (\d+) claims/.exec((await syria.textContent()) ?? '')?.[1];
    expect(await section(page, 'Syria').locator('h3 .note').textContent()).toContain(`${count} claims`);
    await page
      .locator('.picture')
      .getByRole('link', { name: /^Syria → Iraq, done/ })
      .waitFor();
    await section(page, 'Syria → Iraq').getByText('moving: done').first().waitFor();
    await expectSound(page);
    expect(opened.wrong).toEqual([]);
  });

  test('choosing on the map chooses in the list, and the other way round; the address has it', async () => {
    const { page } = await open('map?asOf=2019-11-01');
    await page
      .locator('.picture')
      .getByRole('link', { name: /^Iraq ?: \d+ claims/ })
      .click();
    await section(page, 'Iraq').and(page.locator('.chosen')).waitFor();
    await section(page, 'Iraq').locator('details[open] blockquote').first().waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^iq@/);
    await section(page, 'Syria').getByRole('link', { name: 'Syria', exact: true }).click();
    const pressed = page.locator('.picture a[aria-current]');
    await pressed.filter({ hasText: 'Syria' }).waitFor();
    expect(await pressed.count()).toBe(1);
  });

  test('the sliders stand in the address, and leave out what was said outside them', async () => {
    const { page } = await open('map');
    const status = page.locator('section p[role="status"]');
    const all = await status.textContent();
    const first = page.getByRole('slider', { name: 'First day' });
    await first.focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('from') === '2019-12-02');
    expect(await first.getAttribute('aria-valuetext')).toBe('2 December 2019');
    expect(await status.textContent()).toMatch(/^\d+ of \d+ claims$/);
    await page.getByRole('button', { name: 'All days' }).click();
    await expect.poll(() => status.textContent()).toBe(all);
  });

  test('one day after the other, from the first on; a handle does not pass the other', async () => {
    const { page } = await open('map');
    const days = page.getByRole('group', { name: 'Said from, to' });
    const shown = days.locator('.days');
    await page.getByRole('button', { name: 'Day after' }).click();
    await expect.poll(() => shown.textContent()).toMatch(/^\s*19 December 2018\s*$/);
    expect(await page.getByRole('button', { name: 'Day before' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Day after' }).click();
    await expect.poll(() => shown.textContent()).toMatch(/^\s*20 December 2018\s*$/);
    const first = page.getByRole('slider', { name: 'First day' });
    await first.focus();
    await page.keyboard.press('End');
    expect(await first.inputValue()).toBe('1');
    await page.getByRole('button', { name: 'All days' }).click();
    await page.getByRole('button', { name: 'Day before' }).click();
    await expect.poll(() => shown.textContent()).toMatch(/^\s*2 December 2019\s*$/);
  });

  test('filters by force and by source; the way back is the browser’s', async () => {
    const { page } = await open('map');
    const list = page.locator('section[aria-labelledby="map-list"]');
    await page
      .getByRole('combobox', { name: /^Force/ })
      .selectOption({ label: await option(page, 'Force', /^Islamic State/) });
    await expect
      .poll(() => list.locator('.tallies a').allTextContents())
      .not.toContain('United States (its forces)');
    await page.goBack();
    await expect
      .poll(() => list.locator('.tallies a').allTextContents())
      .toContain('United States (its forces)');
    await page
      .getByRole('combobox', { name: /^Source/ })
      .selectOption({ label: await option(page, 'Source', /^Iraqi military/) });
    await list.getByRole('status').filter({ hasText: ' of ' }).waitFor();
    expect(new URL(page.url()).searchParams.get('source')).toBe('force:iq');
  });

  test('zoom and moves by keys and by buttons', async () => {
    const { page } = await open('map');
    const place = () => page.locator('.picture > svg > g').first().getAttribute('transform');
    const whole = await place();
    await page.locator('.picture').focus();
    await page.keyboard.press('+');
    await expect.poll(place).toContain('scale(1.5)');
    const near = await place();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(place).not.toBe(near);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(place).toBe(whole);
  });

  test('narrow and dark: no wider than the window, nothing that keeps people out, nothing run', async () => {
    const opened = await open('map', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    for (const summary of await opened.page.getByText('The words', { exact: true }).all())
      await summary.click();
    await opened.page.getByText('<svg/onload=').first().waitFor();
    await expectSound(opened.page);
    expect(opened.wrong).toEqual([]);
  });

  test('of thousands of claims it shows what it can hold; the list goes on by keys', async () => {
    const { page, wrong } = await at.open();
    const body = JSON.stringify(manyClaims());
    await page.route('**/map/claims*', (route) => route.fulfill({ body, contentType: 'application/json' }));
    await page.goto('/map');
    await page.locator('.picture a.label').first().waitFor();
    const list = page.locator('section[aria-labelledby="map-list"]');
    expect(await list.getByRole('status').textContent()).toBe(`${MANY_CLAIMS} claims`);
    const sections = page.locator('[data-section]');
    expect(await sections.count()).toBe(40);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(8000);
    // More come, and the focus stands on the first of them.
    await list.getByRole('button', { name: /^40 more of \d+ places and ways$/ }).press('Enter');
    await expect.poll(() => sections.count()).toBe(80);
    const there = await sections.nth(40).getAttribute('data-section');
    expect(
      await page.evaluate(() =>
        document.activeElement?.closest('[data-section]')?.getAttribute('data-section'),
      ),
    ).toBe(there);
    // All sources can be chosen once somebody turns to the form.
    const source = page.getByRole('combobox', { name: /^Source/ });
    expect(await source.locator('option').count()).toBeLessThan(150);
    await source.focus();
    await expect.poll(() => source.locator('option').count()).toBe(1 + 500 + 30);
    // What is chosen is in the list though it is among the last.
    const way = page.locator('.picture a.way').last();
    const key = new URL((await way.getAttribute('href'))!, at.desk.address).searchParams.get('at')!;
    await way.press('Enter');
    await page.locator(`[data-section="${key}"].chosen`).waitFor();
    expect(wrong).toEqual([]);
  });

  test('where outlines cannot be had, the list stands and says so', async () => {
    const { page } = await at.open();
    await page.route('**/countries-50m*', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto(`/map`);
    await page.getByRole('alert').filter({ hasText: 'The list says the same' }).waitFor();
    await section(page, 'Syria').waitFor();
  });
});

/** The whole label of an option of a selection. */
async function option(page: Page, label: string, begins: RegExp): Promise<string> {
  const all = await page
    .getByRole('combobox', { name: new RegExp(`^${label}`) })
    .locator('option')
    .allTextContents();
  const found = all.find((one) => begins.test(one));
  if (found === undefined) throw new Error(`${label} has no option ${begins}: ${all.join(', ')}`);
  return found;
}

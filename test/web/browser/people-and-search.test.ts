// People and forces, and Search, in a real browser.
import { expect, test } from 'vitest';
import { expectSound, withHostile } from './hostile-report.ts';
import { inBrowser } from './in-browser.ts';

const NARROW = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;

inBrowser('on the samples', { reports: withHostile }, (at) => {
  const open = async (address: string, options = {}) => {
    const opened = await at.open(options);
    await opened.page.goto(`/${address}`);
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    return opened;
  };

  test('from all people, by a part of a name, to one and back', async () => {
    const { page } = await open('people');
    await page.getByLabel('Name').fill('esper');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Mark Esper' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mark Esper' }).waitFor();
    expect(new URL(page.url()).searchParams.get('actor')).toBe('person:mark esper');
    const article = page.locator('article').filter({ hasText: 'Leaving or staying: United States' }).first();
    await article.getByText('would go to western Iraq').first().waitFor();
    await page.getByRole('heading', { name: 'Names' }).waitFor();
    await page.goBack();
    await page.getByRole('row').filter({ hasText: 'Mark Esper' }).waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('esper');
  });

  test('an actor whose answer turns: the turn is marked in the picture and said in the list', async () => {
    const { page } = await open('people?actor=person%3Adonald%20trump');
    const turning = page.locator('article').filter({ has: page.locator('.disc.turn') });
    await turning.first().waitFor();
    await turning
      .first()
      .getByText(/turns from “/)
      .first()
      .waitFor();
  });

  test('from a force to the disagreements and the deadlines that it has a part in', async () => {
    const { page } = await open('people?actor=force%3Aus');
    for (const [words, heading] of [
      ['disagreement', 'Accounts'],
      ['deadline', 'Deadlines'],
    ] as const) {
      const way = page.locator('main').getByRole('link', { name: new RegExp(`^\\d+ ${words}s?$`) });
      const told = await way.textContent();
      await way.click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByRole('status').filter({ hasText: told! }).waitFor();
      await page.goBack();
    }
  });

  test.each([
    ['people', {}],
    ['people', NARROW],
    ['people?actor=person%3Amark%20esper', {}],
    ['people?actor=person%3Amark%20esper', NARROW],
    ['people?actor=force%3Aus', NARROW],
    ['find?words=troops', {}],
    ['find?words=troops', NARROW],
  ])('%s keeps nobody out and runs nothing (%o)', async (address, options) => {
    const opened = await open(address, options);
    await opened.page.locator('main li, main tbody tr').first().waitFor();
    await expectSound(opened.page);
    expect(opened.wrong).toEqual([]);
  });

  test('nobody of that name: says what to do', async () => {
    const { page } = await open('people?name=zzz');
    await page.getByText('Nobody goes by that name.').waitFor();
    await page.getByRole('link', { name: 'see all' }).click();
    await page.getByRole('row').nth(3).waitFor();
  });

  test('an actor that is not there is an error that leads to those that are', async () => {
    const { page } = await open('people?actor=person%3Anobody');
    await page.getByRole('alert').waitFor();
    await page.getByRole('alert').getByRole('link', { name: 'All people and forces' }).click();
    await page.getByText(/^\d+ names$/).waitFor();
  });

  test('search: words are marked in any form, facets narrow it, and can be taken off again', async () => {
    const { page } = await open('find');
    await page.getByLabel('Words').fill('troop leave');
    await page.keyboard.press('Enter');
    await page.locator('mark', { hasText: 'leaving' }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('words')).toBe('troop leave');
    const total = page.locator('p.total');
    const before = await total.textContent();
    await page.getByRole('complementary').getByRole('link', { name: 'Mark Esper' }).first().click();
    await expect.poll(() => total.textContent()).not.toBe(before);
    await page.getByRole('list', { name: 'Chosen' }).getByRole('link').click();
    await expect.poll(() => total.textContent()).toBe(before);
  });

  test('pages follow each other, and the browser’s way back leads to the one before', async () => {
    const { page } = await open('find');
    const first = page.locator('blockquote').first();
    const newest = await first.textContent();
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect.poll(() => first.textContent()).not.toBe(newest);
    expect(new URL(page.url()).searchParams.get('after')).not.toBeNull();
    await page.goBack();
    await expect.poll(() => first.textContent()).toBe(newest);
    await page.goForward();
    await page.getByRole('link', { name: 'First page' }).click();
    await expect.poll(() => first.textContent()).toBe(newest);
  });

  test('as of an earlier day there is less, and nothing is said of later reports', async () => {
    const { page } = await open('find?words=troops&asOf=2018-12-31');
    await page.locator('p.total').waitFor();
    const days = await page
      .locator('main time')
      .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => day > '2018-12-31')).toEqual([]);
  });

  test('nothing found: says so, and how to begin anew', async () => {
    const { page } = await open('find?words=hippopotamus');
    await page.getByText('Nothing on the record has “hippopotamus”.').waitFor();
    await page.getByRole('link', { name: 'Start anew' }).click();
    await page.locator('blockquote').first().waitFor();
  });
});

inBrowser('on an empty ledger', { reports: () => [] }, (at) => {
  test('each page says what to do', async () => {
    const { page } = await at.open();
    for (const path of ['map', 'people', 'find']) {
      await page.goto(`/${path}`);
      await page.getByText('dateline add reports/').waitFor();
      await expectSound(page);
    }
  });
});

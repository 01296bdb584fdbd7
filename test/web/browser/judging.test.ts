// Journeys of somebody who judges: find a conflict, read both accounts, confirm or dismiss it, correct or reject an entry,
// and undo. What one window does, another shows.
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { eachOnItsPage, inBrowser } from './in-browser.ts';
import { accessProblems } from './session.ts';

inBrowser('judging in a browser', {}, (at) => {
  let page: Page;
  eachOnItsPage(at, (own) => {
    page = own;
  });
  afterEach(undoAll);

  /** The next journey finds the record as the machine has it. */
  async function undoAll() {
    const { items } = (await (await fetch(`${at.desk.address}judgements?limit=200`)).json()) as {
      items: { id: string; action: string; inForce: boolean }[];
    };
    for (const { id, action, inForce } of items) {
      if (!inForce || action === 'undo') continue;
      const answer = await fetch(`${at.desk.address}judgements/${id}/undo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect(answer.status).toBe(201);
    }
  }

  /** From the front page to the note of what the first account says. */
  async function toTheNote() {
    await page.goto('/');
    await page
      .getByRole('link', { name: /^Both in full/ })
      .first()
      .click();
    const one = page.getByRole('region', { name: 'One account' });
    await one
      .getByRole('link', { name: /^Live: Esper/ })
      .first()
      .click();
    const note = page.locator('li[data-note].open:focus');
    await note.waitFor();
    return page.locator(`li[data-note="${await note.getAttribute('data-note')}"]`);
  }

  test('a conflict is dismissed with a reason, gone from the list, and back when that is undone', async () => {
    await page.goto('/accounts');
    await page.getByText('10 disagreements', { exact: true }).waitFor();
    await page.getByRole('link', { name: /^How many/ }).click();
    await page.getByLabel('Reason').fill('a day later, and another 200');
    await page.getByRole('button', { name: /^Dismiss/ }).click();
    await page.getByText('dismissed', { exact: true }).waitFor();
    await page.getByText(/Dismissed by tester.*: a day later, and another 200/).waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await page.goto('/accounts');
    await page.getByText('9 disagreements', { exact: true }).waitFor();
    await page.getByLabel('Dismissed ones too').check();
    await page.getByText('10 disagreements', { exact: true }).waitFor();
    await page.getByRole('link', { name: /^How many/ }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Nobody has judged it.').waitFor();
  });

  test('what is confirmed in one window is confirmed in another', async () => {
    const other = await at.open();
    await other.page.goto('/accounts?rule=numbers');
    await other.page.getByText('1 disagreement', { exact: true }).waitFor();
    await page.goto('/accounts?rule=numbers');
    await page.getByRole('link', { name: /^How many/ }).click();
    await page.getByRole('button', { name: /^Confirm/ }).click();
    await page.getByText('confirmed', { exact: true }).waitFor();
    await other.page.getByText('confirmed', { exact: true }).waitFor();
    await other.page.context().close();
    expect(other.wrong).toEqual([]);
  });

  test('from the front page to an entry: corrected, and undone', async () => {
    const note = await toTheNote();
    await note.getByRole('button', { name: 'Correct' }).click();
    await note.getByLabel('What is wrong').selectOption('force');
    await note.getByLabel('It should be').selectOption('demand');
    expect(await accessProblems(page)).toEqual([]);
    await note.getByRole('button', { name: 'Write the correction down' }).click();
    await note.getByText('corrected', { exact: true }).waitFor();
    await note.getByText('demand', { exact: true }).waitFor();
    await note.getByText(/Corrected by tester: force: demand/).waitFor();
    await note.getByRole('button', { name: 'Undo' }).click();
    await note.getByText('promise', { exact: true }).waitFor();
    await note.getByText('corrected', { exact: true }).waitFor({ state: 'detached' });
  });

  test('words are corrected by marking them in the text', async () => {
    const note = await toTheNote();
    await note.getByRole('button', { name: 'Correct' }).click();
    await note.getByLabel('What is wrong').selectOption('time');
    const words = page.locator('article p span[data-from]', { hasText: /^ ?within four weeks/ }).first();
    await words.evaluate((it) => getSelection()!.selectAllChildren(it));
    const typed = note.getByLabel(/^It should be/);
    await expect.poll(() => typed.inputValue()).toMatch(/^within four weeks/);
    await typed.fill('in transit');
    await note.getByRole('button', { name: 'Write the correction down' }).click();
    await note.getByText(/Corrected by tester: time: “in transit”/).waitFor();
    await typed.waitFor({ state: 'detached' });
  });

  test('words that are not in the text cannot be written down', async () => {
    const note = await toTheNote();
    await note.getByRole('button', { name: 'Correct' }).click();
    await note.getByLabel('What is wrong').selectOption('who');
    await note.getByLabel(/^It should be/).fill('the Roman army');
    await note.getByText('These words are not in the text.').waitFor();
    expect(await note.getByRole('button', { name: 'Write the correction down' }).isDisabled()).toBe(true);
  });

  test('an entry that is rejected loses its marks and its conflicts, until that is undone', async () => {
    const note = await toTheNote();
    const id = (await note.getAttribute('data-entry'))!;
    await note.getByRole('button', { name: 'Reject' }).click();
    await note.getByText('rejected', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    const heading = page.getByRole('heading', { level: 1 });
    await heading.hover();
    await heading.focus();
    await expect.poll(() => page.locator(`article p span[data-entry="${id}"]`).count()).toBe(0);
    await page
      .getByRole('link', { name: /^Note \d+$/ })
      .and(page.locator(`[data-entry="${id}"] a`))
      .click();
    await note.getByRole('button', { name: 'Undo' }).click();
    await note.getByText('rejected', { exact: true }).waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(`article p span[data-entry="${id}"]`).count()).toBeGreaterThan(0);
  });
});

// The view Alerts in a real browser: a watch is tried out, kept and ended, and failures are seen and tried again.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eachOnItsPage, inBrowser } from './in-browser.ts';
import { accessProblems, isTooWide } from './session.ts';

const AT = '2026-11-22T12:00:00.000Z';

inBrowser('alerts', {}, (at) => {
  let page: Page;
  const opened = eachOnItsPage(at, (own) => {
    page = own;
  });

  test('how much a watch would tell is shown before it is kept; then its alerts, its feed, and its end', async () => {
    await page.goto('/alerts');
    await page.getByText('Nothing is watched for yet.').waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await page.getByLabel('Watch for').selectOption('actor');
    await page.getByLabel('Actor').fill('esper');
    expect(await page.getByRole('button', { name: 'Keep this watch' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show how much it would tell' }).click();
    await page.getByRole('heading', { name: 'Expected: Mark Esper' }).waitFor();
    await page.getByText('Sentences in the days up to 2 December 2019').waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await page.getByLabel('Tell what is there already, too').check();
    // What is changed is to be shown again.
    expect(await page.getByRole('button', { name: 'Keep this watch' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show how much it would tell' }).click();
    await page.getByRole('button', { name: 'Keep this watch' }).click();
    await page.getByText('Kept: Mark Esper').waitFor();
    // The page hears of it by itself.
    await at.desk.ledger.alerts.match(AT);
    await page.getByText('19 alerts').first().waitFor();
    await page.getByRole('link', { name: 'Mark Esper', exact: true }).click();
    const told = page.getByRole('region', { name: /^Told by/ });
    await told.getByText('Accounts in conflict').first().waitFor();
    await told.getByText('leaves, said 22 October 2019; now stays, said 2 December 2019').waitFor();
    expect(await accessProblems(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    const feed = await page.getByRole('link', { name: 'Feed (Atom)' }).getAttribute('href');
    expect((await page.request.get(feed!)).headers()['content-type']).toContain('application/atom+xml');
    await page.getByRole('button', { name: 'End this watch: Mark Esper' }).click();
    await page.getByText(/^Ended by/).waitFor();
  }, 90_000);

  test('a failure is seen, with its reason, and tried again; narrow windows hold it all', async () => {
    const { alerts } = at.desk.ledger;
    const webhook = { url: 'https://receiver.example/hook', secret: `whsec_${'A'.repeat(43)}=` };
    const { id } = await alerts.add(
      {
        name: '<script>alert(1)</script> \u202ewatch',
        kind: 'deadline',
        asked: { place: 'Iraq' },
        webhook,
        begin: true,
      },
      AT,
    );
    await alerts.match(AT);
    const taken = await alerts.claim(id, { by: 'test', at: AT, until: '2026-11-22T12:01:00.000Z' });
    await alerts.note(
      taken!.alert.id,
      { by: 'test', at: AT },
      { kind: 'failed', status: 404, error: 'The receiver answers 404' },
    );
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/alerts?watch=${id}&state=failed`);
    await page.getByText('Last attempt: The receiver answers 404').waitFor();
    const told = page.getByRole('region', { name: /^Told by/ });
    await told.getByText('1 alert', { exact: true }).waitFor();
    expect(await isTooWide(page)).toBe(false);
    expect(await accessProblems(page)).toEqual([]);
    await told.getByRole('button', { name: /^Try again/ }).click();
    await told.getByText('no alert', { exact: true }).waitFor();
    await page.getByLabel('Deliveries').selectOption('waiting');
    await told.getByRole('listitem').getByText('waiting', { exact: true }).first().waitFor();
    expect((await alerts.watch(id))!.failed).toBe(0);
    // And of what becomes of it.
    const retaken = await alerts.claim(id, { by: 'test', at: AT, until: '2026-11-22T12:01:00.000Z' });
    await alerts.note(retaken!.alert.id, { by: 'test', at: AT }, { kind: 'sent', status: 204 });
    await page.getByLabel('Deliveries').selectOption('sent');
    await told.getByText('1 alert', { exact: true }).waitFor();
    await page.getByText('1 sent', { exact: true }).waitFor();
  });

  test('what cannot be watched for says why', async () => {
    await page.goto('/alerts');
    await page.getByLabel('Watch for').selectOption('actor');
    await page.getByLabel('Actor').fill('officials');
    // The refusal is an answer that the browser tells of too.
    await page.getByRole('button', { name: 'Show how much it would tell' }).click();
    await page.getByText('may be any of these').waitFor();
    expect(opened.wrong.every((line) => line.includes('400'))).toBe(true);
    opened.wrong.length = 0;
  });
});

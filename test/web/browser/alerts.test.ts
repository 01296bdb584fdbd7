// The view Alerts in a real browser: a watch is tried out, kept and ended, and failures are seen and tried again.
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

const AT = '2026-11-22T12:00:00.000Z';

describe.skipIf(executable === null)('alerts', () => {
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
    await page.getByLabel('Begin with what is there').check();
    // What is changed is to be shown again.
    expect(await page.getByRole('button', { name: 'Keep this watch' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show how much it would tell' }).click();
    await page.getByRole('button', { name: 'Keep this watch' }).click();
    await page.getByText('Kept: Mark Esper').waitFor();
    await desk.ledger.alerts.match(AT);
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByText('19 alerts').first().waitFor();
    await page.getByRole('link', { name: 'Mark Esper', exact: true }).click();
    const told = page.getByRole('region', { name: /^Told by/ });
    await told.getByText('Accounts in conflict').first().waitFor();
    await told.getByText('leaves, said 22 October 2019; now stays, said 2 December 2019').waitFor();
    expect(await accessProblems(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    const feed = await page.getByRole('link', { name: 'Feed (Atom)' }).getAttribute('href');
    expect((await page.request.get(feed!)).headers()['content-type']).toContain('application/atom+xml');
    await page.getByRole('button', { name: 'End the watch Mark Esper' }).click();
    await page.getByText(/^Ended by/).waitFor();
  });

  test('a failure is seen, with its reason, and tried again; narrow windows hold it all', async () => {
    const { alerts } = desk.ledger;
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
  });

  test('what cannot be watched for says why', async () => {
    await page.goto('/alerts');
    await page.getByLabel('Watch for').selectOption('actor');
    await page.getByLabel('Actor').fill('officials');
    // The refusal is an answer that the browser tells of too.
    await page.getByRole('button', { name: 'Show how much it would tell' }).click();
    await page.getByText('may be any of these').waitFor();
    expect(opened.wrong.every((line) => line.includes('400'))).toBe(true);
    (opened.wrong as string[]).length = 0;
  });
});

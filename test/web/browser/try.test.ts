// Try it, in a real browser: a report is read in the page, and nothing of it leaves the page.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader } from '../../../src/serve/models.ts';
import { EXAMPLE } from '../../../web/src/views/try/example.ts';
import { builtApp, startDesk, type TestDesk } from './desk.ts';
import { expectSound, HOSTILE } from './hostile-report.ts';
import { executable, openPage, startBrowser } from './session.ts';

/** Loading twelve megabytes and unpacking them takes its time on a busy machine. */
const PATIENCE = 90_000;

describe.skipIf(executable === null)('Try it', { timeout: PATIENCE }, () => {
  let app: Awaited<ReturnType<typeof builtApp>>;
  let desk: TestDesk;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([builtApp(), startBrowser()]);
    desk = await startDesk(app.folder, []);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await app?.remove();
  });

  const read = 'section[aria-labelledby="read"]';

  test('reads the example as Node does, in a worker, and asks for nothing but the app and its models', async () => {
    const opened = await openPage(browser, desk.address);
    const { page } = opened;
    page.setDefaultTimeout(PATIENCE);
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await page.goto(`/try`);
    await page.getByRole('button', { name: 'Use an example' }).click();
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('heading', { level: 2, name: EXAMPLE.title }).waitFor();
    const reader = await openReader();
    const { statements, claims } = reader.read({ id: 'x', text: EXAMPLE.text, published: EXAMPLE.published });
    await page.getByText(`${statements.length} statements and ${claims!.length} claims, read in`).waitFor();
    expect(page.workers()).toHaveLength(1);
    expect(
      asked.filter((one) => !/^GET \/(try|status|events|favicon\.svg|assets\/[\w.-]+)$/.test(one)),
    ).toEqual([]);
    expect(page.url()).toBe(`${desk.address}try`);
    // A note can be opened; nothing can be judged, for nothing is kept.
    await page.locator('[data-note="5"] a.number').click();
    await page.locator('[data-note="5"] dl').waitFor();
    expect(await page.getByRole('button', { name: /accept|reject/i }).count()).toBe(0);
    expect(asked.filter((one) => one.includes('judgements'))).toEqual([]);
    await expectSound(page);
    expect(opened.wrong).toEqual([]);
  });

  test('hostile text is text, on a narrow screen too', async () => {
    const opened = await openPage(browser, desk.address, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    const { page } = opened;
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`/try`);
    await page.getByLabel('The report’s text').fill(HOSTILE.text);
    await page.getByLabel('Title, if you like').fill(HOSTILE.title!);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator(`${read} article`).waitFor();
    expect(await page.locator(`${read} article`).textContent()).toContain('<svg/onload=');
    expect(await page.locator(`${read} h2`).textContent()).toBe(HOSTILE.title);
    await expectSound(page);
    expect(opened.wrong).toEqual([]);
  });

  test('models that cannot be had are an error that says what to do, and can be tried again', async () => {
    const { page } = await openPage(browser, desk.address);
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`/try`);
    await page.route('**/assets/tags-*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('button', { name: 'Use an example' }).click();
    await page.getByRole('button', { name: 'Read it' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('the model tags could not be loaded (404)');
    await page.unroute('**/assets/tags-*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator(`${read} article`).waitFor();
  });
});

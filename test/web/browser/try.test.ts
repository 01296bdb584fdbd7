// Try it, in a real browser: a report is read in the page, and nothing of it leaves the page.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openReader } from '../../../src/serve/models.ts';
import { EXAMPLE } from '../../../web/src/views/try/example.ts';
import { expectSound, HOSTILE } from './hostile-report.ts';
import { inBrowser } from './in-browser.ts';

/** Loading twelve megabytes and unpacking them takes its time on a busy machine. */
const PATIENCE = 90_000;

inBrowser('Try it', { reports: () => [], timeout: PATIENCE }, (at) => {
  const read = 'section[aria-labelledby="read"]';

  test('reads the example as Node does, in a worker, and asks for nothing but the app and its models', async () => {
    const opened = await at.open();
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
    const { statements, claims } = reader.read({
      id: 'x',
      text: EXAMPLE.text,
      published: EXAMPLE.published,
    });
    await page.getByText(`${statements.length} statements and ${claims!.length} claims, read in`).waitFor();
    expect(page.workers()).toHaveLength(1);
    expect(
      asked.filter(
        (one) =>
          !/^GET \/(try|status|events|favicon\.svg|assets\/[\w.-]+|models|models\/[a-z-]+-[0-9a-f]{16}\.bin)$/.test(
            one,
          ),
      ),
    ).toEqual([]);
    expect(page.url()).toBe(`${at.desk.address}try`);
    // A note can be opened; nothing can be judged, for nothing is kept.
    await page.locator('[data-note="5"] a.number').click();
    await page.locator('[data-note="5"] dl').waitFor();
    expect(await page.getByRole('button', { name: /accept|reject/i }).count()).toBe(0);
    expect(asked.filter((one) => one.includes('judgements'))).toEqual([]);
    await expectSound(page);
    // Whoever looks elsewhere and comes back finds it again, until it is cleared.
    await page.getByRole('link', { name: 'People' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'People and forces' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: EXAMPLE.title }).waitFor();
    expect(await page.getByLabel('The report’s text').inputValue()).toBe(EXAMPLE.text);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.getByLabel('The report’s text').inputValue()).toBe('');
    expect(await page.getByRole('heading', { level: 2, name: EXAMPLE.title }).count()).toBe(0);
    expect(opened.wrong).toEqual([]);
  });

  test('the built app has no models of its own: they are in the package once', () => {
    const files = readdirSync(at.folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.bin'))).toEqual([]);
    const bytes = files.map((file) => statSync(join(at.folder, file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
  });

  test('hostile text is text, on a narrow screen too', async () => {
    const opened = await at.open({
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

  test('more than can be read here is not begun with, and says so', async () => {
    const { page } = await at.open();
    await page.goto(`/try?asOf=2019-10-22`);
    const text = page.getByLabel('The report’s text');
    await text.evaluate((field: HTMLTextAreaElement) => {
      field.value = 'They left. '.repeat(10_000);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.getByText('110,000 characters').waitFor();
    expect(await page.getByRole('button', { name: 'Read it' }).isDisabled()).toBe(true);
    await text.fill('They left.');
    expect(await page.getByRole('button', { name: 'Read it' }).isDisabled()).toBe(false);
    // Nothing here is of the moment that other pages are asked of.
    expect(await page.getByText('what was published later is left out.').count()).toBe(1);
  });

  test('models that cannot be had are an error that says what to do, and can be tried again', async () => {
    const { page } = await at.open();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`/try`);
    await page.route('**/models/tags-*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('button', { name: 'Use an example' }).click();
    await page.getByRole('button', { name: 'Read it' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('the model tags could not be loaded (404)');
    await page.unroute('**/models/tags-*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator(`${read} article`).waitFor();
  });
});

// Reports that were written to do harm: in every view their words are words, and no page breaks.
import { expect, test } from 'vitest';
import type { Report } from '../../../src/text/report.ts';
import { inBrowser } from './in-browser.ts';
import { accessProblems, isTooWide } from './session.ts';

const EVIL = '<script>globalThis.harmed=1</script><img src=x onerror="globalThis.harmed=1">';
const SVG = '<svg onload="globalThis.harmed=1"><a href="javascript:globalThis.harmed=1">x</a></svg>';
/** Right-to-left override, isolates that are never closed, and an embedding. */
const BIDI = '\u202e\u2067\u202b';
const LONG = 'x'.repeat(1_000_000);

const REPORTS: readonly Report[] = [
  {
    id: `one ${EVIL}`,
    title: `${BIDI}${EVIL} Iraq says troops will leave within four weeks`,
    outlet: `${EVIL}${BIDI}`,
    published: '2019-10-23',
    url: 'javascript:globalThis.harmed=1',
    text: [
      `The American troops in Iraq will leave within four weeks, Najah al-Shammari, the Iraqi defence minister, said on Wednesday ${EVIL}.`,
      `“${SVG}${BIDI} No more,” said John ${EVIL} Smith.`,
    ].join('\n\n'),
  },
  {
    id: 'data:text/html,<script>globalThis.harmed=1</script>',
    title: LONG.slice(0, 5000),
    outlet: SVG,
    published: '2019-10-24',
    url: 'data:text/html,<script>globalThis.harmed=1</script>',
    text: `The American troops will stay in Iraq, Mark Esper, the US secretary of defence, said on Thursday ${SVG}.\n\n{@html ${EVIL}} \${${EVIL}} {{${EVIL}}}`,
  },
  {
    id: 'long',
    title: 'A long word',
    published: '2019-10-24',
    text: `He said: “${LONG}”.\n\n${BIDI}The end.`,
  },
];

inBrowser('hostile reports', { reports: () => REPORTS }, (at) => {
  const reading = (id: string) => `/reading?${new URLSearchParams({ report: id })}`;

  test.each([
    ['/', EVIL],
    ['/accounts', EVIL],
    ['/accounts/{first}', EVIL],
    ['/due', EVIL],
    ['/reading', EVIL],
    [reading(REPORTS[0]!.id), EVIL],
    [reading(REPORTS[1]!.id), SVG],
    [reading('long'), 'xxxxxxxxxx'],
  ])('%s shows their words as words', async (address, words) => {
    const { items } = (await (await fetch(`${at.desk.address}conflicts`)).json()) as {
      items: { id: string }[];
    };
    expect(items.length).toBeGreaterThan(0);
    const { page, wrong } = await at.open();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(address.replace('{first}', items[0]!.id));
      await page.locator('main article, main li, main section').first().waitFor();
      await page.waitForFunction((w) => document.querySelector('main')!.textContent!.includes(w), words);
      expect(await isTooWide(page)).toBe(false);
      expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
      expect(await page.locator('main script, main img, main svg a').count()).toBe(0);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).protocol));
      expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
    }
    // Marks of direction end where the words end: what stands behind them reads from left to right.
    const turned = await page
      .locator('nav')
      .first()
      .evaluate((it) => getComputedStyle(it).direction);
    expect(turned).toBe('ltr');
    if (address !== reading('long')) expect(await accessProblems(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('addresses that nobody would write by accident are pages all the same', async () => {
    const { page, wrong } = await at.open();
    for (const address of [
      `/reading?report=${encodeURIComponent(EVIL)}`,
      `/accounts/${encodeURIComponent(EVIL)}`,
      `/due?deadline=${encodeURIComponent(SVG)}&asOf=${encodeURIComponent(EVIL)}`,
      '/?asOf=9999-99-99&days=-1',
    ]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('alert').or(page.locator('main article, main li')).first().waitFor();
      expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
    }
    expect(wrong.filter((text) => !/status of 40[04]/.test(text))).toEqual([]);
    await page.context().close();
  });
});

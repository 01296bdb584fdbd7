// The front page in a real browser: how much it loads, and when it stands there with what it tells.
import { gzipSync } from 'node:zlib';
import { findChromium, startChromium } from '../../test/browser/chromium.ts';
import { percentile } from '../ledger/figures.ts';
import type { FirstView } from './figures.ts';

/** Opens `base` so many times, each in a fresh browser context; null where there is no chromium. */
export async function firstView(base: string, times: number): Promise<FirstView | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const browser = await startChromium(executablePath);
  try {
    const took: number[] = [];
    let gzipBytes = 0;
    for (let i = 0; i < times; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const loaded: Promise<number>[] = [];
      page.on('response', (response) => {
        const kind = response.request().resourceType();
        if (['document', 'script', 'stylesheet', 'font', 'image'].includes(kind))
          loaded.push(response.body().then((body) => gzipSync(body).length));
      });
      const begun = performance.now();
      await page.goto(base);
      await page.locator('main h1').waitFor();
      await page.locator('main [aria-busy="true"]').waitFor({ state: 'detached' });
      took.push(performance.now() - begun);
      gzipBytes = (await Promise.all(loaded)).reduce((sum, bytes) => sum + bytes, 0);
      await context.close();
    }
    return { gzipBytes, milliseconds: percentile(took, 0.5) };
  } finally {
    await browser.close();
  }
}

// A report that means harm, for pages that show it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Report } from '../../../src/text/report.ts';
import { samples } from '../../http/served-samples.ts';
import { accessProblems, isTooWide } from './session.ts';

/** Markup, a script link, a bidi control and a word without an end, in places that the views show. */
export const HOSTILE: Report = {
  id: 'hostile',
  title: '<img src=x onerror="globalThis.harmed=1"> \u202eharm',
  outlet: '<script>globalThis.harmed=1</script>',
  url: 'javascript:globalThis.harmed=1',
  published: '2019-11-20',
  text: `American troops will leave Syria by 1 December, said Mark Esper, ${'w'.repeat(30_000)}.

About 700 American troops are in Deir ez-Zor, said <svg/onload="globalThis.harmed=1"> Mark Milley on Monday.

\u202eTurkish forces moved from Akçakale to Tell Abyad on Tuesday, an official said.`,
};

/** The samples and the report. */
export async function withHostile(): Promise<readonly Report[]> {
  return [...(await samples()).map(({ report }) => report), HOSTILE];
}

/** Fails where the page is wider than the window, keeps people out, or ran what a report brought along. */
export async function expectSound(page: Page): Promise<void> {
  expect(await accessProblems(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
  expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
}

// Web pages in the styles of several kinds of outlets: NAME.html in pages/ must give what stands in NAME.golden.txt.
// The pages and their papers are invented; the markup is like that of common publishing systems.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { htmlReport } from '../../src/ingest/html/html-report.ts';

const folder = join(import.meta.dirname, 'pages');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -5));

/** A page as its golden file writes it: a line for each fact that is known, a blank line, the text. */
async function written(name: string): Promise<string> {
  const parsed = await htmlReport(readFileSync(join(folder, `${name}.html`)), `${name}.html`);
  if (!parsed.report) throw new Error(parsed.problems[0]!.message);
  const { report, stated } = parsed;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['title', report.title],
    ['outlet', report.outlet],
    ['byline', stated.byline],
    ['published', report.published && `${report.published} (${stated.publishedBasis})`],
    ['language', stated.language],
    ['canonical', stated.canonicalUrl],
  ];
  const known = facts.filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${value}`);
  return `${known.join('\n')}\n\n${report.text}\n`;
}

test.each(names)('%s', async (name) => {
  expect(await written(name)).toBe(readFileSync(join(folder, `${name}.golden.txt`), 'utf8'));
});

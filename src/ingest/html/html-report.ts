// A web page's bytes become a report: its main text, and what the page states about itself.
import { decodeText } from '../../text/decode.ts';
import type { Report } from '../../text/report.ts';
import type { Parsed } from '../json-report.ts';
import { type Problem, problem, repairedBytes } from '../problem.ts';
import { DEEPEST, type PageScan, scanPage, TooDeep } from './html-scan.ts';
import { mainText } from './main-text.ts';
import { statedFacts } from './page-facts.ts';

/** The encoding named within the first 1,024 bytes, as browsers look for it. */
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;

/** Reads a page; `where` is its path and becomes the id. The report's text is the main text, not the HTML. */
export function htmlReport(bytes: Uint8Array, where: string): Parsed {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const decoded = decodeText(bytes, CHARSET.exec(head)?.[1]);
  let scan: PageScan;
  try {
    scan = scanPage(decoded.text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const what = `The page is nested more than ${DEEPEST} elements deep`;
    return { report: null, problems: [problem('html-too-deep', where, what)] };
  }
  const text = mainText(scan);
  const report: Report = { id: where, text, ...statedFacts(scan.facts) };
  const problems: Problem[] = [];
  if (decoded.repaired) problems.push(repairedBytes(where, decoded.encoding));
  if (text === '' && decoded.text.trim() !== '')
    problems.push(problem('main-text-missing', where, 'No main text was found in the page'));
  return { report, problems };
}

// A web page's bytes become a report: its main text, and what the page states about itself.
import { decodeText } from '../../text/decode.ts';
import type { Report } from '../../text/report.ts';
import type { Stated, WebSource } from '../origin.ts';
import { type Problem, problem, repairedBytes } from '../problem.ts';
import { pageId } from '../web/page-address.ts';
import { DEEPEST, type PageScan, scanPage, TooDeep } from './html-scan.ts';
import { mainText } from './main-text.ts';
import { languageTag, plainByline, statedFacts } from './page-facts.ts';

/** A page as a report with what it states besides, or the reason why it is none. */
export type ParsedPage =
  | { readonly report: Report; readonly stated: Stated; readonly problems: readonly Problem[] }
  | { readonly report: null; readonly problems: readonly Problem[] };

/** The encoding named within the first 1,024 bytes, as browsers look for it. */
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;

/**
 * Reads a page. `where` is its path; it is the id of a file. A page of the web (`source`) has its address as id, the
 * canonical one where that is of the same site. The report's text is the main text, not the HTML.
 */
export async function htmlReport(bytes: Uint8Array, where: string, source?: WebSource): Promise<ParsedPage> {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const decoded = decodeText(bytes, source?.charset ?? CHARSET.exec(head)?.[1]);
  let scan: PageScan;
  try {
    scan = scanPage(decoded.text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const what = `The page is nested more than ${DEEPEST} elements deep`;
    return { report: null, problems: [problem('html-too-deep', where, what)] };
  }
  const main = await mainText(decoded.text, scan);
  const { title, outlet, published, ...more } = statedFacts(scan.facts, source?.url);
  const url = source?.url ?? more.canonicalUrl;
  const report: Report = {
    id: source ? pageId(source.url, more.canonicalUrl) : where,
    text: main.text,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
  const byline = more.byline ?? plainByline(main.byline);
  const language = more.language ?? languageTag(source?.language ?? '');
  const stated = { ...more, ...(byline ? { byline } : {}), ...(language ? { language } : {}) };
  const problems: Problem[] = [];
  if (decoded.repaired) problems.push(repairedBytes(where, decoded.encoding));
  if (main.text === '' && decoded.text.trim() !== '')
    problems.push(problem('main-text-missing', where, 'No main text was found in the page'));
  return { report, stated, problems };
}

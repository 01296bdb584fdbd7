// The main text of a page: the body that the page marks as its article's, otherwise what Readability finds, and for
// pages too big, too deep or too odd for that, the densest part.
import { denseText, marksBody, proseOf } from './dense-text.ts';
import { type PageScan, scanPage } from './html-scan.ts';

/** Real pages have a few thousand elements, some dozens deep; at these bounds Readability takes about half a second. */
const MOST = { characters: 2_000_000, elements: 12_000, depth: 120 };

/** Paragraphs with a blank line between them, empty for none; and the byline that stands beside them. */
export interface MainText {
  readonly text: string;
  readonly byline: string;
}

/** Finds the main text of `html`, whose scan is `scan`. */
export async function mainText(html: string, scan: PageScan): Promise<MainText> {
  if (!marksBody(scan) && withinBounds(html, scan)) {
    const { readable } = await import('./readable.ts');
    const found = readable(html);
    // Readability makes the page's heading one among others; it belongs to the title.
    const blocks = found ? scanPage(found.content).blocks : [];
    const text = proseOf(blocks.filter((block) => block.prose || block.text !== scan.facts.heading));
    if (found && text !== '') return { text, byline: found.byline };
  }
  return { text: denseText(scan), byline: '' };
}

function withinBounds(html: string, { size }: PageScan): boolean {
  return html.length <= MOST.characters && size.elements <= MOST.elements && size.depth <= MOST.depth;
}

// The main text of a page: the body that the page marks as its article's, otherwise what Readability finds, and for
// pages too big, too deep or too odd for that, the densest part.
import { denseText, marksBody, notAside, proseOf } from './dense-text.ts';
import { type Block, type PageScan, scanPage } from './html-scan.ts';

/**
 * What Readability is given. Real pages have a few thousand elements, some dozens deep, and it looks at their text once
 * for each element around it: `work` is characters times depth. The worst page within these bounds takes two or three
 * seconds, a real one some ten milliseconds.
 */
const MOST = { characters: 2_000_000, elements: 12_000, texts: 50_000, depth: 120, work: 50_000_000 };

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
    const own = (block: Block) => block.prose || block.text !== scan.facts.heading;
    const blocks = found ? scanPage(found.content).blocks.filter(own) : [];
    // Classes mark asides that Readability left in, but where they stand on most of it they mean something else.
    const [kept, whole] = [proseOf(blocks), proseOf(blocks.map(notAside))];
    const text = kept.length < 0.5 * whole.length ? whole : kept;
    if (found && text !== '') return { text, byline: found.byline };
  }
  return { text: denseText(scan), byline: '' };
}

function withinBounds({ length }: string, { size }: PageScan): boolean {
  if (length > MOST.characters || size.elements > MOST.elements || size.texts > MOST.texts) return false;
  return size.depth <= MOST.depth && length * size.depth <= MOST.work;
}

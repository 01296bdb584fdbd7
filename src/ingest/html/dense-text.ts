// The blocks of a page under the element that holds most of the prose, in linear time whatever the page is like.
// A page that marks its article up is believed; otherwise the densest element is walked down to.
import type { Block, Element, PageScan } from './html-scan.ts';

/** A child must hold this share of its parent's prose for the walk to go down to it. */
const SHARE = 0.7;

/** Paragraphs that only mark a place between two of the report's own. */
const LABEL = /^(?:advertisement|sponsored|(?:story|article) continues below(?: this)? advertisement)$/i;

/** The densest text: paragraphs with a blank line between them; empty when the page has none. */
export function denseText(scan: PageScan): string {
  const root = scan.elements[0]!;
  const top = narrowed(marked(scan) ?? root);
  const inside = new Set<Element>([top]);
  // Parents come before their children in `elements`.
  for (const element of scan.elements) if (element.parent && inside.has(element.parent)) inside.add(element);
  const within = scan.blocks.filter((block) => inside.has(block.element));
  return proseOf(within) || proseOf(scan.blocks.filter((block) => block.prose).map(notAside));
}

/** The prose among `blocks`, without what stands aside, lists of links, and headings that nothing follows. */
export function proseOf(blocks: readonly Block[]): string {
  return joined(trimmed(blocks.filter((block) => !block.aside)));
}

/** Whether the page marks the body of its article, and most of its prose is there. */
export function marksBody(scan: PageScan): boolean {
  return marked(scan)?.article === 2;
}

/** The block as one that belongs to the report wherever it stands. */
export function notAside(block: Block): Block {
  return { ...block, aside: false };
}

/** The element that the page marks as its article and that holds a good part of the prose. */
function marked(scan: PageScan): Element | null {
  const total = scan.elements[0]!.prose;
  let best: Element | null = null;
  for (const element of scan.elements) {
    if (element.article === 0 || element.prose < 0.3 * total || element.prose === 0) continue;
    const better =
      best === null ||
      element.article > best.article ||
      (element.article === best.article && element.prose > best.prose);
    if (better) best = element;
  }
  return best;
}

function narrowed(start: Element): Element {
  let at = start;
  while (at.best && at.best.prose >= SHARE * at.prose && at.best.name !== 'p') at = at.best;
  return at;
}

/** Drops link lists and labels everywhere, and headings that nothing follows. */
function trimmed(blocks: readonly Block[]): Block[] {
  const heading = (block: Block | undefined) => block !== undefined && /^h[1-6]$/.test(block.name);
  const kept = blocks.filter((block) => (block.prose || heading(block)) && !LABEL.test(block.text));
  while (heading(kept.at(-1))) kept.pop();
  return kept;
}

function joined(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n\n');
}

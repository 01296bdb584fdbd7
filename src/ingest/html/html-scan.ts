// One pass over a page: its blocks of text, the elements that hold them, and what its head says.
// Time is linear in the page; nesting is bounded, so a hostile page cannot exhaust the stack or the clock.
import { Parser } from 'htmlparser2';
import { articleRank, isAside, isHidden, isPublication } from './marks.ts';

/** An element that holds text, with how much of it reads like prose. */
export interface Element {
  readonly name: string;
  readonly parent: Element | null;
  /** Whether it is marked up as the article itself: 2 the body of it, 1 an article or main part, 0 no. */
  readonly article: 0 | 1 | 2;
  /** Code units of prose in the whole subtree. */
  prose: number;
  /** The child with the most prose. */
  best: Element | null;
}

/** A paragraph, heading or list item. */
export interface Block {
  readonly text: string;
  readonly name: string;
  readonly element: Element;
  /** Whether little of it is links. */
  readonly prose: boolean;
  /** Whether it stands in a part that is likely not the report: an aside, a footer, a share bar. */
  readonly aside: boolean;
}

/** What a page says about itself, as it stands. */
export interface PageFacts {
  /** `<meta>` content by lower-case name, property or itemprop; the first one wins. */
  readonly meta: ReadonlyMap<string, string>;
  readonly title: string;
  readonly heading: string;
  /** `<link rel="canonical">`, as it stands. */
  readonly canonical: string;
  /** `<base href>`, as it stands. */
  readonly base: string;
  /** `lang` of the page. */
  readonly language: string;
  /** Every `<time>` with a `datetime`, and whether it is marked up as that of publication. */
  readonly times: readonly { readonly datetime: string; readonly marked: boolean }[];
  /** The sources of `application/ld+json` scripts. */
  readonly linkedData: readonly string[];
}

export interface PageScan {
  readonly blocks: readonly Block[];
  readonly elements: readonly Element[];
  /** How many elements of all kinds and pieces of text there are, and how deep they are nested. */
  readonly size: { readonly elements: number; readonly texts: number; readonly depth: number };
  readonly facts: PageFacts;
}

/** Thrown by `scanPage`: the page is nested deeper than any real one. */
export class TooDeep extends Error {}

export const DEEPEST = 2000;
/** More than any page has of its own story; lists of other stories are longer. */
const MOST_TIMES = 200;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DROPPED = words(
  'script style noscript template svg math iframe object button select textarea audio video canvas dialog nav head title',
);
const ASIDES = words('aside footer header figure figcaption form menu');
const BLOCKS = words(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
const VOID = words('area base br col embed hr img input link meta source track wbr');

interface Open {
  readonly name: string;
  readonly element: Element;
  readonly dropped: boolean;
  readonly aside: boolean;
  readonly link: boolean;
}

/** Scans a page of HTML, however broken. Entities are decoded, white space is one space, `<br>` a line end. */
export function scanPage(html: string): PageScan {
  const root: Element = { name: '', parent: null, article: 0, prose: 0, best: null };
  const elements: Element[] = [root];
  const blocks: Block[] = [];
  const stack: Open[] = [{ name: '', element: root, dropped: false, aside: false, link: false }];
  const facts = { title: '', heading: '', canonical: '', base: '', language: '' };
  const size = { elements: 0, texts: 0, depth: 0 };
  const meta = new Map<string, string>();
  const times: { datetime: string; marked: boolean }[] = [];
  const linkedData: string[] = [];
  let parts: string[] = [];
  let linked = 0;
  let capture: 'title' | 'linkedData' | null = null;

  const flush = () => {
    if (parts.length === 0) return;
    const open = stack.at(-1)!;
    const raw = parts.join('');
    for (const paragraph of paragraphs(open.name === 'pre' ? raw : raw.replace(/ {2,}/g, ' '))) {
      const prose = linked < 0.5 * raw.length && !/^h[1-6]$/.test(open.name);
      if (open.name === 'h1') facts.heading ||= paragraph;
      else blocks.push({ text: paragraph, name: open.name, element: open.element, prose, aside: open.aside });
      if (prose && !open.aside) open.element.prose += paragraph.length;
    }
    parts = [];
    linked = 0;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      size.elements++;
      if (name === 'meta' || attributes['itemprop'] === 'datePublished') noteMeta(meta, attributes);
      if (name === 'link' && /^canonical$/i.test(attributes['rel']?.trim() ?? ''))
        facts.canonical ||= attributes['href'] ?? '';
      if (name === 'base') facts.base ||= attributes['href'] ?? '';
      if (name === 'html') facts.language ||= attributes['lang'] ?? attributes['xml:lang'] ?? '';
      if (name === 'time' && attributes['datetime'] && times.length < MOST_TIMES)
        times.push({ datetime: attributes['datetime'], marked: isPublication(attributes) });
      if (name === 'br') parts.push('\n');
      if (VOID.has(name) && name !== 'hr') return;
      if (stack.length > size.depth) size.depth = stack.length;
      if (stack.length > DEEPEST) throw new TooDeep(`nested more than ${DEEPEST} elements deep`);
      const above = stack.at(-1)!;
      const block = BLOCKS.has(name);
      if (block) flush();
      let element = above.element;
      if (block) {
        element = {
          name,
          parent: above.element,
          article: articleRank(name, attributes),
          prose: 0,
          best: null,
        };
        elements.push(element);
      }
      const dropped = above.dropped || DROPPED.has(name) || isHidden(attributes);
      stack.push({
        name: block ? name : above.name,
        element,
        dropped,
        aside:
          above.aside || ASIDES.has(name) || (element.article === 0 && block && isAside(name, attributes)),
        link: above.link || name === 'a',
      });
      if (name === 'title' && facts.title === '') capture = 'title';
      if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) {
        capture = 'linkedData';
        linkedData.push('');
      }
    },
    ontext(text) {
      size.texts++;
      if (capture === 'title') facts.title += text;
      else if (capture === 'linkedData') linkedData[linkedData.length - 1] += text;
      const open = stack.at(-1)!;
      if (open.dropped) return;
      parts.push(open.name === 'pre' ? text : text.replace(/[ \t\r\n\f\u00a0]+/g, ' '));
      if (open.link) linked += text.length;
    },
    onclosetag(name) {
      capture = null;
      if ((VOID.has(name) && name !== 'hr') || stack.length === 1) return;
      const block = BLOCKS.has(name);
      if (block) flush();
      const { element } = stack.pop()!;
      if (!block || !element.parent) return;
      element.parent.prose += element.prose;
      if (element.prose > (element.parent.best?.prose ?? 0)) element.parent.best = element;
    },
  });
  parser.end(html);
  flush();
  return { blocks, elements, size, facts: { ...facts, meta, times, linkedData } };
}

/** Cuts at blank lines and trims; a single line end stays. */
function paragraphs(raw: string): string[] {
  const lines = raw.split('\n').map((line) => line.trim());
  const found: string[] = [];
  let current: string[] = [];
  for (const line of [...lines, '']) {
    if (line !== '') current.push(line);
    else if (current.length > 0) {
      found.push(current.join('\n'));
      current = [];
    }
  }
  return found;
}

function noteMeta(meta: Map<string, string>, attributes: Readonly<Record<string, string>>): void {
  const { property, name: plain, itemprop, 'http-equiv': header } = attributes;
  const name = (property ?? plain ?? itemprop ?? header ?? '').toLowerCase();
  const content = attributes['content']?.trim();
  if (name && content && !meta.has(name)) meta.set(name, content);
}

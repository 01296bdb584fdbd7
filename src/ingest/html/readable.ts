// The main part of a page as Mozilla's Readability finds it (Firefox's reader view), on linkedom's document.
// Both build whole trees and look at some parts again and again, so `mainText` gives them no page beyond its bounds.
// Loading them takes longer than reading a page: nothing imports this file but where it is needed.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** What was found: the HTML of the main part, and the byline where it stands on the page. */
export interface Readable {
  readonly content: string;
  readonly byline: string;
}

/**
 * With fewer characters it is tried again without regard to what looks like comments and side bars: short enough for news
 * in brief.
 */
const BRIEF = 120;

/** Finds the main part; null when there is none, or when the page is too odd for it. */
export function readable(html: string): Readable | null {
  try {
    const { document } = parseHTML(html);
    const found = new Readability(document as unknown as Document, {
      keepClasses: true, // the scan of what comes out goes by them
      charThreshold: BRIEF,
      disableJSONLD: true,
    }).parse();
    if (!found?.content) return null;
    return { content: found.content, byline: found.byline ?? '' };
  } catch {
    return null;
  }
}

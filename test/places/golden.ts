// The notation of places.golden.txt: text with its places marked, `They left {SY city Manbij}`. Takes the file apart into
// cases and writes down what was read in the same way.
import type { Place } from '../../src/reader.ts';

/** One case: a title and a text whose places are all marked. */
export interface PlaceCase {
  readonly title: string;
  /** Whether the title says that the reader is known to miss this. */
  readonly miss: boolean;
  readonly text: string;
  /** What was marked, a line each, as `describePlaces` writes it. */
  readonly expected: readonly string[];
}

const MISS = '! ';
const MARK = /\{(\S+) (country|region|city|area|unknown)(?:\/(\S+))? ([^{}]+)\}|[{}]/gu;

/** A marked text taken apart. Throws when a mark is not understood. */
export function parsePlaces(marked: string): Pick<PlaceCase, 'text' | 'expected'> {
  const expected: string[] = [];
  let text = '';
  let at = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, country, precision, part, words] = mark;
    if (words === undefined) throw new Error(`a ${whole} that marks nothing in: ${marked}`);
    text += marked.slice(at, mark.index).replaceAll(/\s*¶\s*/gu, '\n\n');
    expected.push(placeLine(text.length, words, country!, precision!, part?.replaceAll('_', ' ')));
    text += words;
    at = mark.index + whole.length;
  }
  text += marked.slice(at).replaceAll(/\s*¶\s*/gu, '\n\n');
  return { text, expected };
}

const placeLine = (from: number, words: string, country: string, precision: string, part?: string) =>
  `${words}@${from} = ${country} ${precision}${part === undefined ? '' : `/${part}`}`;

/** What was read, a line for each mention. */
export function describePlaces(text: string, places: readonly Place[]): string[] {
  return places
    .flatMap(({ mentions, country = '-', precision, part }) =>
      mentions.map((span) => ({
        from: span[0],
        line: placeLine(span[0], text.slice(...span), country, precision, part),
      })),
    )
    .toSorted((a, b) => a.from - b.from)
    .map(({ line }) => line);
}

/** All cases of a file: blocks between blank lines, a title line first; lines with `#` are headings. */
export function parsePlaceCases(file: string): PlaceCase[] {
  return file
    .split(/\n{2,}/u)
    .map((block) => block.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map(([title = '', ...lines]) => {
      if (lines.length === 0) throw new Error(`a title without a text: ${title}`);
      const miss = title.startsWith(MISS);
      return { title: miss ? title.slice(MISS.length) : title, miss, ...parsePlaces(lines.join(' ')) };
    });
}

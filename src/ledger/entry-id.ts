// A reading and its text become ids for its entries that outlast it: they are made of words, not of offsets, so that
// reading again, or an edit elsewhere on the page, leaves them as they are.
import type { Reading } from '../reading.ts';
import { type Entry, type EntryKind, entriesOf, spansOf } from './entries.ts';
import { shortHashOf } from './short-hash.ts';

/** What the ids of each kind begin with. */
export const PREFIX: Readonly<Record<EntryKind, string>> = {
  statement: 's_',
  claim: 'c_',
  actor: 'a_',
  place: 'p_',
  time: 't_',
};

/**
 * The id of each entry of `reading` by the id that it has within the reading: `s1` → `s_0a1b…`. An id is a short hash of
 * the report's id; the kind; the words of the sentence and of the trigger (of statements the cue, else the source, else
 * the content), of actors and places the kind and the name instead; and the running number among entries that are alike
 * in all this. Distinct within a report. White space counts as one space.
 */
export function entryIds(reading: Reading, text: string): ReadonlyMap<string, string> {
  const sentenceAt = sentences(reading, text);
  const alike = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const entry of entriesOf(reading)) {
    const parts = JSON.stringify([reading.id, ...named(entry, text, sentenceAt)]).slice(0, -1);
    const number = alike.get(parts) ?? 0;
    alike.set(parts, number + 1);
    ids.set(entry.body.id, PREFIX[entry.kind] + shortHashOf(`${parts},${number}]`));
  }
  return ids;
}

/** What an entry is told apart by. */
function named(entry: Entry, text: string, sentenceAt: (offset: number) => string): string[] {
  const [first] = spansOf(entry);
  const sentence = first === undefined ? '' : sentenceAt(first[0]);
  const words = first === undefined ? '' : plain(text.slice(...first));
  switch (entry.kind) {
    case 'claim':
      return ['claim', entry.body.kind, sentence, words];
    case 'actor': {
      const { kind, name } = entry.body;
      // One senior official is not another: unnamed ones are bound to the sentence that brings them in.
      return kind === 'unnamed' ? ['actor', kind, name, sentence] : ['actor', kind, name];
    }
    case 'place':
      return ['place', entry.body.precision, entry.body.name];
    default:
      return [entry.kind, sentence, words];
  }
}

/** The words of the sentence that an offset is in; empty for one in none. */
function sentences(reading: Reading, text: string): (offset: number) => string {
  const { sentences: spans } = reading;
  const kept = new Map<number, string>();
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]![1] <= offset) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    if (span === undefined || span[0] > offset) return '';
    let words = kept.get(low);
    if (words === undefined) kept.set(low, (words = plain(text.slice(...span))));
    return words;
  };
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

// The searches that are timed: what people look for, from rare to common, in the invented reports.
import type { Search } from '../../src/store/search.ts';

export interface Query extends Search {
  /** Also count the values of all that is found. */
  readonly facets?: true;
}

/** One page of each, and the facets where they are wanted. */
export const QUERIES: readonly Query[] = [
  { words: 'helicopters' },
  { words: 'fishing rights' },
  { words: 'withdrawal' },
  { words: 'customs union rejected' },
  { words: 'pipeline open' },
  { words: 'ceasefire -Syria' },
  { words: '"no decision"' },
  { words: '"nuclear inspections"' },
  { words: '"would be complete"' },
  { words: '"waiting for tents" families' },
  { speaker: 'Keller' },
  { speaker: 'Selma Keller' },
  { speaker: 'military officials', words: 'withdrawal' },
  { actor: 'Barzani', words: 'agreement' },
  { actor: 'Okafor' },
  { place: 'Mosul' },
  { place: 'South Korea', words: 'troops' },
  { place: 'Iraq', kind: 'movement' },
  { place: 'Libya', kind: 'deadline' },
  { place: 'Kharkiv', status: 'denied' },
  { kind: 'consent' },
  { kind: 'presence', place: 'Mali' },
  { words: 'troops', outlet: 'Delta Press' },
  { words: 'inflation', from: '2015-03', to: '2015-05' },
  { words: 'strike', from: '2018' },
  { words: 'observers', onRecord: '2014-06-01' },
  { place: 'Syria', onRecord: '2012' },
  { speaker: 'Varga', onRecord: '2016-02' },
  { words: 'troops', knownBy: '2100' },
  { words: 'helicopters', facets: true },
  { place: 'Baghdad', facets: true },
  { speaker: 'Novak', facets: true },
  { words: 'ceasefire', kind: 'statement', facets: true },
  { kind: 'deadline', from: '2017', facets: true },
  { words: '"waiting for tents"', facets: true },
  { place: 'Ukraine', onRecord: '2013', facets: true },
];

// What is asked of the desk when it is timed: lists as pages of the app ask for them, filtered and not, and single things. The
// server keeps whole answers, so that each time another address is asked: other words, days, names, places and page sizes.
import { FIRST, LAST, PLACES } from '../ledger/words.ts';

/** A route with the address that is asked the i-th time, from 0: another one each time, as far as the ledger has it. */
export interface Route {
  /** As it stands in the table. */
  readonly name: string;
  readonly at: (i: number) => string;
}

/** Addresses asked of each route, one after the other. */
export const ADDRESSES = 40;

const WORDS = [
  'withdrawal',
  'ceasefire',
  'helicopters',
  'troops',
  'agreement',
  'strike',
  'pipeline',
  'observers',
];
const STATES = ['past', 'open', 'due'];

/** The i-th of `list`, and how often the list was gone through before. */
function nth<T>(list: readonly T[], i: number): readonly [one: T, round: number] {
  return [list[i % list.length]!, Math.floor(i / list.length)];
}
/** Items of a page: 50 as pages of the app have them, then others down to 11 and up to 200. */
const limit = (i: number): string => `limit=${i % 190 < 40 ? 50 - (i % 190) : 11 + (i % 190)}`;
const named = (i: number): readonly [name: string, round: number] => {
  const [last, round] = nth(LAST, i);
  const [first, rounds] = nth(FIRST, round + i);
  return [`${first} ${last}`, rounds];
};
const placed = (i: number): readonly [place: string, round: number] => {
  const [[, country], round] = nth(PLACES, i);
  return [encodeURIComponent(country), round];
};
/** Ten weeks from each day of the ten years that the reports are of. */
function weeks(i: number): string {
  const day = (after: number) => new Date(Date.UTC(2010, 0, 1 + after)).toISOString().slice(0, 10);
  const from = (i * 41) % 3500;
  return `from=${day(from)}&to=${day(from + 70)}`;
}
const searched = (i: number): string => {
  const [last, round] = nth(LAST, i);
  return `words=${nth(WORDS, i + round)[0]}%20${last}`;
};

/** Routes that are the same for every ledger of invented reports. */
export const ROUTES: readonly Route[] = [
  { name: '/status', at: () => '/status' },
  { name: '/digest?days', at: (i) => `/digest?days=${(i % 366) + 1}` },
  { name: '/conflicts', at: (i) => `/conflicts?${limit(i)}${i % 380 < 190 ? '' : '&all=true'}` },
  {
    name: '/conflicts?actor',
    at: (i) => `/conflicts?actor=${encodeURIComponent(nth(LAST, i)[0])}&${limit(nth(LAST, i)[1] + i)}`,
  },
  { name: '/deadlines', at: (i) => `/deadlines?${limit(i)}` },
  {
    name: '/deadlines?state&place',
    at: (i) => {
      const [place, round] = placed(i);
      return `/deadlines?state=${nth(STATES, round)[0]}&place=${place}&${limit(i)}`;
    },
  },
  { name: '/presence?place', at: (i) => `/presence?place=${placed(i)[0]}&${limit(placed(i)[1] + i)}` },
  { name: '/timeline?from&to', at: (i) => `/timeline?${weeks(i)}&${limit(i)}` },
  { name: '/map/claims?from&to', at: (i) => `/map/claims?${weeks(i)}&${limit(i)}` },
  { name: '/search?words&from&to', at: (i) => `/search?words=${nth(WORDS, i)[0]}&${weeks(i)}&${limit(i)}` },
  {
    name: '/search?words&kind',
    at: (i) => `/search?${searched(i)}&kind=statement&${limit(i + Math.floor(i / 560))}`,
  },
  { name: '/facets?words', at: (i) => `/facets?${searched(i)}&kind=claim&from=${2010 + (i % 9)}` },
  {
    name: '/actors?name',
    at: (i) => `/actors?name=${encodeURIComponent(named(i)[0])}&${limit(named(i)[1])}`,
  },
  { name: '/reports', at: (i) => `/reports?${limit(i)}` },
];

/** Routes of single things: the i-th thing of a list. */
export const SINGLE: readonly {
  readonly name: string;
  readonly list: string;
  readonly of: (item: Item) => string | null;
}[] = [
  { name: '/conflicts/{id}', list: '/conflicts?limit=200', of: ({ id }) => path('conflicts', id) },
  { name: '/entries/{id}', list: '/search?words=troops&limit=200', of: ({ id }) => path('entries', id) },
  { name: '/reports/{id}', list: '/reports?limit=200', of: ({ id }) => path('reports', id) },
  {
    name: '/reports/{id}/reading',
    list: '/reports?limit=200',
    of: ({ id }) => (typeof id === 'string' ? `${path('reports', id)}/reading` : null),
  },
  { name: '/actors/{id}', list: '/actors?kind=person&limit=200', of: ({ key }) => path('actors', key) },
  {
    name: '/positions?actor',
    list: '/actors?kind=person&limit=200',
    of: ({ key }) => (typeof key === 'string' ? `/positions?actor=${encodeURIComponent(key)}` : null),
  },
];

type Item = Readonly<Record<string, unknown>>;

function path(list: string, id: unknown): string | null {
  return typeof id === 'string' ? `/${list}/${encodeURIComponent(id)}` : null;
}

// What is asked of the desk when it is timed: lists as pages of the app ask for them, filtered and not, and single things. The
// server keeps whole answers, so that each address is asked once: it is another one every time.
import { FIRST, LAST, PLACES } from '../ledger/words.ts';

/** A route with the address that is asked the i-th time, from 0. */
export interface Route {
  /** As it stands in the table. */
  readonly name: string;
  readonly at: (i: number) => string;
}

/** Addresses asked of each route. */
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
const word = (i: number): string => `${WORDS[i % WORDS.length]}%20${LAST[i % LAST.length]}`;
const last = (i: number): string => encodeURIComponent(LAST[i % LAST.length]!);
const full = (i: number): string => encodeURIComponent(`${FIRST[i % FIRST.length]} ${LAST[i % LAST.length]}`);
const place = (i: number): string => encodeURIComponent(PLACES[i % PLACES.length]![1]);
const days = (i: number): string => `from=2015-01-${String((i % 28) + 1).padStart(2, '0')}&to=2015-03-31`;

/** Routes that are the same for every ledger of invented reports. */
export const ROUTES: readonly Route[] = [
  { name: '/status', at: () => '/status' },
  { name: '/digest?days', at: (i) => `/digest?days=${i + 1}` },
  { name: '/conflicts', at: (i) => `/conflicts?limit=${50 - i}` },
  { name: '/conflicts?actor', at: (i) => `/conflicts?actor=${last(i)}&limit=${50 - i}` },
  { name: '/deadlines', at: (i) => `/deadlines?limit=${50 - i}` },
  {
    name: '/deadlines?state&place',
    at: (i) => `/deadlines?state=past&place=${place(i)}&limit=${50 - i}`,
  },
  { name: '/presence?place', at: (i) => `/presence?place=${place(i)}&limit=${50 - i}` },
  { name: '/timeline?from&to', at: (i) => `/timeline?${days(i)}&limit=${50 - i}` },
  { name: '/map/claims?from&to', at: (i) => `/map/claims?${days(i)}&limit=${50 - i}` },
  { name: '/search?words', at: (i) => `/search?words=${WORDS[i % WORDS.length]}&limit=${50 - i}` },
  { name: '/search?words&kind', at: (i) => `/search?words=${word(i)}&kind=statement&limit=${50 - i}` },
  { name: '/facets?words', at: (i) => `/facets?words=${word(i)}&kind=claim` },
  { name: '/actors?name', at: (i) => `/actors?name=${full(i)}&limit=${50 - i}` },
  { name: '/reports', at: (i) => `/reports?limit=${50 - i}` },
];

/** Routes of single things: the i-th thing of a list. */
export const SINGLE: readonly {
  readonly name: string;
  readonly list: string;
  readonly of: (item: Item) => string | null;
}[] = [
  { name: '/conflicts/{id}', list: '/conflicts?limit=40', of: ({ id }) => path('conflicts', id) },
  { name: '/entries/{id}', list: '/search?words=troops&limit=40', of: ({ id }) => path('entries', id) },
  { name: '/reports/{id}', list: '/reports?limit=40', of: ({ id }) => path('reports', id) },
  {
    name: '/reports/{id}/reading',
    list: '/reports?limit=40',
    of: ({ id }) => (typeof id === 'string' ? `${path('reports', id)}/reading` : null),
  },
  { name: '/actors/{id}', list: '/actors?kind=person&limit=40', of: ({ key }) => path('actors', key) },
  {
    name: '/positions?actor',
    list: '/actors?kind=person&limit=40',
    of: ({ key }) => (typeof key === 'string' ? `/positions?actor=${encodeURIComponent(key)}` : null),
  },
];

type Item = Readonly<Record<string, unknown>>;

function path(list: string, id: unknown): string | null {
  return typeof id === 'string' ? `/${list}/${encodeURIComponent(id)}` : null;
}

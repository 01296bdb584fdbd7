// What is asked of the desk when it is timed: the lists as pages of the app ask for them, filtered and not, and single things.

/** Addresses that are the same for every ledger of invented reports. */
export const ROUTES: readonly string[] = [
  '/status',
  '/digest',
  '/digest?asOf=2014-06-01',
  '/conflicts?limit=50',
  '/conflicts?actor=Keller',
  '/deadlines?limit=50',
  '/deadlines?state=past&place=Iraq',
  '/positions?actor=Selma%20Keller',
  '/presence?place=Iraq&limit=50',
  '/timeline?from=2015-01-01&to=2015-03-31&limit=50',
  '/map?from=2015-01-01&to=2015-03-31',
  '/search?words=withdrawal',
  '/search?words=%22no%20decision%22&kind=statement',
  '/facets?words=ceasefire',
  '/actors?name=Keller',
  '/reports?limit=50',
];

/** Addresses of single things, by the lists that name them: the first of each is asked for. */
export const SINGLE: readonly { readonly list: string; readonly of: (item: Item) => string | null }[] = [
  { list: '/conflicts?limit=1', of: ({ id }) => path('conflicts', id) },
  { list: '/search?words=troops&limit=1', of: ({ id }) => path('entries', id) },
  { list: '/reports?limit=1', of: ({ id }) => path('reports', id) },
  {
    list: '/reports?limit=1',
    of: ({ id }) => (typeof id === 'string' ? `${path('reports', id)}/reading` : null),
  },
  { list: '/actors?name=Keller&limit=1', of: ({ key }) => path('actors', key) },
];

type Item = Readonly<Record<string, unknown>>;

function path(list: string, id: unknown): string | null {
  return typeof id === 'string' ? `/${list}/${encodeURIComponent(id)}` : null;
}

// The answers of the API to a search.

export interface Hit {
  readonly id: string;
  /** `statement`, or the kind of the claim. */
  readonly kind: string;
  readonly status: string | null;
  readonly sentence: string;
  readonly speakers: readonly string[];
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly report: string;
  readonly version: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly judged: 'accept' | 'correct' | null;
}

export interface Hits {
  readonly items: readonly Hit[];
  readonly total: number;
  readonly next: string | null;
}

export const FACETS = ['kind', 'status', 'speaker', 'actor', 'place', 'outlet'] as const;
export type Facet = (typeof FACETS)[number];
export type Facets = Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>;

/** All parameters of a search but the page. */
export const FILTERS = ['words', ...FACETS, 'from', 'to'] as const;

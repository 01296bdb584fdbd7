// The answers of the API to a search, and what can be searched by.
import type { FacetsAnswer, HitItem } from '../../../../src/serve/contract/search.ts';

export type Hit = HitItem;
export type Facets = FacetsAnswer;

/** In the order in which they are shown. */
export const FACETS = ['kind', 'status', 'speaker', 'actor', 'place', 'outlet'] as const;
export type Facet = (typeof FACETS)[number];

/** All parameters of a search but the page. */
export const FILTERS = ['words', ...FACETS, 'from', 'to'] as const;

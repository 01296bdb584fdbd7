// What a name that is known beforehand means, and where one stands in a text.
import type { Country } from './en/countries.ts';
import type { Body } from './en/organizations.ts';

/** What a known name means. */
export type Known =
  | { readonly is: 'country' | 'seat'; readonly country: Country }
  | {
      readonly is: 'nation';
      readonly country: Country | null;
      readonly people: string;
      readonly plural: boolean;
    }
  | { readonly is: 'body'; readonly body: Body }
  /** A person of the user's own; which one is seen later. */
  | { readonly is: 'person' };

/** A known name that begins at word `i` and ends before `end`. */
export interface Match {
  readonly known: Known;
  readonly end: number;
}

/** What names inside a phrase say of what it names. */
export interface Named {
  country?: string;
  /** The first name of the body. */
  body?: string;
}

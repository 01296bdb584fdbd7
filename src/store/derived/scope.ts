// What a question needs of the record: so much of it is loaded, and no more.

/** A part of the record. Names are as a person writes them, or keys. */
export type Scope =
  | { readonly of: 'everything' }
  /** What cannot hold beside something else. */
  | { readonly of: 'conflicts' }
  /** Limits, and what was done of what they are for. */
  | { readonly of: 'deadlines' }
  /** What everybody says whom the name may mean; of these forces, where they are named by their keys. */
  | { readonly of: 'positions'; readonly actor: string; readonly sides?: readonly string[] }
  /** Which forces are where; in the places that the name may mean. */
  | { readonly of: 'presence'; readonly place?: string }
  /** What these versions say, with what cannot hold beside it, and those of their actors whom the names or keys may mean. */
  | { readonly of: 'versions'; readonly versions: readonly string[]; readonly actors: readonly string[] }
  /**
   * Limits that these versions speak of, or that end on these days (`dayIn`), each with all that is said of it and with
   * what was done of what it is for.
   */
  | {
      readonly of: 'limits';
      readonly versions: readonly string[];
      readonly ends: readonly [from: number, to: number] | null;
    };

// What a question needs of the record: so much of it is loaded, and no more.

/** A part of the record. Names are as a person writes them, or keys. */
export type Scope =
  | { readonly of: 'everything' }
  /** What cannot hold beside something else. */
  | { readonly of: 'conflicts' }
  /** Limits, and what was done of what they are for. */
  | { readonly of: 'deadlines' }
  /** What everybody says whom the name may mean. */
  | { readonly of: 'positions'; readonly actor: string }
  /** Which forces are where; in the places that the name may mean. */
  | { readonly of: 'presence'; readonly place?: string };

// The shapes of requests and answers that the app uses.

type Span = readonly [from: number, to: number];

export interface Status {
  readonly version: string;
  readonly state: string;
  readonly reports: number;
  readonly statements: number;
  readonly claims: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly writable: boolean;
  readonly place: 'folder' | 'server' | 'memory';
}

export interface Named {
  readonly key: string;
  readonly name: string;
}

export interface Saying {
  readonly id: string;
  /** Who says so, from the innermost outwards; empty for the report's own voice. */
  readonly told: readonly Named[];
  readonly words: string;
  readonly span: Span;
  readonly version: string;
  readonly report: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly carriers: readonly { readonly report: string; readonly outlet: string | null }[];
}

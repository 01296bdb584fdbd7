// The shapes of answers that the app uses.

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

export interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

interface Named {
  readonly key: string;
  readonly name: string;
}

interface Days {
  readonly from: string;
  readonly to: string;
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

export interface Account extends Saying {
  readonly value: string;
  readonly said: Days;
}

export interface Conflict {
  readonly id: string;
  readonly rule: string;
  readonly question: string;
  readonly about: string;
  readonly why: string;
  readonly score: number;
  readonly a: Account;
  readonly b: Account;
  readonly pairs: number;
  readonly judged: 'dismissed' | 'confirmed' | null;
}

interface Carrier {
  readonly version: string;
  readonly report: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

export interface Passage {
  readonly text: string;
  readonly span: Span;
  readonly sentence: Span;
  readonly marked: Span | null;
  /** All reports that carry what the side says, the oldest first. */
  readonly carriers: readonly Carrier[];
  readonly origins: number;
}

export interface ConflictDetail {
  readonly conflict: Conflict;
  readonly a: Passage;
  readonly b: Passage;
  readonly pairs: readonly { readonly a: Saying; readonly b: Saying }[];
  readonly settle: readonly string[];
}

export interface DeadlineSaying extends Saying {
  readonly force: string | null;
  readonly change: string;
  readonly due: Days;
  readonly said: string | null;
}

export interface Deed extends Saying {
  readonly status: string;
  readonly said: string;
}

export interface Deadline {
  readonly key: string;
  readonly who: Named;
  readonly act: string;
  readonly place: { readonly id: string; readonly name: string } | null;
  readonly earliest: string;
  readonly latest: string;
  readonly calendar: { readonly on: string; readonly state: 'open' | 'due' | 'past' };
  readonly sayings: readonly DeadlineSaying[];
  readonly deeds: readonly Deed[];
}

export interface Turn {
  readonly actor: Named;
  readonly question: string;
  readonly about: string;
  readonly from: Account;
  readonly to: Account;
}

export interface ReportRef {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly versions: number;
}

export interface Digest {
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly moved: boolean;
  readonly reports: { readonly total: number; readonly latest: readonly ReportRef[] };
  readonly conflicts: readonly Conflict[];
  readonly due: readonly Deadline[];
  readonly set: readonly Deadline[];
  readonly turns: readonly Turn[];
  readonly totals: Readonly<Record<'conflicts' | 'due' | 'set' | 'turns', number>>;
}

export interface Judgement {
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly action: string;
  readonly target: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly inForce: boolean;
}

type Words = Span | null | undefined;

export interface ReadStatement {
  readonly id: string;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly actor: string | null;
  readonly manner: string;
  readonly addressee?: Words;
  readonly within?: string;
  readonly score: number;
  readonly rule?: string;
}

export interface ReadClaim {
  readonly id: string;
  readonly kind: string;
  readonly trigger: Span;
  readonly who?: Words;
  readonly count?: Words;
  readonly place?: Words;
  readonly from?: Words;
  readonly via?: Words;
  readonly to?: Words;
  readonly time?: Words;
  readonly object?: Words;
  readonly source?: Words;
  readonly status?: string;
  readonly force?: string;
  readonly due?: string;
  readonly statement?: string;
  readonly actor?: string;
  readonly score: number;
  readonly rule?: string;
}

export interface ReportReading {
  readonly report: ReportRef;
  readonly version: string;
  readonly text: string;
  readonly reading: {
    readonly sentences: readonly Span[];
    readonly statements: readonly ReadStatement[];
    readonly claims?: readonly ReadClaim[];
    readonly actors?: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  };
  readonly ids: Readonly<Record<string, string>>;
  readonly judged: Readonly<Record<string, 'accept' | 'correct' | 'reject'>>;
  readonly conflicts: Readonly<Record<string, readonly string[]>>;
}

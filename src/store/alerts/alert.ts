// The shape of an alert: one thing that a watch tells, with the rule, the entries and the words that it rests on.

/** Why it is told. */
export type AlertRule =
  /** An entry answers to the search, or names the actor or the place. */
  | 'found'
  /** Two accounts cannot both hold. */
  | 'conflict'
  /** An actor answers a question otherwise than before. */
  | 'turn'
  /** A limit is named first; named anew by whoever named it; named otherwise by somebody else. */
  | 'deadline-set'
  | 'deadline-extended'
  | 'deadline-brought-forward'
  | 'deadline-differs'
  /** An account that cannot hold beside the limit. */
  | 'deadline-contradicted'
  /** What a later report says was done of what the limit is for. */
  | 'deadline-deed'
  /** A limit ends in as many days as were asked for, or has ended meanwhile. */
  | 'deadline-due';

/** An entry that an alert rests on, with its words. */
export interface AlertEntry {
  readonly id: string;
  /** `statement`, or the kind of the claim. */
  readonly kind: string;
  /** Of a claim its status, of a deadline its force. */
  readonly status: string | null;
  /** The sentence, with single blanks. */
  readonly words: string;
  /** Who says it, from the innermost outwards; empty for the report's own voice. */
  readonly speakers: readonly string[];
  readonly report: string;
  readonly version: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** As it was given. */
  readonly published: string | null;
}

/** What a watch tells. */
export interface Alert {
  /** `n_…`: made of the watch and what is told. */
  readonly id: string;
  readonly watch: string;
  /** When it was found, ISO 8601 in UTC. */
  readonly at: string;
  readonly rule: AlertRule;
  /** In one line. */
  readonly title: string;
  /** The reason in words, where there is more to say than the entries do. */
  readonly why: string | null;
  /** Of a conflict its id (`k_…`), of a limit the key of its deadline. */
  readonly about: string | null;
  /** Of a limit its last day, ISO 8601. */
  readonly due: string | null;
  readonly entries: readonly AlertEntry[];
}

/** What is to be told, before it is known whether it was told already. */
export interface Match extends Pick<Alert, 'rule' | 'title' | 'why' | 'about' | 'due' | 'entries'> {
  /** The names under which it is remembered as told; the first gives the alert its id. */
  readonly subjects: readonly [string, ...string[]];
  /** Other names under which the same may have been told. */
  readonly alike: readonly string[];
}

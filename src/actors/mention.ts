// A mention: words of the text that name an actor, with what they say of it, before it is known who that is.
import type { Known } from './lexicon.ts';

/** What a role mention says its holder is. */
export interface Role {
  /** `president`, `defence-minister`, `spokesperson`. */
  readonly slug: string;
  /** Whether one person holds it at a time. */
  readonly unique: boolean;
  readonly former: boolean;
  readonly gender?: 'm' | 'f';
  /** ISO code of the country named beside it. */
  readonly country?: string;
  /** Name of the body that is named beside it. */
  readonly body?: string;
}

export type MentionSort =
  | 'person'
  | 'role'
  | 'government'
  | 'body'
  | 'common-body'
  | 'nation'
  | 'force'
  | 'people'
  | 'pronoun';

/** Word indexes are into the words that were looked through. */
export interface Mention {
  readonly sort: MentionSort;
  readonly begin: number;
  readonly end: number;
  readonly head: number;
  readonly sentence: number;
  /** Opened by *the*, *this*, *his*, a name's *'s*, or nothing. */
  readonly opened: 'the' | 'a' | 'own' | 'bare';
  readonly plural: boolean;
  readonly subject: boolean;
  readonly possessive: boolean;
  /** Whether a noun follows (*the **Obama** adviser*). */
  readonly modifier: boolean;
  readonly quoted: boolean;
  /** How the actor is called by this mention, without an article. */
  readonly label: string;
  /** Of persons: the parts of the name in small letters without accents. */
  readonly name?: readonly string[];
  readonly gender?: 'm' | 'f';
  readonly role?: Role;
  readonly known?: Known;
  /** Of bodies, forces and peoples: what two mentions of one have in common. */
  readonly key?: string;
  readonly country?: string;
  readonly side?: string;
  /** The person whose (*Trump's adviser*), as an index into the mentions. */
  owner?: number;
  /** Of persons: roles that stand beside the name, as indexes into the mentions, with the rule that ties them. */
  beside?: { readonly role: number; readonly rule: string }[];
  /** Of roles: the person beside whose name it stands. */
  holder?: number;
  /** Whether it is the source of a statement. */
  source: boolean;
  /** Whether it stands for an actor here as it is; others only do as sources, or when asked for. */
  acts: boolean;
  /** Index of its entity, or -1. */
  entity: number;
}

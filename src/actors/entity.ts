// An entity: an actor in the making, with its mentions so far and what is known of it.
import type { Span } from '../text/span.ts';
import type { ActorKind, ActorLink } from './actor.ts';
import type { ActorEntry } from './actor-entry.ts';
import type { Mention, Role } from './mention.ts';

/** The sentence in which an entity was last mentioned, and how: the best of its mentions there. */
export interface Trace {
  readonly sentence: number;
  readonly begin: number;
  readonly end: number;
  readonly subject: boolean;
  readonly possessive: boolean;
  readonly modifier: boolean;
  readonly quoted: boolean;
  readonly source: boolean;
  /** Whether one of its mentions in that sentence was a pronoun. */
  readonly pronoun: boolean;
}

const NO_NAMES: readonly (readonly string[])[] = [];

export class Entity {
  kind: ActorKind;
  label: string;
  readonly index: number;
  /** Parts of the names a person goes by, the fullest first. */
  name: readonly string[] = [];
  /** Parts of other names that are nobody else's, of a person in a file of the user's own. */
  aliases: readonly (readonly string[])[] = NO_NAMES;
  /** The entry of the user's own that it is; of an office, that holds it. */
  entry: ActorEntry | null = null;
  /** Whether the offices of its entry were added. */
  learnt = false;
  roles: Role[] = [];
  gender: 'm' | 'f' | null = null;
  plural = false;
  key: string | null = null;
  country: string | null = null;
  side: string | null = null;
  /** The noun that *the* + noun may go back to: a role's slug, a body's class. */
  noun: string | null = null;
  last: Trace | null = null;
  /** How often it was mentioned. */
  count = 0;
  readonly spans: { readonly span: Span; readonly link: ActorLink }[] = [];
  /** The entity that it turned out to be, or null. */
  is: Entity | null = null;

  constructor(index: number, kind: ActorKind, label: string) {
    this.index = index;
    this.kind = kind;
    this.label = label;
  }

  /** Whether one person is meant. */
  get single(): boolean {
    return this.kind === 'person' || this.kind === 'office' || (this.kind === 'unnamed' && !this.plural);
  }

  /** Takes in a mention. */
  meet(mention: Mention, span: Span, rule: string, text: string): void {
    this.spans.push({ span, link: { mention: span, rule, text } });
    this.count++;
    const before = this.last?.sentence === mention.sentence ? this.last : null;
    const pronoun = mention.sort === 'pronoun';
    this.last = {
      sentence: mention.sentence,
      begin: span[0],
      end: span[1],
      subject: mention.subject || (before?.subject ?? false),
      possessive: mention.possessive && (before?.possessive ?? true),
      modifier: mention.modifier && !pronoun && (before?.modifier ?? true),
      quoted: mention.quoted && (before?.quoted ?? true),
      source: mention.source || (before?.source ?? false),
      pronoun: pronoun || (before?.pronoun ?? false),
    };
    if (mention.gender !== undefined) this.gender ??= mention.gender;
  }
}

/** The entity that `entity` turned out to be. */
export function settled(entity: Entity): Entity {
  let one = entity;
  while (one.is !== null) one = one.is;
  return one;
}

/** Makes `gone` part of `kept`: what was said of an office is said of the one who holds it. */
export function merge(kept: Entity, gone: Entity): void {
  gone.is = kept;
  kept.spans.push(...gone.spans);
  kept.count += gone.count;
  kept.roles.push(...gone.roles);
  kept.country ??= gone.country;
  kept.side ??= gone.side;
  kept.gender ??= gone.gender;
}

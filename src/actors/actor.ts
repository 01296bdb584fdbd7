// The shape of an actor: whoever says or does something in a report, with every place that names it.
import type { Span } from '../text/span.ts';

/**
 * `person`: somebody named. `office`: one whose holder the report does not name. `government`: of a country or its
 * seat (*Ankara*, *the Kremlin*). `force`: armed forces and groups. `organization`: other bodies. `group`: peoples and
 * sets of named ones (*the Kurds*). `unnamed`: people without names (*a senior official*, *activists*).
 */
export type ActorKind = 'person' | 'office' | 'government' | 'force' | 'organization' | 'group' | 'unnamed';

/** Why a mention belongs to its actor. */
export interface ActorLink {
  readonly mention: Span;
  /** Slug of the rule; docs/actors.md lists them all. */
  readonly rule: string;
  /** The rule's reason in words, with what it looked at. */
  readonly text: string;
}

/** One actor of one report. Spans point into the report's text. */
export interface Actor {
  /** `a1`, `a2`, … in the order in which the report first names them. */
  readonly id: string;
  /** The fullest name the report gives; of offices and unnamed people what it calls them, without an article. */
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 code of the country it belongs to or acts for, where the report or common knowledge says. */
  readonly country?: string;
  /** Of forces and spokespeople: the body or people whose they are (*Syrian Democratic Forces*, *Kurds*). */
  readonly side?: string;
  /** What the actor is: `president`, `defence-minister`, `spokesperson`. */
  readonly office?: string;
  /**
   * Id of the entry of the user's own actors that it is: the report uses one of its names. Of an `office` it is that of
   * who holds it by the user's file, which the report does not say.
   */
  readonly entity?: string;
  /** In the order of the text. */
  readonly mentions: readonly Span[];
  /** One for each mention, in the same order. */
  readonly links: readonly ActorLink[];
}

/** What actors need to know of a statement; `Statement` has this shape. */
export interface Said {
  readonly id: string;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly within?: string;
}

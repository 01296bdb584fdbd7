// A mention: words of a report that name a place, with everything around them that says which one.
import type { Span } from '../text/span.ts';
import type { Known } from './gazetteer.ts';

/**
 * What speaks for a place: the model of names; words around it that only stand by places; nothing but that the name
 * is known, which counts where the report names its country; or the name is a person's to the model, which counts
 * where the same name is surely a place elsewhere in the report.
 */
export type Standing = 'labelled' | 'sure' | 'maybe' | 'echo';

/** A mention as it was found. */
export interface Mention {
  readonly span: Span;
  /** The name's key (`nameKey`): mentions with the same key are taken for the same place. */
  readonly key: string;
  /** The places that bear the name. */
  readonly known: readonly Known[];
  /** Whether they bear it only in a looser spelling. */
  readonly loose: boolean;
  readonly standing: Standing;
  /** Whether a word behind the name says that it is a region (*Aleppo province*). */
  readonly region: boolean;
  /** Words that make it a part of the place. */
  readonly part: string | null;
  /** Countries and regions that the words say it lies in; at most two. */
  readonly stated: readonly Known[];
  /** Whether a namesake elsewhere is out of the question (*Paris, Texas*, not a list). */
  readonly strict: boolean;
}

/** What a text says of places. */
export interface Found {
  readonly mentions: Mention[];
  /** Countries that the text names, as places or not: ISO codes. */
  readonly countries: Set<string>;
  /** Regions and countries that stand behind a name that lies in them (*Atlanta, Georgia*). */
  readonly holders: Set<Known>;
}

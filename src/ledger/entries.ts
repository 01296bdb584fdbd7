// A reading as one list of entries, and the words that each rests on: what the ledger keeps, names and checks.
import type { Actor } from '../actors/actor.ts';
import type { Claim } from '../claims/claim.ts';
import type { Place } from '../places/place.ts';
import type { Reading } from '../reading.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import type { TimeExpression } from '../time/time.ts';

/** One thing that a reading found. The body's own `id` counts within its reading only. */
export type Entry =
  | { readonly kind: 'statement'; readonly body: Statement }
  | { readonly kind: 'claim'; readonly body: Claim }
  | { readonly kind: 'actor'; readonly body: Actor }
  | { readonly kind: 'place'; readonly body: Place }
  | { readonly kind: 'time'; readonly body: TimeExpression };

export type EntryKind = Entry['kind'];

/** Fields of entries that name other entries, by their id within the reading. */
export const REFERENCES: ReadonlySet<string> = new Set([
  'actor',
  'statement',
  'within',
  'placeIds',
  'anchor',
]);

/** The entries of a reading, kind by kind, each in the order of the text. */
export function entriesOf(reading: Reading): Entry[] {
  const entries: Entry[] = [];
  for (const body of reading.statements) entries.push({ kind: 'statement', body });
  for (const body of reading.claims ?? []) entries.push({ kind: 'claim', body });
  for (const body of reading.actors ?? []) entries.push({ kind: 'actor', body });
  for (const body of reading.places ?? []) entries.push({ kind: 'place', body });
  for (const body of reading.times) entries.push({ kind: 'time', body });
  return entries;
}

/** Every span of an entry, the one that it is named after first. Empty only where an entry rests on no words. */
export function spansOf(entry: Entry): Span[] {
  switch (entry.kind) {
    case 'statement': {
      const { cue, source, content, addressee } = entry.body;
      return there([cue, source, ...content, addressee]);
    }
    case 'claim': {
      const { trigger, who, count, place, from, via, to, time, object, source } = entry.body;
      return there([trigger, who, count, place, from, via, to, time, object, source]);
    }
    case 'actor':
      return [...entry.body.mentions, ...entry.body.links.map(({ mention }) => mention)];
    case 'place':
      return [...entry.body.mentions];
    case 'time':
      return there([entry.body.span, entry.body.limit?.span, entry.body.limit?.event]);
  }
}

function there(spans: readonly (Span | null | undefined)[]): Span[] {
  return spans.filter((span) => span !== null && span !== undefined);
}

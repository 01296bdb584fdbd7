// A reading becomes what can be searched for: its statements and claims, each with its sentences, who says it, and the
// actors and places that its words name.
import { countryOf } from '../actors/country.ts';
import type { Reading } from '../reading.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type Entry, entriesOf, spansOf } from './entries.ts';

/** A statement or claim as it is searched for. Names are those of the reading, each once. */
export interface Sought {
  /** The id within the reading. */
  readonly localId: string;
  readonly kind: 'statement' | 'claim';
  /** Where its first words stand. */
  readonly at: number;
  /** The sentences that it has words in, with single blanks. */
  readonly sentence: string;
  /** Who says it; the words where nobody is known behind them. Empty in the report's own voice. */
  readonly speakers: readonly string[];
  /** Actors named in its words, speakers included. */
  readonly actors: readonly string[];
  /** Places named in its words, and the names of the countries that they lie in. */
  readonly places: readonly string[];
}

/** What can be searched for in a reading of `text`, in the order of its entries. */
export function soughtIn(reading: Reading, text: string): Sought[] {
  const actors = new Map((reading.actors ?? []).map(({ id, name }) => [id, name]));
  const statements = new Map(reading.statements.map((one) => [one.id, one]));
  const actorsAt = namesAt(reading.actors ?? [], ({ name }) => [name]);
  const placesAt = namesAt(reading.places ?? [], ({ name, country }) => [
    name,
    ...(country === undefined ? [] : [countryOf(country)?.names[0] ?? country]),
  ]);
  const spoken = (statement: string | undefined, source: Span | null | undefined): string[] => {
    const told = statement === undefined ? undefined : statements.get(statement);
    const name = told?.actor == null ? undefined : actors.get(told.actor);
    if (name !== undefined) return [name];
    const span = source ?? told?.source;
    return span ? [plain(text.slice(...span))] : [];
  };
  const sentencesOf = sentenceFinder(reading.sentences);
  return entriesOf(reading).flatMap((entry): Sought[] => {
    if (entry.kind !== 'statement' && entry.kind !== 'claim') return [];
    const spans = spansOf(entry);
    if (spans.length === 0) return [];
    const speakers = speakersOf(entry, spoken);
    return [
      {
        ...{ localId: entry.body.id, kind: entry.kind, at: Math.min(...spans.map(([from]) => from)) },
        sentence: plain(
          sentencesOf(spans)
            .map((span) => text.slice(...span))
            .join(' '),
        ),
        ...{ speakers, actors: once([...speakers, ...actorsAt(spans)]), places: once(placesAt(spans)) },
      },
    ];
  });
}

function speakersOf(
  entry: Extract<Entry, { readonly kind: 'statement' | 'claim' }>,
  spoken: (statement: string | undefined, source: Span | null | undefined) => string[],
): string[] {
  if (entry.kind === 'statement') return spoken(entry.body.id, entry.body.source);
  const { statement, source } = entry.body;
  return source === undefined ? [] : spoken(statement, source);
}

/** The names of what is mentioned in spans. */
function namesAt<T extends { readonly mentions: readonly Span[] }>(
  all: readonly T[],
  names: (one: T) => readonly string[],
): (spans: readonly Span[]) => string[] {
  const mentions = all
    .flatMap((one) => one.mentions.map((span) => ({ span, of: one })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const longest = Math.max(0, ...mentions.map(({ span: [from, to] }) => to - from));
  return (spans) =>
    spans.flatMap((span) => {
      const found: string[] = [];
      let i = firstFrom(mentions, span[0] - longest);
      for (; i < mentions.length && mentions[i]!.span[0] < span[1]; i++)
        if (overlaps(mentions[i]!.span, span)) found.push(...names(mentions[i]!.of));
      return found;
    });
}

/** Index of the first mention that begins at `offset` or behind it. */
function firstFrom(mentions: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.span[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentences that spans touch, each once, in the order of the text; the spans where they touch none. */
function sentenceFinder(sentences: readonly Span[]): (spans: readonly Span[]) => readonly Span[] {
  const mentions = sentences.map((span) => ({ span }));
  return (spans) => {
    const met = new Set<Span>();
    for (const span of spans) {
      let i = Math.max(0, firstFrom(mentions, span[0] + 1) - 1);
      for (; i < sentences.length && sentences[i]![0] < span[1]; i++)
        if (overlaps(sentences[i]!, span)) met.add(sentences[i]!);
    }
    return met.size === 0 ? spans : [...met].sort((a, b) => a[0] - b[0]);
  };
}

function once(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

// A reading laid out for questions by span: which actor, which places, which times and which sentence are at a span.
import type { Actor } from '../actors/actor.ts';
import type { Claim } from '../claims/claim.ts';
import type { Place } from '../places/place.ts';
import type { Reading } from '../reading.ts';
import type { Statement } from '../statements/statement.ts';
import { lowerBound } from '../text/lower-bound.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/time.ts';
import { sideOf } from './force-key.ts';
import type { Keyed } from './keyed.ts';

/** Something mentioned, at one of its places. */
interface At<T> {
  readonly span: Span;
  readonly of: T;
}

/** Whose force an actor is, and under which key a key is shown: the machine's word, or what people say instead. */
export interface Sides {
  sideOf(actor: Actor): Keyed | null;
  shownAs(key: string): string;
}

const AS_READ: Sides = { sideOf, shownAs: (key) => key };

/** One reading with its text, indexed by place in the text. */
export class ReportView {
  readonly text: string;
  readonly reading: Reading;
  readonly sides: Sides;
  readonly #actors: Sorted<Actor>;
  readonly #places: Sorted<Place>;
  readonly #times: Sorted<TimeExpression>;
  readonly #actorsById: ReadonlyMap<string, Actor>;
  readonly #statements: ReadonlyMap<string, Statement>;
  readonly #sentenceEnds: Int32Array;
  readonly #claims = new Map<number, Claim[]>();
  #forces: readonly Actor[] | null = null;

  constructor(reading: Reading, text: string, sides: Sides = AS_READ) {
    this.text = text;
    this.reading = reading;
    this.sides = askedOnce(sides);
    const mentions = <T extends { readonly mentions: readonly Span[] }>(all: readonly T[] = []): At<T>[] =>
      all.flatMap((of) => of.mentions.map((span) => ({ span, of })));
    this.#actors = new Sorted(mentions(reading.actors));
    this.#places = new Sorted(mentions(reading.places));
    this.#times = new Sorted(reading.times.map((of) => ({ span: of.span, of })));
    this.#actorsById = new Map((reading.actors ?? []).map((one) => [one.id, one]));
    this.#statements = new Map(reading.statements.map((one) => [one.id, one]));
    this.#sentenceEnds = Int32Array.from(reading.sentences, ([, end]) => end);
    for (const claim of reading.claims ?? []) {
      const [start] = this.sentenceAt(claim.trigger);
      const beside = this.#claims.get(start);
      if (beside === undefined) this.#claims.set(start, [claim]);
      else beside.push(claim);
    }
  }

  /** The forces that the report names and whose side is known: one of each key. */
  get forces(): readonly Actor[] {
    if (this.#forces === null) {
      const byKey = new Map<string, Actor>();
      for (const actor of this.reading.actors ?? []) {
        const side = actor.kind === 'force' ? this.sides.sideOf(actor) : null;
        if (side !== null && !byKey.has(side.key)) byKey.set(side.key, actor);
      }
      this.#forces = [...byKey.values()];
    }
    return this.#forces;
  }

  /** The claims of a claim's sentence, in their order; it is among them. */
  claimsBeside(claim: Claim): readonly Claim[] {
    return this.#claims.get(this.sentenceAt(claim.trigger)[0]) ?? [];
  }

  actor(id: string | null | undefined): Actor | null {
    return (id && this.#actorsById.get(id)) || null;
  }

  statement(id: string | undefined): Statement | null {
    return (id !== undefined && this.#statements.get(id)) || null;
  }

  /** The sentence that holds the start of a span; the span itself where none does. */
  sentenceAt(span: Span): Span {
    return this.reading.sentences[lowerBound(this.#sentenceEnds, span[0] + 1)] ?? span;
  }

  /** The sentence before one, or null. */
  sentenceBefore(sentence: Span): Span | null {
    return this.reading.sentences[lowerBound(this.#sentenceEnds, sentence[0] + 1) - 1] ?? null;
  }

  /** Mentions of actors within or across a span, in the order of the text. */
  actorsIn(span: Span): readonly At<Actor>[] {
    return this.#actors.in(span);
  }

  placesIn(span: Span): readonly At<Place>[] {
    return this.#places.in(span);
  }

  timesIn(span: Span): readonly At<TimeExpression>[] {
    return this.#times.in(span);
  }

  words(span: Span | undefined): string {
    return span === undefined ? '' : this.text.slice(...span);
  }
}

/** The same, without finding an actor's side again for every claim. */
function askedOnce({ sideOf, shownAs }: Sides): Sides {
  const known = new Map<Actor, Keyed | null>();
  return {
    shownAs,
    sideOf(actor) {
      let side = known.get(actor);
      if (side === undefined) known.set(actor, (side = sideOf(actor)));
      return side;
    },
  };
}

/** Mentions in the order of the text, found by binary search on their ends. */
class Sorted<T> {
  readonly #all: readonly At<T>[];
  readonly #ends: Int32Array;

  constructor(all: readonly At<T>[]) {
    this.#all = all.toSorted((a, b) => a.span[1] - b.span[1] || a.span[0] - b.span[0]);
    this.#ends = Int32Array.from(this.#all, ({ span }) => span[1]);
  }

  in(span: Span): At<T>[] {
    const found: At<T>[] = [];
    for (let k = lowerBound(this.#ends, span[0] + 1); k < this.#all.length; k++) {
      const one = this.#all[k]!;
      if (overlaps(one.span, span)) found.push(one);
      // Ends are sorted, starts nearly so: a mention is shorter than this.
      else if (one.span[0] > span[1] + 400) break;
    }
    return found.sort((a, b) => a.span[0] - b.span[0]);
  }
}

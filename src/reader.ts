// The stages in order: report in, reading out. The first file to read.
//   text → segment → words → tag → tagged words → times, statements (→ actors, places, trees → claims) → reading
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ActorEntry } from './actors/actor-entry.ts';
import { ActorReader } from './actors/actors.ts';
import type { Claim } from './claims/claim.ts';
import { type ClaimReader, loadClaims } from './claims/claims.ts';
import { withPlaces } from './claims/with-places.ts';
import { explain } from './explain/explain.ts';
import type { Explanation } from './explain/explanation.ts';
import {
  type Language,
  type LanguageFiles,
  loadLanguage,
  type TaggedWords,
  XPOS,
} from './language/language.ts';
import { segment } from './language/segment.ts';
import { sentenceSpans } from './language/sentence-spans.ts';
import { stretches } from './language/stretches.ts';
import type { Words } from './language/words.ts';
import { type GazetteerEntry, loadGazetteer } from './places/gazetteer.ts';
import { PlaceReader } from './places/places.ts';
import type { Reading } from './reading.ts';
import type { Statement } from './statements/statement.ts';
import { loadStatements, type StatementReader } from './statements/statements.ts';
import { lowerBound } from './text/lower-bound.ts';
import type { Report } from './text/report.ts';
import type { Span } from './text/span.ts';
import type { TimeExpression } from './time/time.ts';
import { TimeReader } from './time/times.ts';

export type { Actor, ActorKind, ActorLink } from './actors/actor.ts';
export type { ActorEntry, ActorOffice } from './actors/actor-entry.ts';
export type { Claim, ClaimKind, CountRange, Force, Status } from './claims/claim.ts';
export type * from './explain/explanation.ts';
export { NAME_LABELS, type TaggedWords, UPOS, XPOS } from './language/language.ts';
export type { GazetteerEntry } from './places/gazetteer.ts';
export type { Place, PlaceCandidate, Precision } from './places/place.ts';
export type { Reading } from './reading.ts';
export type { Manner, Statement } from './statements/statement.ts';
export type { Report } from './text/report.ts';
export type { Span } from './text/span.ts';
export type { Limit, TimeExpression, TimeType } from './time/time.ts';

/** Packed weights by name, as they lie in `models/` (`tags` is `models/tags.bin`). */
export type ReaderModels = Readonly<Record<string, Uint8Array>>;

/** The models that every reader needs. */
export const MODEL_NAMES = ['word-list', 'tags', 'lemmas', 'names', 'statements'] as const;

/** The models that a reader of claims needs besides. */
export const CLAIM_MODEL_NAMES = ['places', 'trees', 'claims'] as const;

/** What a reader reads besides times and statements. */
export interface ReaderOptions {
  /**
   * Whether actors, places and claims are read (true by default). They need trees, and take as long again as all else;
   * without them a reading has times and statements.
   */
  readonly claims?: boolean;
  /** Places of one's own, which win over those of the built-in gazetteer; not without claims. */
  readonly gazetteer?: readonly GazetteerEntry[];
  /** Actors of one's own, known by their names and offices; only with `claims`. */
  readonly actors?: readonly ActorEntry[];
}

/** Texts longer than so many words are read stretch by stretch: memory does not grow with a text's length. */
const STRETCH = 30_000;

/** What reads actors, places and claims. */
interface Beyond {
  readonly actors: ActorReader;
  readonly places: PlaceReader;
  readonly claims: ClaimReader;
}

/**
 * Reads reports. Pure: no clock, no network, no disk; the same report gives the same reading. It keeps bounded
 * caches of words, so one reader serves any number of reports, one after the other.
 */
export class Reader {
  readonly #language: Language;
  readonly #statements: StatementReader;
  readonly #times = new TimeReader(XPOS);
  readonly #beyond: Beyond | null;

  constructor(language: Language, statements: StatementReader, beyond: Beyond | null = null) {
    this.#language = language;
    this.#statements = statements;
    this.#beyond = beyond;
  }

  /** Who said what in a report, when, and what it claims. Any string can be read, in time linear in its length. */
  read(report: Report): Reading {
    const words = segment(report.text);
    const times: TimeExpression[] = [];
    const beyond = this.#beyond;
    const places = beyond?.places.begin();
    const statements: Statement[] = [];
    const claims: Claim[] = [];
    const actors = beyond?.actors.begin(report.published) ?? null;
    for (const stretch of stretches(words, STRETCH)) {
      const tagged = this.#language.tag(stretch);
      const timed = this.#times.read(tagged, report.published, times.length);
      let said: readonly Statement[] = this.#statements.read(tagged, statements.length);
      if (actors !== null && beyond !== null) {
        const looked = beyond.claims.look(tagged, timed, said, statements.length);
        said = looked.statements;
        actors.read(tagged, said);
        places?.add(tagged);
        for (const claim of beyond.claims.read(looked.graph, timed, said, report.published, claims.length)) {
          const actor = claim.who === undefined ? null : actors.actorAt(claim.who);
          claims.push(actor === null ? claim : { ...claim, actor });
        }
      }
      times.push(...timed);
      statements.push(...said);
    }
    return {
      id: report.id,
      ...(report.published === undefined ? {} : { published: report.published }),
      sha256: bytesToHex(sha256(utf8ToBytes(report.text))),
      sentences: sentenceSpans(words),
      times,
      statements:
        actors === null ? statements : statements.map((one) => ({ ...one, actor: actors.speaker(one.id) })),
      ...(actors === null || places === undefined
        ? {}
        : { actors: actors.actors(), ...withPlaces(places.places(report.text), claims) }),
    };
  }

  /**
   * How the entry of an id (`c3`, `s2`, `a1`, `p1`, `t1`) came about, or null where the report has none of that id.
   * `reading` is this reader's reading of the report, for who has it already. Reads once more what the reading does not
   * keep, so it takes about as long as `read`.
   */
  explain(report: Report, id: string, reading: Reading = this.read(report)): Explanation | null {
    const { published } = report;
    const wordsAt = ([from]: Span): TaggedWords => {
      const all = [...stretches(segment(report.text), STRETCH)];
      const holds = ({ count, to }: Words): boolean => count > 0 && to[count - 1]! > from;
      return this.#language.tag(all.find(holds) ?? all.at(-1)!);
    };
    return explain(
      {
        report,
        reading,
        claimOrigin: (claim) => {
          if (this.#beyond === null) return null;
          const { claims } = this.#beyond;
          const words = wordsAt(claim.trigger);
          const times = this.#times.read(words, published);
          const { graph } = claims.look(words, times, this.#statements.read(words));
          return claims.origin(graph, times, reading.statements, claim, published);
        },
        lemmaAt: (span) => {
          const words = wordsAt(span);
          return words.lemma[lowerBound(words.to, span[0] + 1)]?.text ?? '';
        },
        timeOrigin: (time) => this.#times.origin(wordsAt(time.span), time, published),
      },
      id,
    );
  }

  /** The words of a text with tags, lemmas and names. */
  parse(text: string): TaggedWords {
    return this.#language.tag(segment(text));
  }
}

/** The models that a reader needs to read what is asked of it. */
export function modelsFor({ claims = true }: ReaderOptions = {}): readonly string[] {
  return claims ? [...MODEL_NAMES, ...CLAIM_MODEL_NAMES] : MODEL_NAMES;
}

/** Builds a reader. Rejects with the names of models that are missing, or when bytes are not weights. */
export async function createReader(models: ReaderModels, options: ReaderOptions = {}): Promise<Reader> {
  const needed = modelsFor(options);
  const missing = needed.filter((name) => models[name] === undefined);
  if (missing.length > 0)
    throw new Error(`a reader needs the models ${needed.join(', ')}; missing: ${missing.join(', ')}`);
  const [language, statements, claims] = await Promise.all([
    loadLanguage(models as unknown as LanguageFiles),
    loadStatements(models['statements']!),
    options.claims !== false ? loadClaims(models['trees']!, models['claims']!) : null,
  ]);
  if (claims === null) return new Reader(language, statements);
  const places = new PlaceReader(loadGazetteer(models['places']!, options.gazetteer));
  return new Reader(language, statements, { actors: new ActorReader(options.actors), places, claims });
}

// The stages in order: report in, reading out. The first file to read.
//   text → segment → words → tag → tagged words → times, statements → actors → reading
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ReportActors } from './actors/actors.ts';
import {
  type Language,
  type LanguageFiles,
  loadLanguage,
  type TaggedWords,
  XPOS,
} from './language/language.ts';
import { segment } from './language/segment.ts';
import { stretches } from './language/stretches.ts';
import type { Words } from './language/words.ts';
import type { Reading } from './reading.ts';
import type { Statement } from './statements/statement.ts';
import { loadStatements, type StatementReader } from './statements/statements.ts';
import type { Report } from './text/report.ts';
import type { Span } from './text/span.ts';
import type { TimeExpression } from './time/time.ts';
import { TimeReader } from './time/times.ts';

export type { Actor, ActorKind, ActorLink } from './actors/actor.ts';
export { NAME_LABELS, type TaggedWords, UPOS, XPOS } from './language/language.ts';
export type { Reading } from './reading.ts';
export type { Manner, Statement } from './statements/statement.ts';
export type { Report } from './text/report.ts';
export type { Span } from './text/span.ts';
export type { Limit, TimeExpression, TimeType } from './time/time.ts';

/** Packed weights by name, as they lie in `models/` (`tags` is `models/tags.bin`). */
export type ReaderModels = Readonly<Record<string, Uint8Array>>;

/** The models that a reader needs. */
export const MODEL_NAMES = ['word-list', 'tags', 'lemmas', 'names', 'statements'] as const;

/** Texts longer than so many words are read stretch by stretch: memory does not grow with a text's length. */
const STRETCH = 30_000;

/**
 * Reads reports. Pure: no clock, no network, no disk; the same report gives the same reading. It keeps bounded
 * caches of words, so one reader serves any number of reports, one after the other.
 */
export class Reader {
  readonly #language: Language;
  readonly #statements: StatementReader;
  readonly #times = new TimeReader(XPOS);

  constructor(language: Language, statements: StatementReader) {
    this.#language = language;
    this.#statements = statements;
  }

  /** Who said what in a report, who they are, and when. Any string can be read; time grows linearly with its length. */
  read(report: Report): Reading {
    const words = segment(report.text);
    const times: TimeExpression[] = [];
    const statements: Statement[] = [];
    const actors = new ReportActors(report.published);
    for (const stretch of stretches(words, STRETCH)) {
      const tagged = this.#language.tag(stretch);
      times.push(...this.#times.read(tagged, report.published, times.length));
      const said = this.#statements.read(tagged, statements.length);
      actors.read(tagged, said);
      statements.push(...said);
    }
    return {
      id: report.id,
      ...(report.published === undefined ? {} : { published: report.published }),
      sha256: bytesToHex(sha256(utf8ToBytes(report.text))),
      sentences: sentenceSpans(words),
      times,
      actors: actors.actors(),
      statements: statements.map((one) => ({ ...one, actor: actors.speaker(one.id) })),
    };
  }

  /** The words of a text with tags, lemmas and names. */
  parse(text: string): TaggedWords {
    return this.#language.tag(segment(text));
  }
}

/** From the first to the last word of each sentence. */
function sentenceSpans({ sentenceStarts, from, to }: Words): Span[] {
  const out: Span[] = [];
  for (let s = 0; s + 1 < sentenceStarts.length; s++)
    out.push([from[sentenceStarts[s]!]!, to[sentenceStarts[s + 1]! - 1]!]);
  return out;
}

/** Builds a reader. Rejects with the names of models that are missing, or when bytes are not weights. */
export async function createReader(models: ReaderModels): Promise<Reader> {
  const missing = MODEL_NAMES.filter((name) => models[name] === undefined);
  if (missing.length > 0)
    throw new Error(`a reader needs the models ${MODEL_NAMES.join(', ')}; missing: ${missing.join(', ')}`);
  const [language, statements] = await Promise.all([
    loadLanguage(models as unknown as LanguageFiles),
    loadStatements(models['statements']!),
  ]);
  return new Reader(language, statements);
}

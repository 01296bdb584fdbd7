// Tagged words and the statements in them in, actors out. What is known of names beforehand is laid out once, for
// all reports.
import type { TaggedWords } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import type { Actor, Said } from './actor.ts';
import type { ActorEntry } from './actor-entry.ts';
import { Cast } from './cast.ts';
import { type Entity, settled } from './entity.ts';
import { FileTies } from './file-ties.ts';
import { KnownActors } from './known-actors.ts';
import { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { chief, isSent } from './office.ts';
import { OwnNames } from './own-names.ts';
import { Stretch } from './stretch.ts';

/** Reads the actors of reports. It keeps nothing of a report, so one serves any number of them. */
export class ActorReader {
  readonly #lexicon: Lexicon;
  readonly #known: KnownActors | null;

  /** `own` are actors of the user's own; they are laid out here. */
  constructor(own: readonly ActorEntry[] = []) {
    const names = own.length === 0 ? null : new OwnNames(own);
    this.#lexicon = new Lexicon(names);
    this.#known = names === null ? null : new KnownActors(own, names, this.#lexicon);
  }

  /** Begins a report. `published` is ISO 8601; without it nobody is known to hold an office but by the report. */
  begin(published?: string): ReportActors {
    const day = published?.slice(0, 10) ?? '';
    const file = this.#known === null ? null : new FileTies(this.#known, day);
    return new ReportActors(this.#lexicon, new Cast(day, file));
  }
}

/** The actors of one report, read stretch by stretch. */
export class ReportActors {
  readonly #lexicon: Lexicon;
  readonly #cast: Cast;
  readonly #speakers = new Map<string, Mention>();
  #stretches: Stretch[] = [];
  #sentences = 0;

  constructor(lexicon: Lexicon, cast: Cast) {
    this.#lexicon = lexicon;
    this.#cast = cast;
  }

  /** Reads the next stretch of the report with the statements found in it. Linear in the words. */
  read(words: TaggedWords, statements: readonly Said[]): void {
    const stretch = new Stretch(this.#cast, this.#lexicon, words, this.#sentences);
    this.#sentences += words.sentenceStarts.length - 1;
    stretch.resolve(statements, this.#speakers);
    this.#stretches.push(stretch);
  }

  /** Id of the actor behind the source of a statement, or null. */
  speaker(statement: string): string | null {
    const mention = this.#speakers.get(statement);
    return mention === undefined ? null : idOf(this.#cast.of(mention));
  }

  /**
   * Id of the actor whom a span of the text names, or null; the span may be a whole noun phrase. The caller takes the
   * span for an actor, so a country is its government here and *troops* are a force, whatever the sentence says.
   */
  actorAt(span: Span): string | null {
    for (const stretch of this.#stretches) if (stretch.has(span)) return idOf(stretch.at(span));
    return null;
  }

  /** All actors that were mentioned, in the order in which they were met. */
  actors(): Actor[] {
    return this.#cast.entities.filter((one) => one.is === null && one.spans.length > 0).map(actorOf);
  }
}

function idOf(entity: Entity | null): string | null {
  return entity === null ? null : `a${settled(entity).index + 1}`;
}

function actorOf(entity: Entity): Actor {
  const spans = entity.spans.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const role = chief(entity.roles);
  const { entry } = entity;
  // What the report says goes before what the file says.
  const home = entry?.countries?.length === 1 ? entry.countries[0] : undefined;
  const named = entity.country ?? (role?.former || role?.file ? undefined : role?.country);
  const sent = home !== undefined && role !== null && isSent(role) ? home : undefined;
  const country = sent ?? named ?? home ?? (role?.former ? undefined : role?.country);
  const side = entity.side ?? entry?.side;
  return {
    id: `a${entity.index + 1}`,
    name: entity.label,
    kind: entity.kind,
    ...(country === null || country === undefined ? {} : { country }),
    ...(side === undefined ? {} : { side }),
    ...(role === null ? {} : { office: role.former ? `former-${role.slug}` : role.slug }),
    ...(entry?.id === undefined ? {} : { entity: entry.id }),
    mentions: spans.map(({ span }) => span),
    links: spans.map(({ link }) => link),
  };
}

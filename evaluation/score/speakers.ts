// Who the speakers are: gold speakers with a cue and a source, and whether the statement there names the same actor.
// Names agree when their last words do, or when one holds the other, without case and accents.
import type { Reading } from '../../src/reading.ts';
import type { Span } from '../../src/text/span.ts';

/** A speaker as a person marked it. */
export interface GoldSpeaker {
  readonly actor: string;
  readonly cue?: Span;
  readonly source?: Span;
}

export interface SpeakersScore {
  /** Speakers with a name, a cue and a source. */
  readonly all: number;
  /** Of those, with a statement at the cue. */
  readonly found: number;
  /** Of those, with an actor. */
  readonly resolved: number;
  /** Of those, with the right one. */
  readonly right: number;
}

/** What became of one speaker. */
export interface SpeakerOutcome {
  readonly gold: GoldSpeaker;
  /** The actor's name, null without one, undefined without a statement. */
  readonly name: string | null | undefined;
  readonly right: boolean;
}

const meets = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** The words of a name as they are compared. */
function nameWords(name: string): string[] {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether two names are taken for one. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)];
  const [one, other] = [x.join(' '), y.join(' ')];
  return x.at(-1) === y.at(-1) || one.includes(other) || other.includes(one);
}

/** What became of each speaker who counts. */
export function speakerOutcomes(
  speakers: readonly GoldSpeaker[],
  { statements, actors = [] }: Pick<Reading, 'statements' | 'actors'>,
): SpeakerOutcome[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return speakers
    .filter(({ actor, cue, source }) => cue && source && !/^(?:author|unnamed)/i.test(actor))
    .map((gold) => {
      const statement = statements.find(({ cue }) => cue !== null && meets(cue, gold.cue!));
      const name =
        statement === undefined
          ? undefined
          : statement.actor === null
            ? null
            : (names.get(statement.actor) ?? null);
      return { gold, name, right: name !== null && name !== undefined && sameName(gold.actor, name) };
    });
}

export function scoreSpeakers(outcomes: readonly SpeakerOutcome[]): SpeakersScore {
  const count = (of: (one: SpeakerOutcome) => boolean): number => outcomes.filter(of).length;
  return {
    all: outcomes.length,
    found: count(({ name }) => name !== undefined),
    resolved: count(({ name }) => name !== undefined && name !== null),
    right: count(({ right }) => right),
  };
}

// Who said what: words with tags in, statements out. First pass: roles of words and cue candidates; second pass:
// the source and content of each cue; then the judge scores them and the likely ones become statements.
import type { TaggedWords } from '../language/language.ts';
import { Features } from '../model/features.ts';
import { unpackWeights, type WeightsFile } from '../model/weights-file.ts';
import type { Span } from '../text/span.ts';
import { addresseeOf } from './addressee.ts';
import { type Context, contextOf } from './context.ts';
import { CueWords } from './cue-words.ts';
import { type Frame, type Run, readFrames } from './frames.ts';
import { type Judge, judgeFeatures, judgeOf, rivalsOf } from './judge.ts';
import { mannerOf } from './manner.ts';
import { moved, nestingRuns, wordsOfRun } from './nested.ts';
import { RoleSums } from './role-sums.ts';
import { readRoles } from './roles.ts';
import { type SlotModel, slotModelOf } from './slot-model.ts';
import type { Statement } from './statement.ts';
import { tidied } from './trim.ts';
import { unswapped } from './unswapped.ts';
import { containers } from './within.ts';

/** The least score of a statement told inside another. */
const LEAST_NESTED = 0.8;

/** A frame with its score. */
export interface ScoredFrame {
  readonly frame: Frame;
  readonly score: number;
}

/** Finds statements. Keeps bounded caches of words, no state of texts. */
export class StatementReader {
  readonly #cueWords: CueWords;
  readonly #roles: SlotModel;
  readonly #sums: RoleSums;
  readonly #frames: SlotModel;
  readonly #judge: Judge;
  readonly #least: number;

  /** `least` is the smallest score of a frame that becomes a statement. */
  constructor(cueWords: CueWords, roles: SlotModel, frames: SlotModel, judge: Judge, least: number) {
    this.#cueWords = cueWords;
    this.#roles = roles;
    this.#sums = new RoleSums(roles.table);
    this.#frames = frames;
    this.#judge = judge;
    this.#least = least;
  }

  /** All frames of a text with their scores, whether likely or not. */
  frames(context: Context): ScoredFrame[] {
    const frames = readFrames(context, readRoles(context, this.#roles, this.#sums), this.#frames);
    const rivals = rivalsOf(frames);
    const features = new Features();
    return frames.map((frame, i) => {
      if (frame.content.length === 0) return { frame, score: 0 };
      judgeFeatures(context, frame, rivals[i]!, features);
      return { frame, score: this.#judge.score(features) };
    });
  }

  /** The frames that become statements, ends cut clean. */
  #likely(context: Context, least: number): ScoredFrame[] {
    return this.frames(context)
      .filter(({ score }) => score >= least)
      .map(({ frame, score }) => ({ frame: tidied(context, unswapped(context, frame)), score }))
      .filter(({ frame }) => frame.content.length > 0);
  }

  /** Statements told inside the content of others; sources that are not named inside do not count. */
  #nested(context: Context, outer: readonly ScoredFrame[]): ScoredFrame[] {
    return outer.flatMap(({ frame }) =>
      nestingRuns(context, frame).flatMap((run) =>
        this.#likely(contextOf(wordsOfRun(context.words, run), this.#cueWords), LEAST_NESTED)
          .filter((inner) => inner.frame.source.length > 0)
          .map(({ frame: inner, score }) => ({ frame: moved(inner, run[0]), score }))
          .filter(({ frame: inner }) => !outer.some((other) => meets(other.frame.cue, inner.cue))),
      ),
    );
  }

  /** The statements of a text, in the order of the text, numbered after `before`. Linear in the text's length. */
  read(words: TaggedWords, before = 0): Statement[] {
    const context = contextOf(words, this.#cueWords);
    const outer = this.#likely(context, this.#least);
    const likely = [...outer, ...this.#nested(context, outer)];
    const span = ([begin, end]: Run): Span => [words.from[begin]!, words.to[end - 1]!];
    likely.sort((a, b) => firstWord(a.frame) - firstWord(b.frame) || a.frame.cue.begin - b.frame.cue.begin);
    const within = containers(likely.map(({ frame }) => frame));
    return likely.map(({ frame, score }, i) => {
      const addressee = addresseeOf(context, frame);
      const container = within[i]!;
      return {
        id: `s${before + i + 1}`,
        source: frame.source.length > 0 ? span(frame.source[0]!) : null,
        cue: span([frame.cue.begin, frame.cue.end]),
        content: frame.content.map(span),
        actor: null,
        manner: mannerOf(context, frame),
        ...(addressee ? { addressee: span(addressee) } : {}),
        ...(container >= 0 ? { within: `s${before + container + 1}` } : {}),
        score: Math.round(score * 1000) / 1000,
      };
    });
  }
}

function meets(a: { begin: number; end: number }, b: { begin: number; end: number }): boolean {
  return a.begin < b.end && b.begin < a.end;
}

function firstWord({ cue, source, content }: Frame): number {
  return Math.min(cue.begin, content[0]![0], source[0]?.[0] ?? cue.begin);
}

/** Reads the models from an unpacked weights file. */
export function statementReaderOf(file: WeightsFile): StatementReader {
  const { least } = file.meta as { least: number };
  const cueWords = new CueWords(
    file.arrays['cues.keys'] as Int32Array,
    file.arrays['cues.levels'] as Uint8Array,
  );
  return new StatementReader(
    cueWords,
    slotModelOf(file, 'roles'),
    slotModelOf(file, 'frames'),
    judgeOf(file),
    least,
  );
}

/** Builds a StatementReader from the bytes of `models/statements.bin`. */
export async function loadStatements(bytes: Uint8Array): Promise<StatementReader> {
  return statementReaderOf(await unpackWeights(bytes));
}

// How likely a frame is a statement, all of it: a logistic model over what the two passes were sure of, which cue
// it is, how source, cue and content lie, and what other frames claim the same words. Calibrated on dev.
import type { Features } from '../model/features.ts';
import { LinearModel, type LinearWeights } from '../model/linear-model.ts';
import type { WeightsFile } from '../model/weights-file.ts';
import { type Context, PAD } from './context.ts';
import type { Frame, Run } from './frames.ts';

function logit(chance: number): number {
  return Math.log((chance + 1e-4) / (1 - Math.min(chance, 0.999) + 1e-4));
}

const meets = (a: Run, b: Run): boolean => a[0] < b[1] && b[0] < a[1];

/** How another frame claims the same words: not at all, a weaker one does, a stronger one does. */
interface Rivals {
  readonly cueInContent: number;
  readonly contentShared: number;
}

/** For every frame (in text order), how its neighbours' contents meet its cue and its content. */
export function rivalsOf(frames: readonly Frame[]): Rivals[] {
  const REACH = 8;
  return frames.map((frame, i) => {
    let cueInContent = 0;
    let contentShared = 0;
    const { begin, end, mass } = frame.cue;
    for (let j = Math.max(0, i - REACH); j < Math.min(frames.length, i + REACH + 1); j++) {
      if (j === i) continue;
      const other = frames[j]!;
      const level = other.cue.mass > mass ? 2 : 1;
      if (level > cueInContent && other.content.some(([a, b]) => a <= begin && end <= b))
        cueInContent = level;
      if (level > contentShared && other.content.some((run) => frame.content.some((own) => meets(run, own))))
        contentShared = level;
    }
    return { cueInContent, contentShared };
  });
}

/** Writes the features of a frame. */
export function judgeFeatures(context: Context, frame: Frame, rivals: Rivals, out: Features): void {
  const { lemmaAt, tagAt, nameAt, quotedAt } = context;
  const { cue, source, content } = frame;
  const sources = Math.min(2, source.length);
  const contents = Math.min(3, content.length);
  const mass = Math.round(logit(cue.mass) * 2);
  const exact = Math.round(logit(cue.exact) * 2);
  const sourceSure = Math.round(frame.sourceSure * 8);
  const contentSure = Math.round(frame.contentSure * 8);
  const path = Math.round(Math.max(-24, frame.path));
  const head = lemmaAt[cue.head + PAD]!;
  out.begin(7);
  out.one(0);
  out.one(mass);
  out.one(exact);
  out.one(sourceSure);
  out.one(contentSure);
  out.one(path);
  out.two(mass, Math.round(path / 3));
  out.two(mass >> 1, contentSure >> 1);
  out.one(sources * 4 + contents);
  out.one(head);
  out.one(tagAt[cue.head + PAD]!);
  out.one(lemmaAt[cue.begin + PAD]!);
  out.one(lemmaAt[cue.end - 1 + PAD]!);
  out.one(Math.min(8, cue.end - cue.begin));
  out.two(head, sources);
  let length = 0;
  for (const [a, b] of content) length += b - a;
  out.one(Math.min(14, Math.round(Math.log2(length + 1) * 2)));
  const sourceSide = sources === 0 ? 0 : source[0]![0] < cue.begin ? 1 : 2;
  const contentSide = contents === 0 ? 0 : content[0]![0] < cue.begin ? 1 : 2;
  out.one(sourceSide * 3 + contentSide);
  if (sources > 0) {
    const last = source[0]![1] - 1 + PAD;
    out.one(tagAt[last]!);
    out.one(lemmaAt[last]!);
    out.one(nameAt[last]!);
  } else out.skip(3);
  if (contents > 0) {
    const [first, end] = content[0]!;
    out.one(lemmaAt[first + PAD]!);
    out.one(tagAt[first + PAD]!);
    out.one(tagAt[end - 1 + PAD]!);
    out.one(quotedAt[first + PAD]!);
  } else out.skip(4);
  out.one(rivals.cueInContent * 3 + rivals.contentShared);
  const firstLemma = contents > 0 ? lemmaAt[content[0]![0] + PAD]! : 0;
  const sourceTag = sources > 0 ? tagAt[source[0]![1] - 1 + PAD]! : 0;
  const sourceName = sources > 0 ? nameAt[source[0]![1] - 1 + PAD]! : 0;
  const sides = sourceSide * 3 + contentSide;
  const quoted = contents > 0 ? quotedAt[content[0]![0] + PAD]! : 0;
  const after = lemmaAt[cue.end + PAD]!;
  out.two(head, firstLemma);
  out.two(head, sides);
  out.two(head, quoted);
  out.two(head, sourceTag);
  out.two(head, sourceName);
  out.two(sides, quoted);
  out.two(sourceTag, sourceName);
  out.two(tagAt[cue.head + PAD]!, firstLemma);
  out.two(tagAt[cue.head + PAD]!, sides);
  out.one(after);
  out.two(head, after);
  out.two(tagAt[cue.begin - 1 + PAD]!, tagAt[cue.end + PAD]!);
  out.one(context.words.types[cue.head]!.cluster);
  out.two(context.words.types[cue.head]!.cluster, sides);
  out.two(mass, quoted);
  out.two(mass, sides);
  out.two(path, contents);
}

/** Gives frames their scores. */
export class Judge {
  readonly #model: LinearModel;
  readonly #slope: number;
  readonly #shift: number;
  readonly #scores = new Int32Array(1);

  constructor(weights: LinearWeights, slope: number, shift: number) {
    this.#model = new LinearModel(weights);
    this.#slope = slope;
    this.#shift = shift;
  }

  /** The model's sum before calibration, for the features written last. */
  raw(features: Features): number {
    this.#scores[0] = 0;
    this.#model.addAll(features.hashes, features.count, this.#scores, 0);
    return this.#scores[0]! * this.#model.scale;
  }

  /** The calibrated probability that a frame is right. */
  score(features: Features): number {
    return 1 / (1 + Math.exp(-(this.#slope * this.raw(features) + this.#shift)));
  }
}

/** Reads the judge from a weights file. */
export function judgeOf(file: WeightsFile): Judge {
  const { judge } = file.meta as { judge: { scale: number; slope: number; shift: number } };
  return new Judge(
    {
      labels: ['right'],
      hashes: file.arrays['judge.hashes'] as Int32Array,
      sizes: file.arrays['judge.sizes'] as Uint8Array,
      pairLabels: file.arrays['judge.labels'] as Uint8Array,
      pairWeights: file.arrays['judge.weights'] as Int8Array,
      scale: judge.scale,
    },
    judge.slope,
    judge.shift,
  );
}

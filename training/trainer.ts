// What every trainer takes and gives; training/main.ts lists them.
import type { WeightsFile } from '../src/model/weights-file.ts';

/** Options of a training run. The same corpora and seed give the same weights. */
export interface TrainingOptions {
  /** The folder of the corpora (`../shared/corpora` unless told otherwise). */
  readonly corpora: string;
  readonly seed: number;
  /** Bytes of models trained before, by name: a later model reads earlier ones. */
  readonly models: (name: string) => Promise<Uint8Array>;
  readonly log: (line: string) => void;
}

/**
 * A trained model: its weights (the bytes of its file where that has a form of its own), what it was trained on, and
 * its scores on dev by name.
 */
export interface Trained<W = WeightsFile> {
  readonly weights: W;
  readonly data: string;
  readonly scores: Readonly<Record<string, number>>;
  /** The card's lines on the licence, where it is not that of the corpora. */
  readonly licence?: string;
}

/** Trains one model. */
export type Trainer<W = WeightsFile> = (options: TrainingOptions) => Promise<Trained<W>>;

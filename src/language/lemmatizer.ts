// Lemmas of words by form and tag: a list of exceptions, else the best script that a linear model finds.
import { hashString, mix } from '../model/hash.ts';
import { LinearModel, MOST_FEATURES } from '../model/linear-model.ts';
import type { WeightsFile } from '../model/weights-file.ts';
import { applyScript, type LemmaScript, parseScript, plainForm } from './lemma-scripts.ts';
import { linearWeightsOf } from './linear-weights.ts';
import { feature, type Lemma, type WordType } from './word-type.ts';

const CAPACITY = 1 << 16;
const NONE = new Uint8Array(0);

/** Features of a word with a tag, for its lemma. `tag` is a number that tells joint tags apart. */
export function lemmaFeatures(type: WordType, tag: number): number[] {
  const length = type.normal.length;
  const features = [
    feature(101, tag, type.kind),
    feature(102, tag, type.kind * 8 + type.casing),
    feature(103, tag, type.lower),
    feature(104, tag, type.shape),
    feature(105, tag, Math.min(length, 6)),
    feature(106, type.kind, type.lower),
  ];
  for (let i = 0; i < type.suffixes.length; i++) {
    const suffix = type.suffixes[i]!;
    features.push(feature(110 + i, tag, suffix));
    if (i >= 2) features.push(feature(120 + i, tag, mix(suffix, Math.min(length, 7))));
  }
  if (length >= 6) features.push(feature(130, tag, hashString(type.normal, length - 6)));
  if (length >= 7) features.push(feature(131, tag, hashString(type.normal, length - 7)));
  return features;
}

/** The key of an exception: the word in small letters and its tag. */
export function exceptionKey(form: string, tag: number): number {
  return mix(hashString(plainForm(form).toLowerCase()), tag);
}

/** Finds lemmas. One object stands for one lemma text (until the bounded table of them is emptied). */
export class Lemmatizer {
  readonly #model: LinearModel;
  readonly #scripts: readonly LemmaScript[];
  readonly #byTag = new Map<number, Uint8Array>();
  readonly #exceptions = new Map<number, string>();
  readonly #lemmas = new Map<string, Lemma>();
  readonly #scores: Int32Array;
  readonly #features = new Int32Array(MOST_FEATURES);

  constructor(file: WeightsFile) {
    const weights = linearWeightsOf(file);
    const meta = file.meta as { exceptions: string[]; tags: Record<string, number[]> };
    this.#model = new LinearModel(weights);
    this.#scripts = weights.labels.map(parseScript);
    this.#scores = new Int32Array(weights.labels.length);
    for (const [tag, scripts] of Object.entries(meta.tags))
      this.#byTag.set(Number(tag), Uint8Array.from(scripts));
    file.arrays['exceptionKeys']!.forEach((key, i) => this.#exceptions.set(key, meta.exceptions[i]!));
  }

  /** The lemma of a type with a tag. Callers keep it; nothing is remembered here but the lemma's text. */
  lemma(type: WordType, tag: number): Lemma {
    return this.intern(this.#exceptions.get(exceptionKey(type.form, tag)) ?? this.#best(type, tag));
  }

  /** The one object for a lemma's text. */
  intern(text: string): Lemma {
    let lemma = this.#lemmas.get(text);
    if (lemma === undefined) {
      if (this.#lemmas.size >= CAPACITY) this.#lemmas.clear();
      lemma = { text, hash: hashString(text) };
      this.#lemmas.set(text, lemma);
    }
    return lemma;
  }

  #best(type: WordType, tag: number): string {
    const scores = this.#scores.fill(0);
    const features = lemmaFeatures(type, tag);
    for (let k = 0; k < features.length; k++) this.#features[k] = features[k]!;
    this.#model.addAll(this.#features, features.length, scores, 0);
    const scripts = this.#byTag.get(tag) ?? NONE;
    // Scripts from the best down until one fits the form's ending.
    for (let tried = 0; tried < scripts.length; tried++) {
      let best = scripts[0]!;
      for (let k = 1; k < scripts.length; k++) if (scores[scripts[k]!]! > scores[best]!) best = scripts[k]!;
      const lemma = applyScript(this.#scripts[best]!, type.form);
      if (lemma !== null) return lemma;
      scores[best] = -0x80000000;
    }
    return plainForm(type.form).toLowerCase();
  }
}

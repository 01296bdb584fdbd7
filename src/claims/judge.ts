// How likely a claim that the rules found is one: a logistic model over the facts that they leave with it.
import { hashString } from '../model/hash.ts';
import type { WeightsFile } from '../model/weights-file.ts';
import { CLAIM_KINDS, type ClaimKind } from './claim.ts';
import type { Found } from './found.ts';

/** The facts of a find as the judge knows them: each with the kind of claim before it, and one that all share. */
export function factHashes({ kind, facts }: Pick<Found, 'kind' | 'facts'>): number[] {
  return ['', ...facts].map((fact) => hashString(`${kind} ${fact}`));
}

/** A fact of a find and what it adds to the sum; 0 where the judge has not learnt it. */
export interface WeighedFact {
  readonly fact: string;
  readonly weight: number;
}

/** Scores finds. */
export class ClaimJudge {
  readonly #weights = new Map<number, number>();
  readonly #least: Readonly<Record<ClaimKind, number>>;

  /** `least` is the smallest score of a claim, by kind. */
  constructor(hashes: Int32Array, weights: Float32Array, least: Readonly<Record<ClaimKind, number>>) {
    hashes.forEach((hash, i) => {
      this.#weights.set(hash, weights[i]!);
    });
    this.#least = least;
  }

  /** The probability that a find is a claim. */
  score(found: Pick<Found, 'kind' | 'facts'>): number {
    let sum = 0;
    for (const hash of factHashes(found)) sum += this.#weights.get(hash) ?? 0;
    return 1 / (1 + Math.exp(-sum));
  }

  /** What each fact of a find adds, the one that all finds of the kind share first. */
  weigh({ kind, facts }: Pick<Found, 'kind' | 'facts'>): WeighedFact[] {
    const hashes = factHashes({ kind, facts });
    return [`any ${kind}`, ...facts].map((fact, i) => ({ fact, weight: this.#weights.get(hashes[i]!) ?? 0 }));
  }

  /** The smallest score of a claim of a kind. */
  least(kind: ClaimKind): number {
    return this.#least[kind];
  }

  /** Whether a score is enough for a claim of a kind. */
  accepts(kind: ClaimKind, score: number): boolean {
    return score >= this.#least[kind];
  }
}

/** Reads the judge from the weights file `models/claims.bin`. Throws when it is something else. */
export function claimJudgeOf(file: WeightsFile): ClaimJudge {
  const { least } = file.meta as { least?: Record<ClaimKind, number> };
  const hashes = file.arrays['facts.hashes'];
  const weights = file.arrays['facts.weights'];
  if (least === undefined || !(hashes instanceof Int32Array) || !(weights instanceof Float32Array))
    throw new Error('claims weights: the file is of another model');
  for (const kind of CLAIM_KINDS)
    if (typeof least[kind] !== 'number') throw new Error(`claims weights: no threshold for ${kind}`);
  return new ClaimJudge(hashes, weights, least);
}

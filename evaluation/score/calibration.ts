// How far scores tell the truth: of the statements scored about 0.8, about 80 in 100 should be right.

/** One scored entry and whether it is right. */
export interface Judged {
  /** 0 to 1. */
  readonly score: number;
  readonly right: boolean;
}

/** Entries with a score in [from, to), the last bin with its upper end. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanScore: number;
  readonly shareRight: number;
}

export interface Calibration {
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: mean distance of score and share right over bins, weighted by count. */
  readonly ece: number;
  /** Mean squared distance of score and outcome. */
  readonly brier: number;
}

/** Bins of equal width; empty ones are kept, with zeros. */
export function calibration(judged: readonly Judged[], binCount = 10): Calibration {
  const sums = Array.from({ length: binCount }, () => ({ count: 0, score: 0, right: 0 }));
  let squares = 0;
  for (const { score, right } of judged) {
    if (!(score >= 0 && score <= 1)) throw new RangeError(`a score must be from 0 to 1; got ${score}`);
    const bin = sums[Math.min(binCount - 1, Math.floor(score * binCount))]!;
    bin.count++;
    bin.score += score;
    if (right) bin.right++;
    squares += (score - (right ? 1 : 0)) ** 2;
  }
  const bins = sums.map(({ count, score, right }, i) => ({
    from: i / binCount,
    to: (i + 1) / binCount,
    count,
    meanScore: count > 0 ? score / count : 0,
    shareRight: count > 0 ? right / count : 0,
  }));
  const all = judged.length || 1;
  const ece = bins.reduce(
    (sum, bin) => sum + (bin.count / all) * Math.abs(bin.meanScore - bin.shareRight),
    0,
  );
  return { bins, ece, brier: squares / all };
}

// Right, extra and missed entries of one kind, and the precision, recall and F they make.

/** Counts add up over documents; figures are made from the sums, never averaged. */
export interface Counts {
  /** Found and in the gold data. */
  readonly right: number;
  /** Found, not in the gold data. */
  readonly extra: number;
  /** In the gold data, not found. */
  readonly missed: number;
}

export const NO_COUNTS: Counts = { right: 0, extra: 0, missed: 0 };

export function add(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, extra: a.extra + b.extra, missed: a.missed + b.missed };
}

/** Counts from two sets of keys. */
export function compareSets<K>(gold: ReadonlySet<K>, found: ReadonlySet<K>): Counts {
  let right = 0;
  for (const key of found) if (gold.has(key)) right++;
  return { right, extra: found.size - right, missed: gold.size - right };
}

/** 0 when nothing was found. */
export function precision({ right, extra }: Counts): number {
  return right + extra > 0 ? right / (right + extra) : 0;
}

/** 0 when there was nothing to find. */
export function recall({ right, missed }: Counts): number {
  return right + missed > 0 ? right / (right + missed) : 0;
}

export function f1(counts: Counts): number {
  return harmonic(precision(counts), recall(counts));
}

/** Harmonic mean of two figures; 0 when both are. */
export function harmonic(p: number, r: number): number {
  return p + r > 0 ? (2 * p * r) / (p + r) : 0;
}

// Pairs gold and found entries one to one, best score first.

/** Greedy matching: pairs `[gold index, found index]` by descending score (above 0), ties in the order given. */
export function match<G, F>(
  golds: readonly G[],
  founds: readonly F[],
  score: (gold: G, found: F) => number,
): [gold: number, found: number][] {
  const candidates: [score: number, gold: number, found: number][] = [];
  golds.forEach((gold, i) => {
    founds.forEach((found, j) => {
      const s = score(gold, found);
      if (s > 0) candidates.push([s, i, j]);
    });
  });
  candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const pairs: [number, number][] = [];
  for (const [, i, j] of candidates) {
    if (usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

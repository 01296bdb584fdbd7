// Merges and splits of keys, in the order in which people made them → classes of keys that are one actor, each shown
// under one of them, and pairs that are two. Of two rulings on the same pair the later holds.

/** That two keys are one actor (`a` is shown under `b`), or two. */
export interface PairRuling {
  /** The judgement. */
  readonly by: string;
  readonly one: boolean;
  readonly a: string;
  readonly b: string;
}

/** What comes of merges and splits. */
export interface MergedKeys {
  /** Every merged key with the key under which it is shown; also those that are shown themselves. */
  readonly shown: ReadonlyMap<string, string>;
  /** Pairs (`pairOf`) of shown keys that are two. */
  readonly apart: ReadonlySet<string>;
  /** The rulings that hold, one a pair, the oldest first. */
  readonly pairs: readonly PairRuling[];
}

/** Two keys in either order. */
export function pairOf(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}

/**
 * What comes of `said`, the oldest first. A class is shown under the target of its merges; where several are, under that
 * of the latest; where they go in a circle, under the least. A merge that would make one of what is said to be two,
 * by way of others, does not count: of such merges the latest come first.
 */
export function mergedKeys(said: readonly PairRuling[]): MergedKeys {
  const last = new Map<string, PairRuling>();
  for (const ruling of said) {
    const pair = pairOf(ruling.a, ruling.b);
    last.delete(pair);
    if (ruling.a !== ruling.b) last.set(pair, ruling);
  }
  const splits = [...last.values()].filter(({ one }) => !one);
  const classes = new Classes();
  const merges = [...last.values()]
    .filter(({ one }) => one)
    .toReversed()
    .filter(({ a, b }) => classes.join(a, b, splits))
    .toReversed();
  const heads = headsOf(merges, classes);
  const shown = new Map(
    merges.flatMap(({ a, b }) => [a, b]).map((key) => [key, heads.get(classes.of(key))!]),
  );
  const show = (key: string): string => shown.get(key) ?? key;
  return {
    shown,
    apart: new Set(splits.map(({ a, b }) => pairOf(show(a), show(b)))),
    pairs: [...last.values()].filter((one) => !one.one || merges.includes(one)),
  };
}

/** The key that each class is shown under. */
function headsOf(merges: readonly PairRuling[], classes: Classes): ReadonlyMap<string, string> {
  const sources = new Set(merges.map(({ a }) => a));
  const heads = new Map<string, string>();
  const least = new Map<string, string>();
  for (const { b } of merges) {
    const of = classes.of(b);
    if (!sources.has(b)) heads.set(of, b);
    const before = least.get(of);
    if (before === undefined || b < before) least.set(of, b);
  }
  return new Map([...least, ...heads]);
}

/** Classes of keys that are joined two by two. */
class Classes {
  readonly #parents = new Map<string, string>();

  /** The key that stands for a key's class. */
  of(key: string): string {
    let at = key;
    for (let up = this.#parents.get(at); up !== undefined; up = this.#parents.get(at)) at = up;
    return at;
  }

  /** Joins two classes, unless that joins the two keys of a split. */
  join(a: string, b: string, splits: readonly PairRuling[]): boolean {
    const [x, y] = [this.of(a), this.of(b)];
    if (x === y) return true;
    const parts = splits.some((split) => {
      const [p, q] = [this.of(split.a), this.of(split.b)];
      return (p === x && q === y) || (p === y && q === x);
    });
    if (!parts) this.#parents.set(x, y);
    return !parts;
  }
}

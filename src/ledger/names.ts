// The names that reports give to one thing, and the one to show it by.

/** How often each name is used. */
export type Names = ReadonlyMap<string, number>;

/** Counts the names given to each key, each once or as often as it says. */
export function countNames(
  named: Iterable<readonly [key: string, name: string, count?: number]>,
): ReadonlyMap<string, Names> {
  const all = new Map<string, Map<string, number>>();
  for (const [key, name, count = 1] of named) {
    const names = all.get(key) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + count);
    all.set(key, names);
  }
  return all;
}

/** The name that is used most; of equally frequent ones the longest, then the first by its letters. */
export function commonName(names: Names | undefined): string | null {
  const sorted = [...(names ?? [])].sort(
    ([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0),
  );
  return sorted[0]?.[0] ?? null;
}

// Near-copies in pairs → accounts: all that hang together are one account with several carriers, named by the least id.

/**
 * The account of each of `versions`: the least id among those connected with it by `pairs`. The same in any order of
 * either; pairs that name a version not among them are passed over.
 */
export function accounts(
  versions: readonly string[],
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const parent = new Map(versions.map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at)!; up !== at; up = parent.get(at)!) {
      // Halving the path keeps long chains short.
      parent.set(at, parent.get(up)!);
      at = up;
    }
    return at;
  };
  for (const [one, other] of pairs) {
    if (!parent.has(one) || !parent.has(other)) continue;
    const [a, b] = [root(one), root(other)];
    // The lesser id is the root, so that the account does not hang on the order.
    if (a < b) parent.set(b, a);
    else parent.set(a, b);
  }
  return new Map(versions.map((id) => [id, root(id)]));
}

// Points of the screen that lie too close to be told apart → groups. Two points share a group when steps shorter than
// `reach`, from point to point, lead from one to the other.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A group: its members in the order given, and the middle of them. */
export interface Cluster<T extends Point> extends Point {
  readonly members: readonly T[];
}

/** Every point is in one group; points of different groups are at least `reach` apart. */
export function clusterPoints<T extends Point>(points: readonly T[], reach: number): readonly Cluster<T>[] {
  const group = points.map((_, i) => i);
  const head = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at]!;
    return at;
  };
  for (const [i, a] of points.entries())
    for (let j = 0; j < i; j++) {
      const b = points[j]!;
      if (Math.hypot(a.x - b.x, a.y - b.y) < reach) {
        const [one, other] = [head(i), head(j)];
        group[Math.max(one, other)] = Math.min(one, other);
      }
    }
  const members = new Map<number, T[]>();
  for (const [i, point] of points.entries()) {
    const at = head(i);
    members.set(at, [...(members.get(at) ?? []), point]);
  }
  return [...members.values()].map((of) => ({
    x: of.reduce((sum, { x }) => sum + x, 0) / of.length,
    y: of.reduce((sum, { y }) => sum + y, 0) / of.length,
    members: of,
  }));
}

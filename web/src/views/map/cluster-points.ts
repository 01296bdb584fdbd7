// Points of the screen that lie too close to be told apart → groups. The first point of a group stands for it: it takes in
// all that lie within `reach` of it, and no chain of points can draw in what lies far off.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A group, at the place of its first member; the members in the order given. */
export interface Cluster<T extends Point> extends Point {
  readonly members: readonly T[];
}

/** Every point is in one group, that of the first that is near enough; the places of groups are at least `reach` apart. */
export function clusterPoints<T extends Point>(points: readonly T[], reach: number): readonly Cluster<T>[] {
  const clusters: { readonly x: number; readonly y: number; readonly members: T[] }[] = [];
  for (const point of points) {
    const near = clusters.find(({ x, y }) => Math.hypot(x - point.x, y - point.y) < reach);
    if (near === undefined) clusters.push({ x: point.x, y: point.y, members: [point] });
    else near.members.push(point);
  }
  return clusters;
}

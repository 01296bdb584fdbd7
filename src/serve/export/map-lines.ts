// Lines on a map from where something leaves, by way of, to where it goes. A line that crosses the 180th meridian is cut there
// (RFC 7946, 3.1.9).

/** Longitude and latitude in degrees. */
export type Position = readonly [lon: number, lat: number];

/** At least two positions. */
export type Line = readonly Position[];

/** Lines at most: a sentence that names more places on both ends says nothing of which leads where. */
const MOST = 16;

/**
 * A line from each of `from`, through `via` in their order, to each of `to`; ends that are not known are left out. No line
 * where fewer than two places are known, or too many.
 */
export function linesThrough(
  from: readonly Position[],
  via: readonly Position[],
  to: readonly Position[],
): Line[] {
  const begins = from.length === 0 ? [[]] : from.map((one) => [one]);
  const ends = to.length === 0 ? [[]] : to.map((one) => [one]);
  if (begins.length * ends.length > MOST) return [];
  return begins.flatMap((begin) =>
    ends.flatMap((end) => {
      const line = [...begin, ...via, ...end].filter((at, i, all) => i === 0 || !same(at, all[i - 1]!));
      return line.length < 2 ? [] : cut(line);
    }),
  );
}

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** The parts of a line between its crossings of the 180th meridian. */
function cut(line: Line): Line[] {
  const parts: Position[][] = [[line[0]!]];
  for (const [i, to] of line.slice(1).entries()) {
    const from = line[i]!;
    if (Math.abs(to[0] - from[0]) > 180) {
      const edge = from[0] < 0 ? -180 : 180;
      const beyond = to[0] + 2 * edge; // where it would lie if the map went on
      const lat = from[1] + ((to[1] - from[1]) * (edge - from[0])) / (beyond - from[0]);
      parts.at(-1)!.push([edge, lat]);
      parts.push([[-edge, lat]]);
    }
    parts.at(-1)!.push(to);
  }
  return parts;
}

// Pages of a list that is whole in memory. A cursor says how far the page before came, and by which item: when the list has
// changed since, it goes on behind that item.
import { HttpProblem } from './problem.ts';

/** One page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/**
 * The page behind `after`; `idOf` tells items apart. Throws `HttpProblem` for a cursor that no page gave (`cursor-unknown`,
 * 400), or whose item is in the list no longer (`cursor-gone`, 410).
 */
export function pageOf<R, T>(
  rows: readonly R[],
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  idOf: (row: R) => string,
  itemOf: (row: R) => T,
): Page<T> {
  const from = after === undefined ? 0 : behind(rows, after, idOf);
  const to = Math.min(rows.length, from + limit);
  return {
    items: rows.slice(from, to).map(itemOf),
    total: rows.length,
    next: to < rows.length ? written(to, idOf(rows[to - 1]!)) : null,
  };
}

function written(count: number, last: string): string {
  return Buffer.from(JSON.stringify([count, last])).toString('base64url');
}

function behind<R>(rows: readonly R[], cursor: string, idOf: (row: R) => string): number {
  const [count, last] = read(cursor);
  const there = rows[count - 1];
  if (there !== undefined && idOf(there) === last) return count;
  const at = rows.findLastIndex((row) => idOf(row) === last);
  if (at < 0)
    throw new HttpProblem(
      410,
      'cursor-gone',
      'The list has changed and no longer has the item that the page before ended with. Begin again without after.',
    );
  return at + 1;
}

function read(cursor: string): [count: number, last: string] {
  try {
    const [count, last] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (Number.isInteger(count) && (count as number) > 0 && typeof last === 'string')
      return [count as number, last];
  } catch {}
  throw new HttpProblem(
    400,
    'cursor-unknown',
    'after is not a cursor that a page gave: take it from next of the page before.',
  );
}

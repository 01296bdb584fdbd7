// Counts as a sentence has them: `no new conflict`, `1 report`, `12 reports`.

/** `countWords(2, 'report')` is `2 reports`; none is `no report`, with `many` where the plural is not in -s. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${one}`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

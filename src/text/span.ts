/** A half-open range of UTF-16 code units into a report's text: `text.slice(from, to)` gives its words. */
export type Span = readonly [from: number, to: number];

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

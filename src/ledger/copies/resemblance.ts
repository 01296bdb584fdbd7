// Whether two texts are near-copies, by the sets of their shingles. Light edits and a paragraph cut or added leave most
// runs as they were; two reports that quote the same words share a few.

/** How two sets overlap: of all elements, and of the smaller set's. */
export interface Resemblance {
  /** 0 to 1: shared elements of all. */
  readonly overlap: number;
  /** 0 to 1: shared elements of the smaller set's. */
  readonly contained: number;
  readonly shared: number;
}

/** The least of each that makes a near-copy, and the least length in runs: shorter texts must be the same. */
export const NEAR_COPY = { overlap: 0.3, contained: 0.5, runs: 30 } as const;

/** How two sorted sets without repeats overlap. Two empty sets do not. */
export function resemblance(a: Uint32Array, b: Uint32Array): Resemblance {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = a[i]! - b[j]!;
    if (order === 0) shared++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  const all = a.length + b.length - shared;
  const less = Math.min(a.length, b.length);
  return { overlap: all === 0 ? 0 : shared / all, contained: less === 0 ? 0 : shared / less, shared };
}

/** Whether two texts, as sorted shingles, are copies or near-copies. Symmetric. */
export function areCopies(a: Uint32Array, b: Uint32Array): boolean {
  const { overlap, contained } = resemblance(a, b);
  if (Math.min(a.length, b.length) < NEAR_COPY.runs) return overlap === 1;
  return overlap >= NEAR_COPY.overlap && contained >= NEAR_COPY.contained;
}

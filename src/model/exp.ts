// exp for numbers that are not above zero, several times faster than Math.exp: a table for the near multiple of
// 1/64, and the first terms of the series for the rest. Relative error below 1e-8.

const STEPS = 64;
/** Below −40 the result is 0. */
const LEAST = 40;

const TABLE = Float64Array.from({ length: LEAST * STEPS }, (_, k) => Math.exp(-k / STEPS));

/** e to the power of `x` ≤ 0. */
export function expNegative(x: number): number {
  const steps = x * -STEPS;
  if (!(steps < LEAST * STEPS)) return 0;
  const k = steps | 0;
  const r = (k - steps) * (1 / STEPS);
  return TABLE[k]! * (1 + r * (1 + r * (0.5 + r * (1 / 6))));
}

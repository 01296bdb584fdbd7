// How well found time expressions agree with gold ones, in the way of TempEval-3: strict spans, relaxed spans (any
// overlap), and relaxed spans whose type or whose value is the gold one too.
import type { Span } from '../../src/text/span.ts';
import { add, type Counts, f1, NO_COUNTS } from './counts.ts';
import { match } from './match.ts';

/** What is compared of a time expression. */
export interface Timed {
  readonly span: Span;
  readonly type: string;
  readonly value: string;
}

export const TIME_FIGURES = ['strict', 'relaxed', 'type', 'value'] as const;

/** Counts of one document or of many, by figure. */
export type TimesScore = Readonly<Record<(typeof TIME_FIGURES)[number], Counts>>;

/** Shared code units of two spans. */
function shared([a, b]: Span, [c, d]: Span): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c));
}

/** One to one, longest overlap first. */
export function scoreTimes(golds: readonly Timed[], founds: readonly Timed[]): TimesScore {
  const pairs = match(golds, founds, (gold, found) => shared(gold.span, found.span)).map(
    ([g, f]) => [golds[g]!, founds[f]!] as const,
  );
  const counts = (right: number): Counts => ({
    right,
    extra: founds.length - right,
    missed: golds.length - right,
  });
  const that = (agree: (gold: Timed, found: Timed) => boolean) =>
    counts(pairs.filter(([gold, found]) => agree(gold, found)).length);
  return {
    strict: that((gold, found) => gold.span[0] === found.span[0] && gold.span[1] === found.span[1]),
    relaxed: counts(pairs.length),
    type: that((gold, found) => gold.type === found.type),
    value: that((gold, found) => gold.value === found.value),
  };
}

/** Summed over documents. */
export function sumTimes(scores: readonly TimesScore[]): TimesScore {
  const sum = (figure: keyof TimesScore) => scores.reduce((all, score) => add(all, score[figure]), NO_COUNTS);
  return { strict: sum('strict'), relaxed: sum('relaxed'), type: sum('type'), value: sum('value') };
}

/** F by figure. */
export function timeFigures(score: TimesScore): Record<string, number> {
  return Object.fromEntries(TIME_FIGURES.map((figure) => [figure, f1(score[figure])]));
}

// Scores the statements of one report against its gold attributions: roles by word, by exact span and by any
// overlap, and whole attributions. Figures come from counts summed over reports.
import { overlaps, type Span } from '../../src/text/span.ts';
import { add, type Counts, compareSets, f1, harmonic, NO_COUNTS } from './counts.ts';
import { match } from './match.ts';
import { type Role, spansOf, TextUnits } from './text-units.ts';

export const ROLES = ['source', 'cue', 'content'] as const;
export type RoleName = (typeof ROLES)[number];

/** What the scorer looks at, gold and found alike. */
export type Attribution = Readonly<Record<RoleName, Role>>;

/** How many spans there are on one side and how many of them touch a span of the other. */
interface Touched {
  readonly hit: number;
  readonly all: number;
}

export interface RoleScore {
  readonly token: Counts;
  readonly exact: Counts;
  readonly overlap: { readonly found: Touched; readonly gold: Touched };
}

export interface StatementScore {
  readonly roles: Readonly<Record<RoleName, RoleScore>>;
  readonly whole: Counts;
  /** Which gold attribution each right statement is, as `[gold index, found index]`. */
  readonly pairs: readonly (readonly [gold: number, found: number])[];
}

/**
 * A statement is right when its content words agree with the gold one's (Jaccard ≥ 0.5) and its source and its cue
 * each share a word with the gold one's, or both have none.
 */
export function scoreStatements(
  text: string,
  gold: readonly Attribution[],
  found: readonly Attribution[],
): StatementScore {
  const units = new TextUnits(text);
  const role = (name: RoleName): RoleScore => {
    const g = gold.flatMap((a) => spansOf(a[name]));
    const f = found.flatMap((a) => spansOf(a[name]));
    const keys = (spans: readonly Span[]) => new Set(spans.map((span) => units.trimmed(span).join('-')));
    const touched = (spans: readonly Span[], others: readonly Span[]): Touched => ({
      hit: spans.filter((span) => others.some((other) => overlaps(span, other))).length,
      all: spans.length,
    });
    return {
      token: compareSets(units.covered(g), units.covered(f)),
      exact: compareSets(keys(g), keys(f)),
      overlap: { found: touched(f, g), gold: touched(g, f) },
    };
  };
  const words = (a: Attribution): RoleWords => ({
    source: units.covered(spansOf(a.source)),
    cue: units.covered(spansOf(a.cue)),
    content: units.covered(spansOf(a.content)),
  });
  const pairs = match(gold.map(words), found.map(words), agreement);
  return {
    roles: { source: role('source'), cue: role('cue'), content: role('content') },
    whole: { right: pairs.length, extra: found.length - pairs.length, missed: gold.length - pairs.length },
    pairs,
  };
}

export type RoleWords = Readonly<Record<RoleName, ReadonlySet<number>>>;

/** Jaccard index of two sets; 0 when both are empty. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const x of a) if (b.has(x)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

/** Whether two roles share a word or are both absent. */
export function sameRole(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 && b.size === 0) return true;
  for (const x of a) if (b.has(x)) return true;
  return false;
}

function agreement(gold: RoleWords, found: RoleWords): number {
  const content = jaccard(gold.content, found.content);
  return content >= 0.5 && sameRole(gold.source, found.source) && sameRole(gold.cue, found.cue) ? content : 0;
}

const NO_ROLE: RoleScore = {
  token: NO_COUNTS,
  exact: NO_COUNTS,
  overlap: { found: { hit: 0, all: 0 }, gold: { hit: 0, all: 0 } },
};

/** Sums the counts of many reports (`pairs` stays empty). */
export function sumScores(scores: readonly StatementScore[]): StatementScore {
  const touched = (a: Touched, b: Touched): Touched => ({ hit: a.hit + b.hit, all: a.all + b.all });
  const role = (name: RoleName) =>
    scores
      .map((s) => s.roles[name])
      .reduce(
        (a, b) => ({
          token: add(a.token, b.token),
          exact: add(a.exact, b.exact),
          overlap: {
            found: touched(a.overlap.found, b.overlap.found),
            gold: touched(a.overlap.gold, b.overlap.gold),
          },
        }),
        NO_ROLE,
      );
  return {
    roles: { source: role('source'), cue: role('cue'), content: role('content') },
    whole: scores.map((s) => s.whole).reduce(add, NO_COUNTS),
    pairs: [],
  };
}

/** The figures by name: `whole`, and `<role>.token`, `<role>.exact`, `<role>.overlap`; every one an F. */
export function figures(score: StatementScore): Record<string, number> {
  const out: Record<string, number> = { whole: f1(score.whole) };
  for (const name of ROLES) {
    const { token, exact, overlap } = score.roles[name];
    out[`${name}.token`] = f1(token);
    out[`${name}.exact`] = f1(exact);
    out[`${name}.overlap`] = harmonic(
      overlap.found.hit / (overlap.found.all || 1),
      overlap.gold.hit / (overlap.gold.all || 1),
    );
  }
  return out;
}

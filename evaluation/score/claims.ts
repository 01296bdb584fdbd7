// How well found claims agree with gold ones: a claim is found when its kind is right and its trigger overlaps; a slot
// is right when its claim is found and the two spans share at least half of their words, or end in the same word.
import { CLAIM_KINDS, type ClaimKind as Kind } from '../../src/claims/claim.ts';
import type { Span } from '../../src/text/span.ts';
import { add, type Counts, f1, NO_COUNTS } from './counts.ts';
import { match } from './match.ts';
import { TextUnits } from './text-units.ts';

export const KINDS = CLAIM_KINDS;
export const SLOTS = ['who', 'count', 'place', 'from', 'via', 'to', 'time', 'source'] as const;
export const LABELS = ['status', 'force', 'due'] as const;

type Slot = (typeof SLOTS)[number];
type Label = (typeof LABELS)[number];

/** What is compared of a claim. */
export type ScoredClaim = {
  readonly kind: Kind;
  readonly trigger: Span;
} & { readonly [S in Slot]?: Span } & { readonly [L in Label]?: string };

/** A report with its gold claims; annotated only within the spans and for the kinds that are given. */
export interface GoldClaims {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly ScoredClaim[];
  readonly within?: readonly Span[];
  readonly kinds?: readonly Kind[];
}

/** Counts of one report or of many. Of labels: right ones of those found. */
export interface ClaimsScore {
  readonly kinds: Readonly<Record<Kind, Counts>>;
  readonly slots: Readonly<Record<Slot, Counts>>;
  readonly labels: Readonly<Record<Label, { readonly right: number; readonly of: number }>>;
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const each = <K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;

export const NO_CLAIMS: ClaimsScore = {
  kinds: each(KINDS, () => NO_COUNTS),
  slots: each(SLOTS, () => NO_COUNTS),
  labels: each(LABELS, () => ({ right: 0, of: 0 })),
};

/** The claims of a reading that are scored: those where the report is annotated. */
export function scoredClaims<C extends ScoredClaim>(gold: GoldClaims, found: readonly C[]): C[] {
  return found.filter(
    ({ kind, trigger }) =>
      (gold.kinds?.includes(kind) ?? true) && (gold.within?.some((span) => overlaps(span, trigger)) ?? true),
  );
}

/** Pairs gold and found claims: `[gold index, found index]`; `found` are those that are scored. */
export function pairClaims(gold: GoldClaims, found: readonly ScoredClaim[]): [number, number][] {
  const agree = agreement(new TextUnits(gold.text));
  return match(gold.claims, found, (g, f) =>
    g.kind === f.kind && overlaps(g.trigger, f.trigger)
      ? 1 + SLOTS.filter((slot) => agree(g[slot], f[slot])).length
      : 0,
  );
}

function agreement(units: TextUnits): (a: Span | undefined, b: Span | undefined) => boolean {
  return (a, b) => {
    if (a === undefined || b === undefined) return false;
    const left = units.covered([a]);
    const right = units.covered([b]);
    const shared = [...left].filter((word) => right.has(word)).length;
    if (shared / (left.size + right.size - shared || 1) >= 0.5) return true;
    return left.size > 0 && right.size > 0 && Math.max(...left) === Math.max(...right);
  };
}

/** Scores the claims that were found in one report. */
export function scoreClaims(gold: GoldClaims, all: readonly ScoredClaim[]): ClaimsScore {
  const found = scoredClaims(gold, all);
  const pairs = pairClaims(gold, found);
  const agree = agreement(new TextUnits(gold.text));
  const foundOf = new Map(pairs);
  const kinds = each(KINDS, (kind) => {
    const right = pairs.filter(([g]) => gold.claims[g]!.kind === kind).length;
    return {
      right,
      extra: found.filter((claim) => claim.kind === kind).length - right,
      missed: gold.claims.filter((claim) => claim.kind === kind).length - right,
    };
  });
  const slots = each(SLOTS, (slot) => {
    const right = pairs.filter(([g, f]) => agree(gold.claims[g]![slot], found[f]![slot])).length;
    return {
      right,
      extra: found.filter((claim) => claim[slot] !== undefined).length - right,
      missed: gold.claims.filter((claim) => claim[slot] !== undefined).length - right,
    };
  });
  const labels = each(LABELS, (label) => {
    const pairsOf = gold.claims.flatMap((claim, g) => {
      const f = foundOf.get(g);
      return f === undefined || claim[label] === undefined ? [] : [[claim[label], found[f]![label]] as const];
    });
    return { right: pairsOf.filter(([g, f]) => (f ?? '').startsWith(g)).length, of: pairsOf.length };
  });
  return { kinds, slots, labels };
}

/** Summed over reports. */
export function sumClaims(scores: readonly ClaimsScore[]): ClaimsScore {
  return scores.reduce(
    (all, score) => ({
      kinds: each(KINDS, (kind) => add(all.kinds[kind], score.kinds[kind])),
      slots: each(SLOTS, (slot) => add(all.slots[slot], score.slots[slot])),
      labels: each(LABELS, (label) => ({
        right: all.labels[label].right + score.labels[label].right,
        of: all.labels[label].of + score.labels[label].of,
      })),
    }),
    NO_CLAIMS,
  );
}

/** Counts of all claims, and of all slots. */
export function allClaims({ kinds }: ClaimsScore): Counts {
  return KINDS.reduce((sum, kind) => add(sum, kinds[kind]), NO_COUNTS);
}
export function allSlots({ slots }: ClaimsScore): Counts {
  return SLOTS.reduce((sum, slot) => add(sum, slots[slot]), NO_COUNTS);
}

/** F of all claims, of all slots and of each kind; shares of right statuses and due dates. */
export function claimFigures(score: ClaimsScore): Record<string, number> {
  const share = ({ right, of }: { right: number; of: number }): number => (of > 0 ? right / of : 0);
  return {
    claims: f1(allClaims(score)),
    slots: f1(allSlots(score)),
    ...each(KINDS, (kind) => f1(score.kinds[kind])),
    status: share(score.labels.status),
    due: share(score.labels.due),
  };
}

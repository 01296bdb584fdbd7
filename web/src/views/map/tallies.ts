// The entries of a section in sum: how many claims of which force stand how, and between which counts they lie.
import type { Counts, Direction, Entry } from './placed-claim.ts';

/** Claims of one force, kind, direction and status. */
export interface Tally {
  /** Null where the claims name no force. */
  readonly force: { readonly key: string; readonly name: string } | null;
  readonly kind: 'presence' | 'movement';
  readonly direction: Direction;
  readonly status: string;
  readonly claims: number;
  /** From the least to the most that any of the claims says; null where none says how many. */
  readonly counts: Counts | null;
}

/** Statuses in the order in which they are shown: what is said to be so first. */
export const STATUSES = [
  'there',
  'was there',
  'done',
  'underway',
  'planned',
  'demanded',
  'possible',
  'denied',
] as const;

/** The tallies, by force (the one most spoken of first), then by status. */
export function talliesOf(entries: readonly Entry[]): readonly Tally[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { force, kind, status } = entry.claim;
    // The parts but the force's key come from short lists of words without spaces at their ends.
    const key = `${kind} ${entry.direction} ${status} ${force === null ? '' : `=${force.key}`}`;
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [entry]);
    else there.push(entry);
  }
  const ofForce = new Map<string | undefined, number>();
  for (const { claim } of entries) ofForce.set(claim.force?.key, (ofForce.get(claim.force?.key) ?? 0) + 1);
  return [...groups.values()]
    .map((group): Tally => {
      const { claim, direction } = group[0]!;
      return {
        ...{ force: claim.force, kind: claim.kind, direction, status: claim.status },
        claims: group.length,
        counts: spanned(group.flatMap((one) => one.claim.counts ?? [])),
      };
    })
    .toSorted(
      (a, b) =>
        (a.force === null ? 1 : 0) - (b.force === null ? 1 : 0) ||
        (ofForce.get(b.force?.key) ?? 0) - (ofForce.get(a.force?.key) ?? 0) ||
        compare(a.force?.key ?? '', b.force?.key ?? '') ||
        rank(a.status) - rank(b.status) ||
        compare(a.kind + a.direction, b.kind + b.direction),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rank(status: string): number {
  const at = (STATUSES as readonly string[]).indexOf(status);
  return at < 0 ? STATUSES.length : at;
}

/** From the least to the most; about, where any count is. */
function spanned(counts: readonly Counts[]): Counts | null {
  if (counts.length === 0) return null;
  const most = counts.map(({ max }) => max);
  return {
    min: Math.min(...counts.map(({ min }) => min)),
    max: most.some((max) => max === null) ? null : Math.max(...(most as number[])),
    hedged: counts.some(({ hedged }) => hedged),
  };
}

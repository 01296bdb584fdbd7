// How a claim stands, in words that fit both a line of the list and a label of the map: `there`, `leaving, planned`.
import type { Direction } from './placed-claim.ts';

const GOES: Readonly<Record<Direction, string>> = {
  at: 'moving there',
  leaving: 'leaving',
  arriving: 'coming',
  through: 'moving',
};

/** `was there`; `leaving: done`; `coming: denied`. */
export function standingWords(kind: 'presence' | 'movement', direction: Direction, status: string): string {
  if (kind === 'movement') return `${GOES[direction]}: ${status}`;
  return status === 'there' || status === 'was there' ? status : `there: ${status}`;
}

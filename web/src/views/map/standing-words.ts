// How a claim stands, in words that fit both a line of the list and a label of the map: `there`, `leaving, planned`.
import type { Direction } from './placed-claim.ts';

const GOES: Readonly<Record<Direction, string>> = {
  at: 'moving there',
  leaving: 'leaving',
  arriving: 'coming',
  through: 'moving',
  nowhere: 'moving',
};

/** `was there`, `present` where no place can be drawn; `leaving: done`; `coming: denied`. */
export function standingWords(kind: 'presence' | 'movement', direction: Direction, status: string): string {
  if (kind === 'movement') return `${GOES[direction]}: ${status}`;
  const there = direction === 'nowhere' ? 'present' : 'there';
  if (status === 'there') return there;
  return status === 'was there' ? `was ${there}` : `${there}: ${status}`;
}

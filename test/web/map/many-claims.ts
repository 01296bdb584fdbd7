// As many claims as a map shows at all: 5,000 of many forces, by many sources, at 300 places and between them. Always the same.
import type { MapAnswer, PlacedClaim } from '../../../src/serve/contract/map.ts';
import { claim, place } from './claims.ts';

export const MANY_CLAIMS = 5000;

export function manyClaims(): MapAnswer {
  const next = steps();
  const towns = Array.from({ length: 300 }, (_, i) =>
    place(`x/${i}`, 35 + next(1300) / 100, 29 + next(800) / 100, { name: `Town ${i}`, country: 'SY' }),
  );
  const day = () => `2019-${two(1 + next(12))}-${two(1 + next(28))}`;
  const all = Array.from({ length: MANY_CLAIMS }, (_, i): PlacedClaim => {
    const moves = i % 2 === 0;
    const [force, teller, said] = [next(40), next(500), day()];
    return claim({
      id: `c_${i}`,
      kind: moves ? 'movement' : 'presence',
      status: moves ? 'done' : 'there',
      force: { key: `force:${force}`, name: `Force ${force}` },
      told: [{ key: `person:${teller}`, name: `Speaker ${teller}` }],
      outlet: `Outlet ${next(30)}`,
      said: { from: said, to: said },
      places: moves
        ? [
            { ...towns[next(24)]!, leg: 'from' },
            { ...towns[next(24)]!, leg: 'to' },
          ]
        : [towns[next(300)]!],
    });
  });
  return {
    points: all.filter(({ kind }) => kind === 'presence'),
    legs: all.filter(({ kind }) => kind === 'movement'),
    unplaced: [],
    total: all.length,
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Whole numbers below `n`, as a generator of old gives them. */
function steps(): (n: number) => number {
  let state = 7;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

// Claims for the tests of the map: made by hand, or at random.
import fc from 'fast-check';
import type { ClaimPlace, PlacedClaim } from '../../../web/src/views/map/placed-claim.ts';
import { STATUSES } from '../../../web/src/views/map/tallies.ts';

/** A claim with what a test says of it; the rest is plain. */
export function claim(of: Partial<PlacedClaim> & { readonly id: string }): PlacedClaim {
  return {
    ...{ kind: 'presence', status: 'there', force: null, counts: null, places: [], said: null, told: [] },
    ...{ words: 'They are there.', report: 'r', title: null, outlet: null, published: null, url: null },
    ...{ carriers: [], version: 'v', span: [0, 15], ...of },
  };
}

/** A place with coordinates. */
export function place(id: string, lon: number, lat: number, of: Partial<ClaimPlace> = {}): ClaimPlace {
  return { id, name: id, leg: 'at', country: null, precision: 'city', lat, lon, ...of };
}

const PLACES = [
  place('sy', 37.1, 35, { precision: 'country', country: 'sy' }),
  place('iq', 44.6, 34.1, { precision: 'country', country: 'IQ' }),
  place('iq/kurdistan', 44, 36.2, { precision: 'area' }),
  place('sy/tanf', 38.66, 33.5),
  place('fj', 178, -18),
  place('sy/north', 0, 0, { lat: null, lon: null, precision: 'area' }),
];

const counts = fc
  .record({ min: fc.nat(9000), more: fc.option(fc.nat(2000)), hedged: fc.boolean() })
  .map(({ min, more, hedged }) => ({ min, max: more === null ? null : min + more, hedged }));

/** Any claims, with ids that differ. */
export const anyClaims: fc.Arbitrary<readonly PlacedClaim[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('presence' as const, 'movement' as const),
      status: fc.constantFrom(...STATUSES),
      force: fc.option(
        fc.constantFrom({ key: 'us', name: 'United States' }, { key: 'is', name: 'Islamic State' }),
      ),
      counts: fc.option(counts),
      places: fc.array(
        fc
          .tuple(fc.constantFrom(...PLACES), fc.constantFrom('at', 'from', 'via', 'to'))
          .map(([one, leg]) => ({ ...one, leg: leg as ClaimPlace['leg'] })),
        { maxLength: 4 },
      ),
      day: fc.option(fc.integer({ min: 10, max: 28 })),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(({ day, ...one }, i) => {
      const said = day === null ? null : { from: `2019-10-${day}`, to: `2019-10-${day}` };
      return claim({ ...one, id: `c_${i}`, said });
    }),
  );

// What stands on the map and what stands in the list beside it: the same claims, standings and numbers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelLines } from '../../../web/src/views/map/label-lines.ts';
import { arrowsOf, marksOf } from '../../../web/src/views/map/map-groups.ts';
import { mapSections, type Site, type Way } from '../../../web/src/views/map/map-sections.ts';
import { isSpot } from '../../../web/src/views/map/placed-claim.ts';
import { anyClaims, claim, place } from './claims.ts';

const syria = place('sy', 37, 35);
const iraq = place('iq', 44, 34);

describe('sections', () => {
  test('a movement between two places is a way; with one known end it stands at that end', () => {
    const sections = mapSections([
      claim({
        id: 'a',
        kind: 'movement',
        places: [
          { ...syria, leg: 'from' },
          { ...iraq, leg: 'to' },
        ],
      }),
      claim({ id: 'b', kind: 'movement', places: [{ ...syria, leg: 'from' }] }),
      claim({ id: 'c', kind: 'movement', places: [{ ...iraq, leg: 'to' }] }),
      claim({ id: 'd', places: [{ ...syria, lat: null }] }),
    ]);
    expect(
      sections.map(({ kind, name, entries }) => [kind, name, entries.map((e) => [e.claim.id, e.direction])]),
    ).toEqual([
      ['site', 'iq', [['c', 'arriving']]],
      ['site', 'sy', [['b', 'leaving']]],
      ['way', 'sy → iq', [['a', 'through']]],
      ['unplaced', 'Not on the map', [['d', 'nowhere']]],
    ]);
  });

  test('from, by way of, to: in the order of the way, whatever the order of the words', () => {
    const via = place('sy/sahela', 42, 37, { leg: 'via' });
    const [way] = mapSections([
      claim({ id: 'a', kind: 'movement', places: [{ ...iraq, leg: 'to' }, via, { ...syria, leg: 'from' }] }),
    ]);
    expect(way!.name).toBe('sy → sy/sahela → iq');
  });

  test('numbers of a standing lie between the least and the most that is said', () => {
    const [site] = mapSections([
      claim({ id: 'a', places: [syria], counts: { min: 600, max: 600, hedged: true } }),
      claim({ id: 'b', places: [syria], counts: { min: 2000, max: 2000, hedged: false } }),
      claim({ id: 'c', places: [syria] }),
    ]);
    expect(site!.tallies).toMatchObject([{ claims: 3, counts: { min: 600, max: 2000, hedged: true } }]);
  });

  test('two towns of one name and country are two places', () => {
    const other = { ...syria, lat: 36.5 };
    expect(
      mapSections([claim({ id: 'a', places: [syria] }), claim({ id: 'b', places: [other] })]),
    ).toHaveLength(2);
  });
});

describe('whatever is claimed', () => {
  test('every claim is in a section; on the map unless it has no place there', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const sections = mapSections(claims);
        const inside = new Set(sections.flatMap(({ entries }) => entries.map((e) => e.claim.id)));
        expect(inside).toEqual(new Set(claims.map(({ id }) => id)));
        const placed = sections.filter(({ kind }) => kind !== 'unplaced');
        const drawn = new Set(placed.flatMap(({ entries }) => entries.map((e) => e.claim.id)));
        expect(drawn).toEqual(
          new Set(claims.filter(({ places }) => places.some(isSpot)).map(({ id }) => id)),
        );
      }),
    );
  });

  test('at any zoom the marks and arrows hold what the list holds', () => {
    fc.assert(
      fc.property(anyClaims, fc.double({ min: 0.01, max: 50, noNaN: true }), (claims, factor) => {
        const sections = mapSections(claims);
        const sites = sections.filter((one): one is Site => one.kind === 'site');
        const ways = sections.filter((one): one is Way => one.kind === 'way');
        const marks = marksOf(sites, ({ spot }) => ({ x: spot.lon * factor, y: spot.lat * factor }));
        expect(marks.flatMap((one) => one.sites.map(({ key }) => key)).toSorted()).toEqual(
          sites.map(({ key }) => key).toSorted(),
        );
        for (const mark of marks) {
          const ids = mark.sites.flatMap(({ entries }) => entries.map((e) => e.claim.id));
          expect(new Set(mark.entries.map((e) => e.claim.id))).toEqual(new Set(ids));
          expect(sum(mark.tallies)).toBe(mark.entries.length);
          const label = labelLines(mark.tallies, 99);
          expect(label.lines.flatMap(({ signs }) => signs.map(({ tally }) => tally))).toEqual(mark.tallies);
        }
        for (const { tallies, entries } of sections) expect(sum(tallies)).toBe(entries.length);
        const arrows = arrowsOf(ways);
        for (const way of ways)
          expect(
            arrows
              .filter((one) => one.way === way)
              .flatMap(({ entries }) => entries.map((e) => e.claim.id))
              .toSorted(),
          ).toEqual(way.entries.map((e) => e.claim.id).toSorted());
      }),
    );
  });
});

function sum(tallies: readonly { readonly claims: number }[]): number {
  return tallies.reduce((all, { claims }) => all + claims, 0);
}

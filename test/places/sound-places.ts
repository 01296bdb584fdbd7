// What all places of all texts keep to: spans in the text and apart, ISO codes, coordinates, scores.
import { expect } from 'vitest';
import type { Place } from '../../src/reader.ts';

/** Fails with what is wrong. Without `expect` in loops: it is slow. */
export function expectSoundPlaces(text: string, places: readonly Place[]): void {
  const wrong: string[] = [];
  const check = (right: boolean, what: string) => {
    if (!right) wrong.push(what);
  };
  const isCode = (code: string | undefined) => code === undefined || /^[A-Z]{2}$/.test(code);
  const isWhere = (lat?: number, lon?: number) =>
    lat === undefined ? lon === undefined : Math.abs(lat) <= 90 && Math.abs(lon!) <= 180;
  let first = -1;
  const spans: (readonly [number, number])[] = [];
  places.forEach((place, i) => {
    const { id, name, precision, country, lat, lon, part, candidates, mentions, why } = place;
    check(id === `p${i + 1}`, `id ${id} of place ${i}`);
    check(name !== '' && why !== '', `${id}: name ${name}, why ${why}`);
    check(isCode(country) && isWhere(lat, lon), `${id}: ${country} ${lat} ${lon}`);
    check(lat === undefined || (precision !== 'unknown' && part === undefined), `${id}: coordinates`);
    check(candidates.length <= 5, `${id}: ${candidates.length} candidates`);
    candidates.forEach((one, k) => {
      check(isCode(one.country) && isWhere(one.lat, one.lon), `${id}: candidate ${k}`);
      check(one.score >= 0 && one.score <= (candidates[k - 1]?.score ?? 1), `${id}: score ${one.score}`);
    });
    check(mentions.length > 0 && mentions[0]![0] > first, `${id}: mentions ${mentions}`);
    first = mentions[0]?.[0] ?? first;
    mentions.forEach((span, k) => {
      check(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length, `${id}: span ${span}`);
      check(k === 0 || span[0] >= mentions[k - 1]![1], `${id}: mention ${k} before its predecessor`);
    });
    spans.push(...mentions);
  });
  spans.sort((a, b) => a[0] - b[0]);
  spans.forEach((span, i) => {
    check(i === 0 || span[0] >= spans[i - 1]![1], `${span} meets ${spans[i - 1]}`);
  });
  expect(wrong.slice(0, 10)).toEqual([]);
}

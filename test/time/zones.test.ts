// The zone of a time of day, where the words name one.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader.ts';
import { openReader } from '../../src/serve/models.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader({ claims: false });
});

const zoneIn = (text: string): string | undefined =>
  reader.read({ id: 'zone', text, published: '2019-10-23' }).times[0]?.zone;

describe('zones', () => {
  it.each([
    ['The pause ends at 7 p.m. GMT.', '+00:00'],
    ['The pause ends at 7 p.m. EST on Friday.', '-05:00'],
    ['The pause ends at 10:30 a.m. Eastern time.', 'America/New_York'],
    ['The guns fell silent at noon local time.', 'local'],
  ])('%s', (text, zone) => {
    expect(zoneIn(text)).toBe(zone);
  });

  it.each(['The pause ends at 7 p.m. on Friday.', 'He went by local train at 7 p.m. in Eastern Europe.'])(
    'none: %s',
    (text) => {
      expect(zoneIn(text)).toBeUndefined();
    },
  );
});

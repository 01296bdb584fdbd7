// Gazetteers of users: files become entries or errors that name the line, and entries win over the built-in ones.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseGazetteer } from '../../src/places/gazetteer-file.ts';
import { CLAIM_MODEL_NAMES, createReader, MODEL_NAMES, type Reader } from '../../src/reader.ts';

const CSV =
  'name,aliases,country,lat,lon,kind\n"Post ""7""",Post Seven|Seventh Post,SY,36.5,40.1,base\n\nZor,,,,,\n';
const JSONL = '{"name":"Paris","country":"SY","lat":35,"lon":40,"kind":"village"}\n\n{"name":"Zorville"}\n';

describe('a file', () => {
  it('is CSV with column names', () => {
    expect(parseGazetteer(CSV, 'f')).toEqual([
      {
        ...{ name: 'Post "7"', aliases: ['Post Seven', 'Seventh Post'], country: 'SY' },
        ...{ lat: 36.5, lon: 40.1, precision: 'city' },
      },
      { name: 'Zor', aliases: [], precision: 'city' },
    ]);
  });

  it('is JSON Lines', () => {
    expect(parseGazetteer(JSONL, 'f').map(({ name }) => name)).toEqual(['Paris', 'Zorville']);
  });

  it('may be empty', () => expect(parseGazetteer(' \n', 'f')).toEqual([]));

  it.each([
    ['{"name":"A"}\n{', 'f:2: this is not valid JSON'],
    ['{"name":"A"}\n[]', 'f:2: this is no JSON object'],
    ['{"lat":1,"lon":1}', 'f:1: there is no "name"'],
    ['{"name":"A","lat":1}', 'f:1: "lat" and "lon" come together'],
    ['{"name":"A","lat":91,"lon":1}', 'f:1: "lat" is 91'],
    ['{"name":"A","lat":1,"lon":"x"}', 'f:1: "lon" is x'],
    ['{"name":"A","country":"Syria"}', 'f:1: "country" is "Syria"'],
    ['{"name":"A","aliases":"B"}', 'f:1: "aliases"'],
    ['\n\nname,kind\nA,castle', 'f:4: "kind" is "castle"'],
    ['place\nA', 'f:1: no column "name"'],
    ['name\nA,B', 'f:2: 2 cells for 1 columns'],
    ['name\n"A', 'f:2: a quotation mark'],
    ['name,lat,lon\nA,north,1', 'f:2: "lat" is NaN'],
  ])('%j is refused', (text, message) => {
    expect(() => parseGazetteer(text, 'f')).toThrow(message);
  });
});

describe('a reader with a gazetteer', () => {
  let reader: Reader;
  beforeAll(async () => {
    const file = (name: string) => readFileSync(new URL(`../../models/${name}.bin`, import.meta.url));
    const models = Object.fromEntries(
      [...MODEL_NAMES, ...CLAIM_MODEL_NAMES].map((name) => [name, new Uint8Array(file(name))]),
    );
    reader = await createReader(models, { gazetteer: parseGazetteer(JSONL, 'f') });
  });

  it('takes its entries before the built-in ones', () => {
    const { places } = reader.read({ id: 'r', text: 'They met in Paris on Monday.' });
    expect(places).toMatchObject([
      {
        name: 'Paris',
        country: 'SY',
        lat: 35,
        lon: 40,
        precision: 'city',
        why: 'from the gazetteer of the user',
      },
    ]);
  });

  it('knows a place without coordinates', () => {
    const [place] = reader.read({ id: 'r', text: 'They met in Zorville on Monday.' }).places!;
    expect(place).toMatchObject({ name: 'Zorville', precision: 'city' });
    expect(place).not.toHaveProperty('lat');
  });
});

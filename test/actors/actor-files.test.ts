// Files of a user's own actors: what they become, what is passed over, and errors that name the line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActorFiles, parseActors } from '../../src/actors/file/actor-files.ts';

const ftm = (...entities: readonly object[]): string => entities.map((one) => JSON.stringify(one)).join('\n');
const person = (id: string, properties: object = {}) => ({
  id,
  schema: 'Person',
  properties: { name: ['Ann Lee'], ...properties },
});

describe('FollowTheMoney', () => {
  it('gives persons with names, country and gender', () => {
    const properties = {
      name: ['LEE, Ann', 'Ann Lee', 'Анна Ли'],
      alias: ['Annie Lee'],
      previousName: ['Ann Roe'],
      weakAlias: ['The Owl'],
      nationality: ['us'],
      country: ['fr'],
      gender: ['female'],
      birthDate: ['1970'],
    };
    const text = ftm({ id: 'p', schema: 'Person', caption: 'Ann Lee', properties });
    expect(parseActors(text, 'f')).toEqual([
      {
        id: 'p',
        kind: 'person',
        names: ['Ann Lee', 'LEE, Ann', 'Annie Lee', 'Ann Roe'],
        weakNames: ['The Owl'],
        countries: ['US'],
        gender: 'f',
      },
    ]);
  });

  it.each([
    ['Organization', ['sanction'], 'organization'],
    ['Company', [], 'organization'],
    ['PublicBody', [], 'organization'],
    ['LegalEntity', [], 'organization'],
    ['Organization', ['mil'], 'force'],
  ])('a %s with topics %j is of kind %s', (schema, topics, kind) => {
    const properties = { name: ['Blue Hill'], topics, country: ['gb-sct'], jurisdiction: ['ie'] };
    expect(parseActors(ftm({ id: 'b', schema, properties }), 'f')).toEqual([
      { id: 'b', kind, names: ['Blue Hill'], countries: ['IE'] },
    ]);
  });

  it('codes of parts of a country are of the country, and of none left out', () => {
    const [entry] = parseActors(ftm(person('p', { country: ['gb-sct', 'zz', 'eu', 'suhh', 'GB'] })), 'f');
    expect(entry!.countries).toEqual(['GB']);
  });

  it('positions and occupancies give offices, whatever the order', () => {
    const entities = [
      {
        id: 'o',
        schema: 'Occupancy',
        properties: { holder: ['p'], post: ['x'], startDate: ['2018-03'], endDate: ['2020'] },
      },
      person('p', { position: 'Chair' }),
      { id: 'x', schema: 'Position', properties: { name: ['Minister of Defence'], country: ['iq'] } },
    ];
    const [entry] = parseActors(ftm(...entities), 'f');
    expect(entry!.offices).toEqual([
      { title: 'Minister of Defence', country: 'IQ', from: '2018-03', to: '2020' },
      { title: 'Chair', undated: true },
    ]);
    expect(parseActors(ftm(...entities.toReversed()), 'f')).toEqual([entry]);
  });

  it('an occupancy without a start, or ended nobody says when, is of no day', () => {
    const held = (properties: object) => ({
      id: 'o',
      schema: 'Occupancy',
      properties: { holder: ['p'], post: ['x'], ...properties },
    });
    const post = { id: 'x', schema: 'Position', properties: { name: ['Minister of Defence'] } };
    const dates = [{}, { endDate: ['2020'] }, { startDate: ['2018'], status: ['ended'] }];
    for (const one of dates)
      expect(parseActors(ftm(person('p'), held(one), post), 'f')[0]!.offices).toMatchObject([
        { undated: true },
      ]);
  });

  it('directorships give the body, memberships the side', () => {
    const entities = [
      person('p'),
      { id: 'b', schema: 'Organization', properties: { name: ['Blue Hill'] } },
      {
        id: 'd',
        schema: 'Directorship',
        properties: { director: ['p'], organization: ['b'], role: ['Chairman'], startDate: ['2018'] },
      },
      { id: 'm', schema: 'Membership', properties: { member: ['p'], organization: ['b'] } },
    ];
    expect(parseActors(ftm(...entities), 'f')[0]).toMatchObject({
      side: 'Blue Hill',
      offices: [{ title: 'Chairman', body: 'Blue Hill', from: '2018' }],
    });
  });

  it('the same id twice is one actor, and files may speak of each other', () => {
    const files = new ActorFiles();
    files.begin('a');
    files.add(ftm(person('p')));
    files.begin('b');
    files.add(ftm({ id: 'p', schema: 'Person', properties: { alias: ['Annie'] } }));
    expect(files.entries()).toEqual([{ id: 'p', kind: 'person', names: ['Ann Lee', 'Annie'] }]);
  });

  it('counts what it passes over', () => {
    const files = new ActorFiles();
    files.begin('f');
    const region = { name: ['President'], topics: ['gov.state'] };
    for (const one of [
      { id: 's', schema: 'Sanction' },
      { id: 't', schema: 'Sanction', properties: { x: 7 } },
      { id: 'u', schema: 'Person', properties: { name: ['Анна'] } },
      { id: 'v', schema: 'Position', properties: region },
      { id: 'w', schema: 'constructor' },
    ])
      files.add(JSON.stringify(one));
    expect(files.entries()).toEqual([]);
    expect([...files.skipped]).toEqual([
      ['Sanction', 2],
      ['Person without a name in Latin letters', 1],
      ['Position of a part of a country', 1],
      ['constructor', 1],
    ]);
  });

  it.each([
    ['{"id":"a","schema":"Person","properties":{"name":["A"]}}\n{', 'f:2: this is not valid JSON'],
    ['\n{"id":"a","schema":"Sanction"}\n\n[]', 'f:4: this is no JSON object'],
    ['[{"id":"a"}]', 'f:1: this is a JSON array'],
    ['{"id":"a"}', 'f:1: there is no "schema"'],
    ['{"schema":"Person"}', 'f:1: there is no "id"'],
    ['{"id":7,"schema":"Person"}', 'f:1: there is no "id"'],
    ['{"id":"a","schema":"Person","properties":[]}', 'f:1: "properties" is no object'],
    ['{"id":"a","schema":"Person","properties":{"name":{"en":"A"}}}', 'f:1: "name" is no list'],
    ['{"id":"a","schema":"Person","properties":{"name":[7]}}', 'f:1: "name" holds 7'],
  ])('%j is refused', (text, message) => {
    expect(() => parseActors(text, 'f')).toThrow(message);
  });
});

describe('CSV', () => {
  const HEAD = 'id,name,kind,country,side,aliases,office,from,to\n';

  it('gives actors, and puts the rows of one together', () => {
    const rows = [
      'p,Ann Lee,person,US,,Annie Lee | A. Lee,defence minister,2018,2019-04-30',
      'p,Ann Lee,person,US,,,foreign minister,2019-05-01,',
      ',"Blue, Hill",force,,Red Hill,,,,',
    ];
    expect(parseActors(HEAD + rows.join('\r\n'), 'f')).toEqual([
      {
        id: 'p',
        kind: 'person',
        names: ['Ann Lee', 'Annie Lee', 'A. Lee'],
        countries: ['US'],
        offices: [
          { title: 'defence minister', country: 'US', from: '2018', to: '2019-04-30' },
          { title: 'foreign minister', country: 'US', from: '2019-05-01' },
        ],
      },
      { kind: 'force', names: ['Blue, Hill'], side: 'Red Hill' },
    ]);
  });

  it('an office that many may hold is of the side', () => {
    const [entry] = parseActors('\ufeffname,kind,side,office\nAnn Lee,person,SDF,commander\n', 'f');
    expect(entry!.offices).toEqual([{ title: 'commander', body: 'SDF' }]);
  });

  it.each([
    ['name\nA', 'f:1: no column "kind"'],
    ['kind\nperson', 'f:1: no column "name"'],
    ['name,kind\n,person', 'f:2: there is no "name"'],
    ['name,kind\nA,castle', 'f:2: "kind" is "castle"; write one of person'],
    ['name,kind\nA', 'f:2: "kind" is ""'],
    ['name,kind\n"A,person', 'f:2: a quotation mark is not closed'],
    ['name,kind\nA,person,B', 'f:2: 3 cells for 2 columns'],
    ['name,kind,country\nA,person,Iraq', 'f:2: "country" is "Iraq"'],
    ['name,kind,office\nA,force,president', 'f:2: "office" is of persons only'],
    ['name,kind,office\nA,person,grand poobah', 'f:2: "office" is "grand poobah", which is not understood'],
    ['name,kind,from\nA,person,2019', 'f:2: "from" is of an office'],
    ['name,kind,office,from\nA,person,president,1 May', 'f:2: "from" is "1 May"'],
    ['name,kind,office,from\nA,person,president,2019-13', 'f:2: "from" is "2019-13"'],
    ['name,kind,office,from,to\nA,person,president,2019,2018', 'f:2: "to", 2018, is before "from", 2019'],
    ['id,name,kind\nx,A,person\nx,A,force', 'f:3: "id" x is a person above'],
  ])('%j is refused', (text, message) => {
    expect(() => parseActors(text, 'f')).toThrow(message);
  });
});

describe('any file', () => {
  const value: fc.Arbitrary<unknown> = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(fc.string(), fc.constantFrom('iq', 'zz-', '2019', '2019-99', '__proto__'))),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const names = ['name', 'alias', 'country', 'holder', 'post', 'startDate', 'endDate', 'topics', '__proto__'];
  const entity = fc.record(
    {
      id: fc.oneof(fc.constantFrom('a', 'b', '__proto__'), fc.jsonValue()),
      schema: fc.oneof(
        fc.constantFrom('Person', 'Occupancy', 'Position', 'Membership', 'toString'),
        fc.jsonValue(),
      ),
      properties: fc.oneof(fc.dictionary(fc.constantFrom(...names), value), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  const lines = fc.array(
    fc.oneof(
      entity.map((one) => JSON.stringify(one)),
      fc.string({ unit: 'binary' }),
    ),
  );
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('person', 'force', 'IQ', 'president', '2019', '"', 'a"b'),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 10 }).map((cells) => cells.join(',')));

  it('becomes entries with names, or an error with file and line', () => {
    const text = fc.oneof(
      lines.map((all) => all.join('\n')),
      rows.map((all) => ['name,kind,country,office,from,to,__proto__', ...all].join('\n')),
    );
    fc.assert(
      fc.property(text, (given) => {
        try {
          for (const { kind, names: all, countries = [], offices = [] } of parseActors(given, 'the file')) {
            expect(['person', 'organization', 'force', 'government']).toContain(kind);
            expect(all.length).toBeGreaterThan(0);
            for (const name of all) expect(name.trim()).not.toBe('');
            for (const country of countries) expect(country).toMatch(/^[A-Z]{2}$/);
            for (const { title } of offices) expect(title).not.toBe('');
          }
        } catch (error) {
          expect((error as Error).message).toMatch(/^the file:\d+: /);
        }
      }),
      { numRuns: 500 },
    );
  });
});

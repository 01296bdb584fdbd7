// The small parts of exports: code points, folded lines, lines on a map, XML.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportAddress, webAddress } from '../../src/serve/export/address.ts';
import { CodePoints } from '../../src/serve/export/code-points.ts';
import { icalLine, icalText } from '../../src/serve/export/ical-lines.ts';
import { linesThrough } from '../../src/serve/export/map-lines.ts';
import { latestMoment } from '../../src/serve/export/moment.ts';
import { xmlText } from '../../src/serve/export/xml-text.ts';

describe('code points', () => {
  it('are counted as JavaScript iterates over them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text];
        const [start, end] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const offset = (count: number) => points.slice(0, count).join('').length;
        expect(new CodePoints(text).select([offset(start), offset(end)], 3)).toEqual({
          ...{ start, end, exact: points.slice(start, end).join('') },
          prefix: points.slice(Math.max(0, start - 3), start).join(''),
          suffix: points.slice(end, end + 3).join(''),
        });
      }),
    );
  });

  it('never cut a pair', () => {
    expect(new CodePoints('a😀b𝒜c').select([2, 5], 1)).toEqual({
      ...{ start: 1, end: 4, exact: '😀b𝒜', prefix: 'a', suffix: 'c' },
    });
  });
});

describe('lines of a calendar', () => {
  it('have 75 octets at most and come back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const folded = icalLine('X', icalText(text));
        for (const line of folded.slice(0, -2).split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(`X:${icalText(text)}\r\n`);
      }),
    );
  });

  it('escape what has a meaning', () => {
    expect(icalText('a\\b;c,d\r\ne\nf\u0007g\th')).toBe('a\\\\b\\;c\\,d\\ne\\nfg h');
  });
});

describe('lines on a map', () => {
  it.each([
    [
      'from one place to another',
      [[[0, 0]], [], [[10, 10]]],
      [
        [
          [0, 0],
          [10, 10],
        ],
      ],
    ],
    [
      'by way of a third',
      [[[0, 0]], [[5, 1]], [[10, 10]]],
      [
        [
          [0, 0],
          [5, 1],
          [10, 10],
        ],
      ],
    ],
    [
      'from two places',
      [
        [
          [0, 0],
          [1, 1],
        ],
        [],
        [[9, 9]],
      ],
      [
        [
          [0, 0],
          [9, 9],
        ],
        [
          [1, 1],
          [9, 9],
        ],
      ],
    ],
    ['with one end only', [[[0, 0]], [], []], []],
    ['within one place', [[[0, 0]], [], [[0, 0]]], []],
    [
      'over the 180th meridian',
      [[[170, 0]], [], [[-170, 10]]],
      [
        [
          [170, 0],
          [180, 5],
        ],
        [
          [-180, 5],
          [-170, 10],
        ],
      ],
    ],
    [
      'and back',
      [[[-170, 10]], [], [[170, 0]]],
      [
        [
          [-170, 10],
          [-180, 5],
        ],
        [
          [180, 5],
          [170, 0],
        ],
      ],
    ],
  ])('%s', (_, [from, via, to], lines) => {
    const at = (all: unknown) => all as [number, number][];
    expect(linesThrough(at(from), at(via), at(to))).toEqual(lines);
  });

  it('are not drawn between a crowd', () => {
    const many = Array.from({ length: 5 }, (_, i) => [i, i] as const);
    expect(
      linesThrough(
        many,
        [],
        many.map(([x]) => [x + 50, 0] as const),
      ),
    ).toEqual([]);
  });
});

it('XML has no characters that it does not know', () => {
  expect(xmlText('a<b>&"\u0000\ud800😀\ufffe\r\n')).toBe('a&lt;b&gt;&amp;&quot;\ufffd\ufffd😀\ufffd&#13;\n');
});

it.each([
  ['https://a.example/x y', 'https://a.example/x%20y'],
  ['HTTP://A.example', 'http://a.example/'],
  ['javascript:alert(1)', null],
  ['https://', null],
  [null, null],
])('the address %j is %j', (url, expected) => {
  expect(webAddress(url)).toBe(expected);
});

it('a report without an address goes by its id', () => {
  expect(reportAddress({ url: 'x', report: '/a b/é?' })).toBe('urn:dateline:report:%2Fa%20b%2F%C3%A9%3F');
});

it.each([
  [['2019-10-22', null, '2019-10-23T08:00:00+02:00'], '2019-10-23T06:00:00Z'],
  [['2019-10-23', '2019-10-23T08:00:00Z'], '2019-10-23T23:59:59Z'],
  [[null], null],
])('the latest moment of %j is %j', (published, expected) => {
  expect(latestMoment(published)).toBe(expected);
});

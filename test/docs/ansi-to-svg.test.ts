import { expect, test } from 'vitest';
import { ansiToSvg } from '../../docs/ansi-to-svg.ts';

const ESC = '\u001b[';
const texts = (svg: string) =>
  [...svg.matchAll(/<tspan x="([\d.]+)"([^>]*)>([^<]*)</g)].map((m) => m.slice(1, 4));

test('colours, weights and columns', () => {
  const svg = ansiToSvg(`a ${ESC}1;32mb${ESC}0m c\n${ESC}2md${ESC}22m<`, 20, 'T');
  expect(texts(svg)).toEqual([
    ['18.0', '', 'a'],
    ['34.9', ' fill="#8cc570" font-weight="bold"', 'b'],
    ['51.7', '', 'c'],
    ['18.0', ' fill-opacity="0.6"', 'd'],
    ['26.4', '', '&lt;'],
  ]);
});

test('wide gaps are kept by position', () => {
  expect(texts(ansiToSvg('a   b c', 20, 'T')).map(([x, , text]) => [x, text])).toEqual([
    ['18.0', 'a'],
    ['51.7', 'b c'],
  ]);
});

test('256 colours, true colours, backgrounds', () => {
  const svg = ansiToSvg(`${ESC}38;5;196mx${ESC}38;2;1;2;3my${ESC}39;44mz`, 20, 'T');
  expect(texts(svg).map(([, style]) => style)).toEqual([' fill="#ff0000"', ' fill="#010203"', '']);
  expect(svg).toContain('width="8.4" height="20" fill="#6cb2f5"');
});

test('sequences that are not colours leave nothing behind', () => {
  expect(texts(ansiToSvg(`${ESC}2K${ESC}1Ghello`, 20, 'T'))).toEqual([['18.0', '', 'hello']]);
});

// How many a number phrase speaks of: *about 2,000*, *at least 500*, *dozens*, *between 200 and 400*.
import type { CountRange } from './claim.ts';

const UNITS: ReadonlyMap<string, number> = new Map(
  (
    'a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 ' +
    'fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 ' +
    'eighty:80 ninety:90 half:0.5'
  )
    .split(' ')
    .map((pair) => {
      const [word, value] = pair.split(':');
      return [word!, Number(value)] as const;
    }),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['m', 1_000_000],
  ['k', 1000],
]);
/** Words for more than one of a size. */
const VAGUE: ReadonlyMap<string, CountRange> = new Map([
  ['dozens', { min: 24, max: null }],
  ['scores', { min: 40, max: null }],
  ['hundreds', { min: 200, max: null }],
  ['thousands', { min: 2000, max: null }],
]);

/** The range of a number phrase, or null where it names none (*many*, *several*). */
export function countRange(phrase: string): CountRange | null {
  const words = phrase.toLowerCase().match(/\d[\d,.]*|[a-z]+/g) ?? [];
  const numbers: number[] = [];
  let current: number | null = null;
  const close = (): void => {
    if (current !== null) numbers.push(current);
    current = null;
  };
  for (const word of words) {
    const vague = VAGUE.get(word);
    if (vague !== undefined) return vague;
    const scale = SCALES.get(word);
    if (/^\d/.test(word)) {
      close();
      current = Number(word.replace(/[,.]$/, '').replaceAll(',', ''));
    } else if (scale !== undefined) current = (current ?? 1) * scale;
    else if (UNITS.has(word)) {
      const value: number = UNITS.get(word)!;
      current = current !== null && current >= 20 && value < 10 ? current + value : value;
    } else if (word !== 'and') close();
  }
  close();
  const known = numbers.filter((number) => Number.isFinite(number));
  if (known.length === 0) return null;
  const min = Math.min(...known);
  const max = Math.max(...known);
  if (/\b(?:at least|more than|over|upwards of|no fewer than)\b/i.test(phrase)) return { min, max: null };
  if (/\b(?:up to|at most|fewer than|less than|under|no more than)\b/i.test(phrase)) return { min: 0, max };
  return { min, max };
}

// How many a number phrase speaks of: *about 2,000*, *at least 500*, *dozens*, *between 200 and 400*.
import type { CountRange } from './claim.ts';

/** Words up to ninety. */
const UNITS: ReadonlyMap<string, number> = new Map(
  (
    'one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 ' +
    'fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 ' +
    'seventy:70 eighty:80 ninety:90 half:0.5'
  )
    .split(' ')
    .map((pair) => {
      const [word, value] = pair.split(':');
      return [word!, Number(value)] as const;
    }),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['m', 1_000_000],
  ['k', 1000],
]);
/** Sizes of which there are more than one: *dozens*, *hundreds of thousands*. */
const PLURALS: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1000],
  ['millions', 1_000_000],
]);

const UP_TO =
  /\b(?:up to|at most|(?:no|not) (?:more|greater) than|(?<!no )(?:fewer|less) than|under|below)\b/i;
const FROM = /\b(?:at least|more than|over|above|upwards of|no (?:fewer|less) than|several)\b/i;

/** The range of a number phrase, or null where it names none (*many*, *several*). */
export function countRange(phrase: string): CountRange | null {
  const words: readonly string[] = phrase.toLowerCase().match(/\d[\d,.]*|[a-z]+/g) ?? [];
  const plural = words.map((word) => PLURALS.get(word)).filter((size) => size !== undefined);
  if (plural.length > 0) return { min: 2 * plural.reduce((all, size) => all * size, 1), max: null };
  const numbers = numbersOf(words);
  if (numbers.length === 0) return null;
  const min = Math.min(...numbers);
  const max = Math.max(...numbers);
  if (UP_TO.test(phrase)) return { min: 0, max };
  if (FROM.test(phrase)) return { min: words.includes('several') ? 2 * min : min, max: null };
  return { min, max };
}

/** The numbers that words make: *two hundred and fifty* is one, *200 to 400* are two. */
function numbersOf(words: readonly string[]): number[] {
  const numbers: number[] = [];
  const isRange = words.includes('between');
  /** What is complete of the number so far, and its last part, which a scale may still raise: *three thousand | five*. */
  let sum = 0;
  let part: number | null = null;
  let scale = Number.POSITIVE_INFINITY;
  const close = (): void => {
    if (part !== null || sum > 0) numbers.push(sum + (part ?? 0));
    sum = 0;
    part = null;
    scale = Number.POSITIVE_INFINITY;
  };
  for (const word of words) {
    const size = SCALES.get(word);
    const unit = UNITS.get(word);
    if (/^\d/.test(word)) {
      close();
      part = Number(word.replace(/[,.]$/, '').replaceAll(',', ''));
    } else if (size !== undefined) {
      if (size >= scale) close();
      const of: number = (part ?? (sum > 0 ? 0 : 1)) * size;
      if (size === 100) part = of;
      else {
        sum += of;
        part = null;
        scale = size;
      }
    } else if (unit !== undefined) {
      if (part !== null && part % 100 === 0 && part > 0 && unit < 100) part += unit;
      else if (part !== null && part >= 20 && unit < 10) part += unit;
      else if (part === null) part = unit;
      else {
        close();
        part = unit;
      }
    } else if (word === 'and' && !isRange) continue;
    else if (word !== 'a' && word !== 'an') close();
  }
  close();
  // *between two and three thousand*: the scale is that of both.
  if (isRange && numbers.length === 2 && numbers[0]! < 100 && numbers[1]! >= 1000)
    numbers[0]! *= 10 ** (3 * Math.floor(Math.log10(numbers[1]!) / 3));
  return numbers.filter((number) => Number.isFinite(number));
}

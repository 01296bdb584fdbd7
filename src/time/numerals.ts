// Numbers before a unit of time: 12, 5 1/2, twenty-five, two and a half, half an, several, a few, 12 to 18.
import { type Scan, Tag, words } from './scan.ts';

/** A number phrase; it ends before the word it was asked for. */
export interface Numeral {
  readonly begin: number;
  /** Null where the words do not say how many. */
  readonly count: number | null;
  /** The greater number of a range. */
  readonly most?: number;
  /** `a` or `an` alone. */
  readonly article?: true;
}

const VAGUE = words('several few many some numerous countless couple dozens scores hundreds thousands');
const ARTICLES = words('a an');
const TO = words('to or and - – ‑');
/** Words looked at in one number at most. */
const LONGEST = 12;

/** The value of a form in digits (`5,200`, `1.5`, `.5`); null when it is none, or longer than any count of times. */
export function digits(form: string): number | null {
  if (form.length > 12 || !/^(?:\d[\d,]*)?(?:\.?\d+)$/.test(form)) return null;
  const value = Number(form.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

/** The number phrase whose last word stands at `last`; null when there is none. */
export function numeralEndingAt(scan: Scan, last: number): Numeral | null {
  const low = scan.low(last);
  if (low === 'of') {
    const vague = last - 1;
    if (!scan.is(vague, VAGUE) && scan.low(vague) !== 'number') return null;
    const article = scan.is(vague - 1, ARTICLES) ? vague - 1 : vague;
    return { begin: article, count: scan.low(vague) === 'couple' && article < vague ? 2 : null };
  }
  if (ARTICLES.has(low)) {
    const half = last - 1;
    if (scan.low(half) === 'half') return { begin: half, count: 0.5 };
    return { begin: last, count: 1, article: true };
  }
  if (low === 'half' && scan.is(last - 1, ARTICLES)) return halves(scan, last - 1, 0.5);
  if (low === 'couple' && scan.is(last - 1, ARTICLES)) return { begin: last - 1, count: 2 };
  if (VAGUE.has(low)) {
    const article = low === 'few' && scan.is(last - 1, ARTICLES) ? last - 1 : last;
    return { begin: article, count: null };
  }
  const one = plain(scan, last);
  if (one === null) return null;
  return ranged(scan, one);
}

/** `two and a half`: the article stands at `article`. */
function halves(scan: Scan, article: number, half: number): Numeral {
  let at = article - 1;
  if (scan.hyphen(at)) at--;
  if (scan.low(at) !== 'and') return { begin: article, count: half };
  at--;
  if (scan.hyphen(at)) at--;
  const whole = plain(scan, at);
  return whole?.count == null
    ? { begin: article, count: half }
    : { begin: whole.begin, count: whole.count + half };
}

/** `12 to 18`, `two or three`, `60-100`: from the first number; how many is not said. */
function ranged(scan: Scan, upper: Numeral): Numeral {
  if (!scan.is(upper.begin - 1, TO)) return upper;
  const lower = plain(scan, upper.begin - 2);
  if (lower === null || lower.count === null || upper.count === null) return upper;
  if (scan.low(upper.begin - 1) === 'and' && scan.low(lower.begin - 1) !== 'between') return upper;
  return lower.count < upper.count ? { begin: lower.begin, count: null, most: upper.count } : upper;
}

/** Digits with a fraction, or number words. */
function plain(scan: Scan, last: number): Numeral | null {
  const value = digits(scan.form(last));
  if (value !== null) {
    if (scan.low(last - 1) !== '/') return { begin: last, count: value };
    const top = digits(scan.form(last - 2));
    if (top === null || value === 0) return null;
    const whole = scan.tag(last - 3, Tag.number) ? digits(scan.form(last - 3)) : null;
    return { begin: whole === null ? last - 2 : last - 3, count: (whole ?? 0) + top / value };
  }
  let begin = last;
  while (begin > last - LONGEST && inNumber(scan, begin - 1, begin)) begin--;
  const count = spelled(scan, begin, last + 1);
  if (count === null) return null;
  if (scan.is(begin - 1, ARTICLES) && scan.entry(begin)!.number! >= 12) return { begin: begin - 1, count };
  return { begin, count };
}

/** Whether the word at `at` goes on a number whose next word stands at `next`. */
function inNumber(scan: Scan, at: number, next: number): boolean {
  if (scan.entry(next)?.number == null && !scan.hyphen(next) && scan.low(next) !== 'and') return false;
  const number = scan.entry(at)?.number;
  if (number != null) return true;
  if (scan.hyphen(at)) return scan.entry(at - 1)?.number != null && scan.entry(next)?.number != null;
  if (scan.low(at) === 'and') return (scan.entry(at - 1)?.number ?? 0) >= 100;
  return false;
}

/** The value of number words [begin, end): nineteen ninety-six, two hundred and fifty; null when they make none. */
export function spelled(scan: Scan, begin: number, end: number): number | null {
  let total = 0;
  let part = 0;
  let seen = 0;
  for (let i = begin; i < end; i++) {
    if (scan.hyphen(i) || scan.low(i) === 'and') continue;
    const number = scan.entry(i)?.number;
    if (number == null) return null;
    seen++;
    if (number >= 1000) {
      total += Math.max(1, part) * number;
      part = 0;
    } else if (number === 100) part = Math.max(1, part) * 100;
    // Years are read in pairs: nineteen | ninety-six.
    else if (part >= 10 && part < 100 && number >= 10 && !(part % 10 === 0 && number < 10))
      part = part * 100 + number;
    else part += number;
  }
  return seen === 0 ? null : total + part;
}

/** 1st, 2nd, 21st, 20th as numbers; null for other forms. */
export function digitOrdinal(form: string): number | null {
  const found = /^(\d{1,3})(?:st|nd|rd|th)$/i.exec(form);
  return found === null ? null : Number(found[1]);
}

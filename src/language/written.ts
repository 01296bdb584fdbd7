// How a form is written: its kind and its shape. Forms of plain letters, digits and marks are read by code unit;
// the others by regular expressions, whose classes of all Unicode take long to compile.
import { hashString } from '../model/hash.ts';

/** How a form is written. */
export const Kind = {
  Small: 0,
  Capital: 1,
  AllCapital: 2,
  Initial: 3,
  Mixed: 4,
  Number: 5,
  Numeric: 6,
  Mark: 7,
  Joined: 8,
} as const;

const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;
const POINT = 8;
/** Marks that stand in numbers: `,` `:` `/`. */
const NUMERIC = 16;
const OTHER = 32;
const STRANGE = 64;

/** The class of a code unit; STRANGE where a table of Unicode would have to tell. */
function classOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return LOWER;
  if (unit >= 0x41 && unit <= 0x5a) return UPPER;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit === 0x2e) return POINT;
  if (unit === 0x2c || unit === 0x3a || unit === 0x2f) return NUMERIC;
  if (unit < 0x20) return STRANGE;
  if (unit < 0x80) return OTHER;
  if (unit >= 0xc0 && unit <= 0xff)
    return unit === 0xd7 || unit === 0xf7 ? OTHER : unit < 0xdf ? UPPER : LOWER;
  return unit >= 0x2010 && unit <= 0x2027 ? OTHER : STRANGE;
}

/** The classes in a form, as a set. */
function classesOf(form: string): number {
  let classes = 0;
  for (let i = 0; i < form.length; i++) classes |= classOf(form.charCodeAt(i));
  return classes;
}

/** One of Kind. */
export function kindOf(form: string): number {
  const classes = classesOf(form);
  if (classes === LOWER) return Kind.Small;
  if (classes >= STRANGE) return kindOfStrange(form);
  const first = form.length === 0 ? OTHER : classOf(form.charCodeAt(0));
  if (first === UPPER) {
    if (form.length === 1) return Kind.Initial;
    if (classes === (UPPER | LOWER) && classesOf(form.slice(1)) === LOWER) return Kind.Capital;
    if ((classes | POINT) === (UPPER | POINT)) return Kind.AllCapital;
  }
  if ((classes | UPPER | LOWER) === (UPPER | LOWER) && classes !== 0) return Kind.Mixed;
  if (first === DIGIT && (classes | POINT | NUMERIC) === (DIGIT | POINT | NUMERIC)) return Kind.Number;
  if ((classes & DIGIT) !== 0) return Kind.Numeric;
  return (classes & (UPPER | LOWER)) !== 0 ? Kind.Joined : Kind.Mark;
}

/** The rule, for any form. */
export function kindOfStrange(form: string): number {
  if (/^[\p{Ll}\p{Lo}\p{M}]+$/u.test(form)) return Kind.Small;
  if (/^\p{Lu}$/u.test(form)) return Kind.Initial;
  if (/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(form)) return Kind.Capital;
  if (/^\p{Lu}[\p{Lu}.]+$/u.test(form)) return Kind.AllCapital;
  if (/^[\p{L}\p{M}]+$/u.test(form)) return Kind.Mixed;
  if (/^[0-9][0-9.,:/]*$/.test(form)) return Kind.Number;
  if (/[0-9]/.test(form)) return Kind.Numeric;
  return /[\p{L}]/u.test(form) ? Kind.Joined : Kind.Mark;
}

/** Shapes are cut to this many code units. */
const LONGEST = 12;
const SMALL = hashString('xx');
const CAPITAL = hashString('Xxx');

/** A form's letters as X, x and d with runs cut to two (`McCain` is `XxXxx`), hashed. */
export function shapeOf(form: string, kind: number): number {
  if (classesOf(form) >= STRANGE) return shapeOfStrange(form);
  if (kind === Kind.Small && form.length >= 2) return SMALL;
  if (kind === Kind.Capital && form.length >= 3) return CAPITAL;
  let shape = '';
  let run = 0;
  let before = 0;
  for (let i = 0; i < form.length && shape.length < LONGEST; i++) {
    const unit = form.charCodeAt(i);
    const type = classOf(unit);
    const sign = type === UPPER ? 0x58 : type === LOWER ? 0x78 : type === DIGIT ? 0x64 : unit;
    run = sign === before ? run + 1 : 1;
    before = sign;
    if (run <= 2) shape += String.fromCharCode(sign);
  }
  return hashString(shape);
}

/** The rule, for any form. */
export function shapeOfStrange(form: string): number {
  const shape = form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]/gu, 'x')
    .replace(/[0-9]/g, 'd')
    .replace(/(.)\1{2,}/gu, '$1$1');
  return hashString(shape.length > LONGEST ? shape.slice(0, LONGEST) : shape);
}

// The days of feasts.
import { type Day, nthWeekday } from './calendar.ts';

/** Feasts by their rule; Easter by the method of Meeus, Jones and Butcher. */
export function feastIn(year: number, name: string): Day {
  const fixed: Readonly<Record<string, readonly [number, number]>> = {
    christmas: [12, 25],
    'christmas eve': [12, 24],
    halloween: [10, 31],
    'new year': [1, 1],
    'new year eve': [12, 31],
  };
  const date = fixed[name];
  if (date !== undefined) return { year, month: date[0], day: date[1] };
  if (name.startsWith('thanksgiving')) return nthWeekday(year, 11, 4, 4);
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

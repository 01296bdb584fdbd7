// A saying for a person: its sentence in quotation marks, and under it the report that has it.
import type { Saying } from '../../ask/saying.ts';
import { day } from '../page/day.ts';
import type { PageSettings, Role } from '../page/ink.ts';
import { safeText } from '../page/safe-text.ts';
import { type Run, wrap } from '../page/wrap.ts';

/** Runs as lines of the page, `margin` cells in; later lines `hang` cells more. All that they hold is made safe to print. */
export function indented(
  runs: readonly Run[],
  margin: number,
  { width, ink }: PageSettings,
  hang = 0,
): string[] {
  const safe = runs.map(({ role, text }) => ({ role, text: safeText(text) }));
  return wrap(safe, Math.max(10, width - margin - hang)).map(
    (line, i) =>
      ' '.repeat(margin + (i === 0 ? 0 : hang)) + line.map(({ role, text }) => ink(role, text)).join(''),
  );
}

/** The words, and `Sample Wire, 23 October 2019 · also in The Example Courier · c_0a…`. */
export function evidenceLines(saying: Saying, margin: number, settings: PageSettings): string[] {
  const { outlet, report, published, carriers, id } = saying;
  const words = safeText(saying.words).replace(/\s+/g, ' ').trim();
  const also = carriers.map((one) => one.outlet ?? one.report);
  const facts = [
    `${outlet ?? report}, ${published === null ? 'undated' : day(published)}`,
    ...(also.length === 0 ? [] : [`also in ${also.join(', ')}`]),
    id,
  ];
  return [
    ...indented([run('content', /^[“"].*[”"]$/.test(words) ? words : `“${words}”`)], margin, settings),
    ...indented([run('quiet', safeText(facts.join(' · ')))], margin, settings),
  ];
}

export function run(role: Role, text: string): Run {
  return { role, text };
}

/** Days within a value as a person writes them: `leaves by 20 November 2019`. */
export function plainValue(value: string): string {
  return safeText(value.replace(/\d{4}-\d\d-\d\d/g, day));
}

/** A day, or the first and the last of several. */
export function daysLabel({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? day(from) : `${day(from)} to ${day(to)}`;
}

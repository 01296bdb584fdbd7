// Who says a sentence, in words for a page.
import type { Saying } from '../../ask/saying.ts';
import { safeText } from '../page/safe-text.ts';

/** `Mark Esper`, `Mark Esper, as told by Reuters`, `Sample Wire itself`; safe to print. */
export function speaker({ told, outlet }: Pick<Saying, 'told' | 'outlet'>): string {
  const [first, ...rest] = told.map(({ name }) => name);
  if (first === undefined) return safeText(outlet === null ? 'the report itself' : `${outlet} itself`);
  return safeText(rest.length === 0 ? first : `${first}, as told by ${rest.at(-1)!}`);
}

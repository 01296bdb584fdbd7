// A judgement in one line, safe to print.
import type { Judgement } from '../../store/judgement.ts';
import { safeText } from './page/safe-text.ts';

/** `j_…  2020-01-01T00:00:00.000Z  Ada  correct c_… status="denied" (why)`. */
export function judgementLine({ id, at, author, action, target, body, reason, inForce }: Judgement): string {
  // Of a disagreement the claims that it rested on are kept too: for programs.
  const fields = Object.entries(body)
    .filter(([name]) => name !== 'sides')
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  const state = inForce || action === 'undo' ? '' : '  undone';
  const why = reason === null ? '' : `  “${reason}”`;
  return `${safeText(`${id}  ${at}  ${author}  ${action} ${target}${fields.join('')}${why}${state}`)}\n`;
}

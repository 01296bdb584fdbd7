// Whether two roles are one office, whether a person may be meant by a role, and what a person is best called.
import { STANDS_FOR } from './en/offices.ts';
import type { Role } from './mention.ts';

/** Whether the holder of `held` may be meant by the words `said`: the same office, no other country or body. */
export function mayBe(held: Role, said: Role): boolean {
  if (held.former && !said.former && held.unique) return false;
  if (said.country !== undefined && held.country !== undefined && said.country !== held.country) return false;
  if (said.body !== undefined && held.body !== undefined && said.body !== held.body) return false;
  return sameOffice(held.slug, said.slug);
}

function sameOffice(held: string, said: string): boolean {
  if (held === said) return true;
  if (said === 'minister' || said === 'secretary')
    return held.endsWith('-minister') && !held.startsWith('deputy-');
  return STANDS_FOR.get(said)?.has(held) ?? false;
}

/** Whether the country named beside a role may be where one is sent: *the envoy to Syria*. */
export function isSent({ slug }: Role): boolean {
  return SENT.has(slug);
}
const SENT: ReadonlySet<string> = new Set(
  'envoy ambassador representative coordinator mediator negotiator correspondent'.split(' '),
);

/** Whether two roles cannot be of one person at a time: two unique offices of different countries. */
export function clash(a: Role, b: Role): boolean {
  return (
    a.unique &&
    b.unique &&
    !a.former &&
    !b.former &&
    a.country !== undefined &&
    b.country !== undefined &&
    a.country !== b.country
  );
}

/** The role that says most: one in force before a former one, one of the report before the file's; then a unique one. */
export function chief(roles: readonly Role[]): Role | null {
  let best: Role | null = null;
  let most = -1;
  for (const role of roles) {
    const rank =
      (role.former ? 0 : role.file ? 4 : 8) + (role.unique ? 2 : 0) + (role.country === undefined ? 0 : 1);
    if (rank > most) {
      best = role;
      most = rank;
    }
  }
  return best;
}

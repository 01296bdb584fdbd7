// An office that a report names without its holder (*the US defence secretary*), tied to the person whom reports of that
// time name as holding it: only where exactly one is named. A function of the whole set, so in any order the same.
import { SINGLE_POSTS } from './en/posts.ts';
import type { Keyed } from './keyed.ts';

/** A person in an office: the person's key, and the month of a report that says so. */
export interface Holder {
  readonly key: string;
  readonly month: number;
}

/** So many months before or after another report may name the holder. */
const MONTHS = 2;

/** The month of an ISO date as a number, years times twelve; null where there is none. */
export function monthOf(published: string | null | undefined): number | null {
  const found = /^(\d{4})-(\d\d)/.exec(published ?? '');
  return found === null ? null : Number(found[1]) * 12 + Number(found[2]) - 1;
}

/**
 * The holder of a post (`us/defence-minister`) in a month, or null: the only person whom reports of that month, or of the
 * two before or after it, name as holding it. Two in that time (one follows the other): null.
 */
export function tieOffice(post: string, month: number, holders: readonly Holder[]): Keyed | null {
  if (!SINGLE_POSTS.has(post.slice(post.indexOf('/') + 1))) return null;
  const near = holders.filter((one) => Math.abs(one.month - month) <= MONTHS);
  const [key, other] = new Set(near.map((one) => one.key));
  if (key === undefined || other !== undefined) return null;
  return { key, why: `the only one whom reports of that time name as ${post}`, score: 0.8 };
}

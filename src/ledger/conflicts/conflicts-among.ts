// All conflicts among propositions: only those that share a question are held against each other.
import type { Proposition } from '../proposition.ts';
import type { Conflict } from './conflict.ts';
import { conflictsBetween, questionsOf } from './conflicts.ts';

/** The conflicts among `propositions`. The same set in any order of them. */
export function conflictsAmong(propositions: readonly Proposition[]): Conflict[] {
  const asked = new Map<string, Proposition[]>();
  for (const one of propositions)
    for (const question of questionsOf(one)) {
      const group = asked.get(question);
      if (group === undefined) asked.set(question, [one]);
      else group.push(one);
    }
  const seen = new Set<string>();
  const found: Conflict[] = [];
  for (const group of asked.values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        const pair = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        found.push(...conflictsBetween(a, b));
      }
  return found;
}

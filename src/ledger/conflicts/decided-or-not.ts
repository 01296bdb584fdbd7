// A course of action is decided, ordered or announced; another account, at the same time or later, has it open or
// rejected. Open first and decided later is an update.
import { liesWithin } from '../place-key.ts';
import type { Proposition } from '../proposition.ts';
import type { Answer, ConflictRule } from './conflict.ts';
import { notBefore } from './told-apart.ts';

function answer(p: Proposition): Answer | null {
  if (p.kind !== 'decision' || p.act === null || p.places.length === 0) return null;
  if (p.status === 'made') return { side: 'yes', value: 'decided', places: p.places };
  if (p.status === 'pending') return { side: 'no', value: 'not decided', places: p.places };
  return p.status === 'rejected' ? { side: 'no', value: 'rejected', places: p.places } : null;
}

export const DECIDED_OR_NOT: ConflictRule = {
  name: 'decided-or-not',
  topic: 'decision',
  window: 14,
  example:
    'The president ordered the troops out of Syria. / He has not yet decided to withdraw them from Syria.',
  counter: 'It is under discussion, he said on Monday. / He ordered it on Wednesday.',
  reason: 'what is decided is no longer open; what was open may be decided since',
  answer,
  opposed({ is: made, answer: x }, { is: open, answer: y }) {
    if (made.act !== open.act || made.partial !== open.partial || !notBefore(open, made)) return null;
    if (!x.places.some((one) => y.places.some((other) => liesWithin(one, other) || liesWithin(other, one))))
      return null;
    return `one account has it decided, the other, not earlier, ${y.value}`;
  },
};

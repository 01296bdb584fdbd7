// A foreign force is permitted at a place, or means to stay there or to come, and another account has permission refused
// or the force contested. Permission to enter is none to stay: the two are apart.
import { liesWithin, type PlaceRef } from '../place-key.ts';
import type { Proposition } from '../proposition.ts';
import type { Answer, ConflictRule } from './conflict.ts';

const abroad = (p: Proposition, at: 'at' | 'to' = 'at'): readonly PlaceRef[] =>
  p.places.filter(
    ({ leg, country }) => leg === at && country !== undefined && `force:${country}` !== p.side?.key,
  );

function answer(p: Proposition): Answer | null {
  if (p.kind === 'movement') {
    const to = abroad(p, 'to');
    const comes = p.act === 'arrive' && (p.status === 'planned' || p.status === 'underway');
    return comes && p.voice !== null && to.length > 0
      ? { side: 'yes', value: 'means to enter', places: to }
      : null;
  }
  const places = abroad(p);
  if (places.length === 0) return null;
  if (p.kind === 'consent')
    return p.status === 'given'
      ? { side: 'yes', value: 'permitted', places }
      : { side: 'no', value: p.status ?? 'refused', places };
  return p.kind === 'presence' && p.status === 'planned' && p.voice !== null
    ? { side: 'yes', value: 'means to stay', places }
    : null;
}

export const PERMITTED_OR_REFUSED: ConflictRule = {
  name: 'permitted-or-refused',
  topic: 'consent',
  window: 45,
  example:
    'They will stay in western Iraq, says Washington. / There is no permission to stay in Iraq, says Baghdad.',
  counter: 'They may enter the Kurdistan Region. / They may not stay in Iraq.',
  reason: 'who holds the ground permits it or does not; to enter and to stay are two questions',
  answer,
  opposed({ is: yes, answer: x }, { is: no, answer: y }) {
    const planned = yes.kind !== 'consent';
    // Who refuses to stay says nothing of entering.
    const act = yes.kind === 'presence' ? 'stay' : yes.act;
    const acts = planned ? no.act === act || no.act === null : (yes.act ?? 'stay') === (no.act ?? 'stay');
    if (!acts) return null;
    const fits = (at: PlaceRef, ground: PlaceRef): boolean =>
      planned
        ? liesWithin(at, ground)
        : at.country === ground.country && (liesWithin(at, ground) || liesWithin(ground, at));
    if (!x.places.some((at) => y.places.some((ground) => fits(at, ground)))) return null;
    return planned
      ? `one side ${x.value}; ${y.value === 'contested' ? 'whoever holds the ground contests it' : 'permission is refused'}`
      : `one account has it permitted, the other ${y.value}`;
  },
};

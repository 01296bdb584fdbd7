// A force is to leave a place by a date, or leave it; another account has it stay there and names no end.
import { dayText } from '../../time/day-span.ts';
import { liesWithin, type PlaceRef } from '../place-key.ts';
import type { Proposition } from '../proposition.ts';
import type { Answer, ConflictRule } from './conflict.ts';

const AHEAD: ReadonlySet<string | null> = new Set(['planned', 'demanded']);

/** From this score on, a presence that is planned is one that goes on, whatever its word. */
const SURE = 0.7;

/** For how long, where the sentence has one of these words: the first mean an end, and none of them names it. */
const HOW_LONG =
  /\b(?:(temporarily|provisionally|for now|for the time being)|indefinitely|permanently|for good)\b/i;

function howLong({ words }: Proposition): string {
  const found = HOW_LONG.exec(words);
  if (found === null) return '';
  return ` ${found[0].toLowerCase()}${found[1] === undefined ? '' : ', no end named'}`;
}

/** Places that are left or stayed at: a way's end is neither. Those in the force's own country are its home. */
function held(p: Proposition): readonly PlaceRef[] {
  return p.places.filter(
    ({ leg, country }) => (leg === 'from' || leg === 'at') && `force:${country}` !== p.side?.key,
  );
}

function answer(p: Proposition): Answer | null {
  const places = held(p);
  if (places.length === 0) return null;
  const by = p.due === null ? '' : ` by ${dayText(p.due.to)}`;
  if (p.kind === 'deadline' && p.act === 'leave' && p.due !== null)
    return { side: 'yes', value: `leaves${by}`, places };
  if (p.kind === 'movement' && p.act === 'leave') {
    // *We are coming out very soon* is said of what is ahead; in a report's own voice it tells of what goes on.
    if (p.nominal && p.voice === null) return null;
    if (AHEAD.has(p.status) || (p.status === 'underway' && p.voice !== null))
      return { side: 'yes', value: `leaves${by}`, places };
    // *Have not left* is of the past, and no word on what is ahead.
    const said = places.filter(({ inferred }) => inferred === undefined);
    if (p.status === 'denied' && !p.soFar && !p.nominal && said.length > 0)
      return { side: 'no', value: 'does not leave', places: said };
  }
  if (p.kind !== 'presence') return null;
  if (p.status === 'planned' && (p.act === 'stay' || p.score >= SURE))
    return { side: 'no', value: `stays${howLong(p)}`, places };
  return p.act === 'stay' && p.status === 'denied' ? { side: 'yes', value: 'does not stay', places } : null;
}

export const LEAVES_OR_STAYS: ConflictRule = {
  name: 'leaves-or-stays',
  topic: 'stay',
  window: 30,
  example:
    'They must leave Iraq within four weeks, says Baghdad. / They will remain in Iraq, says Washington.',
  counter: 'All leave Manbij. / Two hundred stay in Syria.',
  reason: 'who leaves a place does not stay in it; leaving a part of it, or a part leaving, is another scope',
  answer,
  // That some remain contradicts nobody who has them leave later; of one actor it is another answer.
  position(p) {
    const stays = p.kind === 'presence' && p.status === 'is' && p.act === 'stay';
    const places = stays ? held(p) : [];
    return answer(p) ?? (places.length > 0 ? { side: 'no', value: `stays${howLong(p)}`, places } : null);
  },
  opposed({ is: leaving, answer: leaves }, { is: staying, answer: stays }) {
    // What stays must lie within what is left.
    if (!stays.places.some((inner) => leaves.places.some((outer) => liesWithin(inner, outer)))) return null;
    if (isPart(leaving) || isPart(staying)) return null;
    const dated = leaving.due !== null;
    return dated
      ? `one account gives a date for leaving, ${dayText(leaving.due!.to)}; the other has the force stay and gives none`
      : 'one account has the force leave, the other has it stay';
  },
};

/** Whether a part of the force is meant: *a small number*, *about 200*, where the whole is not. */
function isPart(p: Proposition): boolean {
  return p.partial || (p.counts !== null && p.kind === 'presence');
}

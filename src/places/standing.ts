// Whether a known name is a place where the model of names takes it for none, by the words around it; and whether it is
// a government that speaks.

import { nameStart } from './around.ts';
import {
  directions,
  GENERIC_HEADS,
  heads,
  inside,
  kinds,
  MAYBE_INSIDE,
  motions,
  peopled,
  SETTLEMENTS,
  SITE_KINDS,
  SURELY_INSIDE,
  speech,
  takings,
} from './en/words.ts';
import type { Known } from './gazetteer.ts';
import type { Standing } from './mention.ts';
import { Label, type Match, type Scan } from './scan.ts';

const WITH: ReadonlySet<string> = new Set(['of', 'to', 'through', 'over', 'between']);
const AUXILIARY: ReadonlySet<string> = new Set(['have', 'be', 'do', 'will', 'would', 'also', 'not', 'may']);

/** Whether a government is spoken of: *Ankara said*, *Russia has warned*. */
export function speaks(scan: Scan, i: number, { stop, known }: Match): boolean {
  if (!known.some(({ precision, capital }) => precision === 'country' || capital)) return false;
  if (scan.preposition(i - 1) || directions.words.has(scan.low(i - 1))) return false;
  let at = stop;
  while (at < stop + 3 && AUXILIARY.has(scan.lemma(at))) at++;
  return scan.verb(at) && speech.words.has(scan.lemma(at));
}

/** Whether *the town of* stands before a name: then it is a place, known or not. */
export function isSettlement(scan: Scan, i: number): boolean {
  const name = nameStart(scan, i);
  return scan.named(i) && scan.low(name - 1) === 'of' && SETTLEMENTS.has(scan.low(name - 2));
}

/** How sure it is that a known name, which the model takes for no place, is one; null for none. */
export function standing(scan: Scan, i: number, { stop, known, key }: Match, label: number): Standing | null {
  const name = nameStart(scan, i);
  const before = scan.low(name - 1);
  if (scan.named(stop) && label !== Label.organisation && !scan.hyphen(stop)) return null;
  const beside = scan.low(stop) === ',' && scan.capital(stop + 1) && isLand(scan.longest(stop + 1));
  const behindOf =
    before === 'of' && (kinds.words.has(scan.low(name - 2)) || peopled.words.has(scan.low(name - 2)));
  const moved = before === 'to' && motions.words.has(scan.lemma(name - 2));
  const kind = SITE_KINDS.has(scan.low(stop - 1)) || heads.words.has(scan.low(stop));
  if (kind || beside || behindOf || moved || takings.words.has(scan.lemma(name - 1))) return 'sure';
  if (GENERIC_HEADS.has(scan.low(i)) && key.includes(' ')) return 'sure';
  if (label === Label.person) return personStanding(scan, before, stop, known);
  const wide = known[0]!.precision;
  if (label === Label.organisation && (inside.words.has(before) || WITH.has(before) || wide === 'area'))
    return 'sure';
  if (label === Label.organisation) return wide === 'country' ? null : 'maybe';
  if (!scan.named(i) || (scan.named(name - 1) && scan.capital(name - 1))) return null;
  const dateline = scan.words.paragraphStart[i] === 1 && /^[(—–]/u.test(scan.low(stop));
  if (dateline || wide === 'country' || wide === 'area' || inside.words.has(before)) return 'sure';
  return 'maybe';
}

/** Decimal logarithm of the names of a town that is more likely than a person of its name, after *from*. */
const WELL_KNOWN = Math.log10(66);

/** How sure it is that what the model takes for a person is a place. */
function personStanding(scan: Scan, before: string, stop: number, known: readonly Known[]): Standing {
  if (scan.low(stop) === "'s") return 'echo';
  if (SURELY_INSIDE.has(before)) return 'sure';
  if (before === 'to' && known[0]!.precision === 'country') return 'maybe';
  const wellKnown = known.some(
    ({ precision, fame, site }) => precision === 'country' || site || fame >= WELL_KNOWN,
  );
  return MAYBE_INSIDE.has(before) && wellKnown ? 'maybe' : 'echo';
}

function isLand(match: Match | null): boolean {
  return match?.known.some(({ precision }) => precision === 'country' || precision === 'region') ?? false;
}

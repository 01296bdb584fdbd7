// Whether the verb that a time expression hangs on speaks of the past or of what is to come. No tree is needed: the
// nearest verb group before the expression in its sentence, or else the first one after it.
import { type Scan, Tag, words } from './scan.ts';

/** `open` is what may lie on either side: infinitives, could and would, the present tense of plans. */
export type Tense = 'past' | 'future' | 'open';

const REACH = 14;
/** Participles that a time hangs on as a preposition does: starting Monday, counted from Monday. */
const PASSED_OVER = words('starting beginning counting counted');
const VERBAL = Tag.past | Tag.modal | Tag.base | Tag.present | Tag.participle | Tag.gerund;
const FUTURE = words('expected scheduled due likely slated supposed going payable effective');
const WILL = words("will 'll shall wo");
/** What is put off lies ahead, though the verb is past: postponed until Tuesday. */
const UNTIL = words('until till least');
const POSTPONED = words(
  'extended postponed delayed deferred adjourned suspended hold prolonged closed extend postpone delay gave given has have',
);
/** Of these the present tense tells of plans: it opens Tuesday. */
const PLANNED = words(
  'starts begins opens ends expires resumes meets leaves arrives returns convenes reconvenes closes',
);
const HAVE = words("have has 've");
const BE = words('is are be am being');

/** The tense around words [begin, end); null when no verb is near. */
export function tenseAround(scan: Scan, begin: number, end: number): Tense | null {
  // "and in October said": the verb that follows at once, unless another stands right before.
  if (scan.tag(end, Tag.past) && !scan.tag(begin - 1, VERBAL)) return 'past';
  if (scan.low(begin - 1) === 'as' && (scan.low(begin - 2) === 'soon' || scan.low(begin - 2) === 'early'))
    return 'future';
  if (scan.is(begin - 1, UNTIL) && postponed(scan, begin - 2)) return 'future';
  for (let at = begin - 1; at >= begin - REACH && scan.has(at); at--) {
    if (scan.low(at) === 'since') return 'past';
    if (scan.is(at, PASSED_OVER)) continue;
    if (scan.is(at, FUTURE)) return scan.low(at - 1) === 'been' ? 'past' : 'future';
    if (scan.tag(at, VERBAL)) return groupTense(scan, at);
  }
  for (let at = end; at < end + REACH && scan.has(at); at++)
    if (scan.tag(at, VERBAL)) return forward(scan, at);
  return null;
}

function postponed(scan: Scan, from: number): boolean {
  for (let at = from; at >= from - 6 && scan.has(at); at--) if (scan.is(at, POSTPONED)) return true;
  return false;
}

/** The tense of the verb group that ends at `at`. */
function groupTense(scan: Scan, at: number): Tense | null {
  if (scan.tag(at, Tag.past)) return 'past';
  if (scan.tag(at, Tag.modal)) return scan.is(at, WILL) ? 'future' : 'open';
  if (scan.tag(at, Tag.present)) return scan.is(at, HAVE) ? 'past' : scan.is(at, PLANNED) ? 'future' : 'open';
  const participle = scan.tag(at, Tag.participle);
  for (let i = at - 1; i >= at - 4 && scan.has(i); i--) {
    if (scan.low(i) === 'to' && !participle) return infinitive(scan, i);
    if (scan.tag(i, Tag.past)) return 'past';
    if (scan.tag(i, Tag.modal)) return scan.is(i, WILL) ? 'future' : 'open';
    if (scan.is(i, HAVE)) return 'past';
    if (scan.low(i) === 'to') return infinitive(scan, i);
    if (scan.is(i, BE) && scan.tag(i, Tag.present)) return participle ? 'open' : 'future';
    if (scan.tag(i, Tag.present)) return 'open';
  }
  return participle ? 'past' : null;
}

/** `to` at `at` before a verb: what is expected or due to happen lies ahead; of other infinitives nothing is known. */
function infinitive(scan: Scan, at: number): Tense {
  if (!scan.is(at - 1, FUTURE)) return scan.tag(at - 1, Tag.present) ? 'future' : 'open';
  return scan.low(at - 2) === 'been' ? 'past' : 'future';
}

/** The tense of the verb group that begins at `at`. */
function forward(scan: Scan, at: number): Tense | null {
  if (scan.tag(at, Tag.past)) return 'past';
  if (scan.tag(at, Tag.modal)) return scan.is(at, WILL) ? 'future' : 'open';
  if (scan.is(at, HAVE)) return 'past';
  if (scan.is(at, BE)) {
    for (let i = at + 1; i <= at + 3; i++)
      if (scan.low(i) === 'to' || scan.is(i, FUTURE) || scan.tag(i, Tag.gerund)) return 'future';
    return 'open';
  }
  return scan.tag(at, Tag.base | Tag.present) ? 'open' : null;
}

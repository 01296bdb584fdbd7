// Reads what stands around a unit of time into fields: the number, the words that point (last, next, this, the
// following), ordinals, `fiscal`, hyphens. The unit rules then give it a meaning.
import { digitOrdinal, numeralEndingAt } from '../numerals.ts';
import { type Scan, Tag, words } from '../scan.ts';
import type { Unit } from '../value.ts';

/** A unit of time and its surroundings: words [begin, end) of one sentence, the unit at `head`. */
export interface UnitPhrase {
  readonly begin: number;
  readonly end: number;
  readonly head: number;
  readonly unit: Unit;
  readonly plural: boolean;
  /** Undefined without a number; null where the number is vague. */
  readonly count: number | null | undefined;
  /** The greater number of a range. */
  readonly most: number | undefined;
  /** Whether the number is just `a` or `an`. */
  readonly article: boolean;
  /** What it points by: last, past, next, coming, this, that, previous, following, same, current, recent … */
  readonly pointer: string | null;
  /** Whether `the` opens the phrase. */
  readonly determiner: boolean;
  /** First 1, second 2 …; 0 for final, initial and early. */
  readonly ordinal: number | null;
  readonly fiscal: boolean;
  readonly each: string | null;
  /** Tied to what stands before by a hyphen: two-week. */
  readonly tied: boolean;
  /** `another`, `more`, `additional`: what is still to come. */
  readonly further: boolean;
}

type Draft = { -readonly [K in keyof UnitPhrase]: UnitPhrase[K] };

/** Takes in the word before the draft: `on` to look at the next one, `stop` after this one, null when it does not fit. */
type Absorb = (draft: Draft, scan: Scan, at: number) => 'on' | 'stop' | null;

const POINTERS = words(
  'last past next coming upcoming this that these those previous preceding prior following same current recent latest ' +
    'future corresponding ensuing',
);
const PASSED_OVER = words(
  'full whole entire straight consecutive calendar long short business working more additional further extra solid ' +
    'fairly lengthy comparable successive brief few school',
);
const FURTHER = words('more additional further extra');
const FISCAL = words('fiscal financial');
const EACH = words('each every');
const EDGES = words('final initial early');
const YEAR = /^[12]\d{3}$/;
/** Words taken in before a unit at most. */
const REACH = 10;

function fiscal(draft: Draft, scan: Scan, at: number): 'on' | null {
  if (draft.fiscal || !scan.is(at, FISCAL)) return null;
  draft.fiscal = true;
  return 'on';
}

function eachOrAnother(draft: Draft, scan: Scan, at: number): 'stop' | null {
  if (scan.is(at, EACH)) draft.each = scan.low(at);
  else if (scan.low(at) === 'another') draft.further = true;
  else return null;
  return 'stop';
}

function ordinal(draft: Draft, scan: Scan, at: number): 'on' | null {
  if (draft.ordinal !== null || draft.pointer !== null) return null;
  const named = scan.entry(at)?.ordinal ?? digitOrdinal(scan.form(at));
  if (named !== null) draft.ordinal = named;
  else if (scan.is(at, EDGES) && !draft.tied) {
    // "early week" is none of these; "the early years", "the first two years" are.
    if (scan.low(at) === 'early' && draft.count === undefined && !draft.plural) return null;
    draft.ordinal = 0;
  } else return null;
  return 'on';
}

function pointer(draft: Draft, scan: Scan, at: number): 'on' | null {
  const low = scan.low(at);
  const free = draft.pointer === null || (draft.pointer === 'same' && low === 'that');
  if (draft.tied || !free || !POINTERS.has(low)) return null;
  // "It will last 90 days".
  if (low === 'last' && scan.tag(at, Tag.base | Tag.present)) return null;
  draft.pointer ??= low;
  return 'on';
}

/** `year-ago quarter`: three words before the unit. */
function yearAgo(draft: Draft, scan: Scan, at: number): 'on' | null {
  if (!scan.hyphen(at - 1) || scan.low(at - 2) !== 'year') return null;
  if (scan.low(at) !== 'ago' && scan.low(at) !== 'earlier') return null;
  draft.pointer = 'year-earlier';
  draft.begin = at - 1;
  return 'on';
}

function passedOver(draft: Draft, scan: Scan, at: number): 'on' | null {
  if (draft.tied || draft.count !== undefined || !scan.is(at, PASSED_OVER)) return null;
  if (scan.low(at) === 'few' && numeralEndingAt(scan, at) !== null) return null;
  if (scan.is(at, FURTHER)) draft.further = true;
  return 'on';
}

function article(draft: Draft, scan: Scan, at: number): 'stop' | null {
  // Of "the two-week crisis" the article is that of the noun.
  if (scan.low(at) !== 'the' || draft.tied) return null;
  draft.determiner = true;
  return 'stop';
}

function numeral(draft: Draft, scan: Scan, at: number): 'on' | 'stop' | null {
  if (draft.count !== undefined || draft.pointer !== null) return null;
  // "The 1988 third quarter": a year.
  if (draft.ordinal !== null && YEAR.test(scan.form(at))) return null;
  const found = numeralEndingAt(scan, at);
  if (found === null) return null;
  const single = found.article === true;
  if (single && (draft.ordinal !== null || draft.plural)) return null;
  draft.count = found.count;
  draft.most = found.most;
  draft.article = single;
  draft.begin = found.begin + 1;
  return single ? 'stop' : 'on';
}

const ABSORBERS: readonly Absorb[] = [
  fiscal,
  eachOrAnother,
  ordinal,
  pointer,
  yearAgo,
  passedOver,
  article,
  numeral,
];

/** The phrase around the unit at `head`. */
export function unitPhraseAt(scan: Scan, head: number): UnitPhrase {
  const { unit, plural } = scan.entry(head)!;
  const tied = scan.hyphen(head - 1);
  const draft: Draft = {
    begin: tied ? head - 1 : head,
    end: head + 1,
    head,
    unit: unit!,
    plural,
    count: undefined,
    most: undefined,
    article: false,
    pointer: null,
    determiner: false,
    ordinal: null,
    fiscal: false,
    each: null,
    tied,
    further: false,
  };
  for (let step = 0; step < REACH && scan.has(draft.begin - 1); step++) {
    const at = draft.begin - 1;
    let taken: ReturnType<Absorb> = null;
    for (const absorb of ABSORBERS) if ((taken = absorb(draft, scan, at)) !== null) break;
    if (taken === null) break;
    draft.begin--;
    if (taken === 'stop') break;
  }
  return draft;
}

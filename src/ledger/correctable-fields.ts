// The fields of entries that a person can correct, and which values each of them takes: what does not fit the shape of an
// entry is refused before it is written down. What a reader says of itself (ids, rules, reasons, links) is not corrected.
import type { ActorKind } from '../actors/actor.ts';
import { CLAIM_KINDS, type ClaimKind, type Force, type Status } from '../claims/claim.ts';
import type { Precision } from '../places/place.ts';
import type { Manner } from '../statements/statement.ts';
import type { Mod } from '../time/candidate.ts';
import { dayIn, daysOf } from '../time/day-span.ts';
import type { LimitKind, TimeType } from '../time/time.ts';
import { isTimexValue } from '../time/value.ts';
import type { EntryKind } from './entries.ts';

/** What a field takes: in words, for the message, and as a check. */
interface Field {
  readonly takes: string;
  holds(value: unknown): boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const field = (takes: string, holds: (value: unknown) => boolean): Field => ({ takes, holds });
/** One of the names of a type; the compiler knows that all are there. */
const oneOf = <T extends string>(names: Readonly<Record<T, true>>): Field =>
  field(`one of ${Object.keys(names).join(', ')}`, (value) => isName(value) && Object.hasOwn(names, value));
const isName = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSpan = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger) && value[0] < value[1];
const isDay = (value: unknown): boolean => isName(value) && dayIn(value) !== null;
const isNumber = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
const isEntry = (value: unknown, prefix: string): boolean =>
  isName(value) && value.startsWith(`${prefix}_`) && /^._[0-9a-z]{16}$/.test(value);
const orNull = ({ takes, holds }: Field): Field =>
  field(`${takes}, or null`, (value) => value === null || holds(value));
const listOf = (what: string, holds: (value: unknown) => boolean, least: number): Field =>
  field(`a list of ${what}`, (value) => Array.isArray(value) && value.length >= least && value.every(holds));

const SPAN = field('a stretch of the text, FROM..TO or [from, to]', isSpan);
const WORDS = field('words', (value) => isName(value) && value.trim() !== '');
const SCORE = field('a number from 0 to 1', (value) => isNumber(value, 0, 1));
const COUNTRY = field(
  'two capital letters, such as SY',
  (value) => isName(value) && /^[A-Z]{2}$/.test(value),
);
const entry = (what: string, prefix: string): Field =>
  field(`the lasting id of ${what}, ${prefix}_…`, (value) => isEntry(value, prefix));
const MENTIONS = listOf('stretches of the text, at least one', isSpan, 1);

const COUNTS = field('{ "min": 100, "max": 200 }, or null for max', (value) => {
  if (!isObject(value) || Object.keys(value).sort().join() !== 'max,min') return false;
  const { min, max } = value;
  return isNumber(min, 0, 1e12) && (max === null || isNumber(max, min, 1e12));
});
const DUE = field('a day or an interval, such as 2019-11-20 or 2019-10-23/2019-11-20', (value) =>
  isName(value) ? daysOf(value) !== null : false,
);
const INTERVAL = field(
  'two days, ["2019-10-23", "2019-11-20"]',
  (value) => Array.isArray(value) && value.length === 2 && value.every(isDay),
);
const LIMITS = oneOf<LimitKind>({ by: true, before: true, until: true, within: true, for: true });
const LIMIT = field(
  '{ "span": [from, to], "kind": "by", "earliest": day or null, "latest": day or null, "anchor": "published" or null }',
  (value) => {
    if (!isObject(value)) return false;
    const { span, kind, earliest, latest, anchor, ...more } = value;
    const days = [earliest, latest].every((day) => day === null || isDay(day));
    const anchored = anchor === null || anchor === 'published';
    return isSpan(span) && LIMITS.holds(kind) && days && anchored && Object.keys(more).length === 0;
  },
);

const SPANS = ['who', 'count', 'place', 'from', 'via', 'to', 'time', 'object', 'source'];

const FIELDS: Readonly<Record<EntryKind, ReadonlyMap<string, Field>>> = {
  claim: fields({
    kind: oneOf<ClaimKind>({ presence: true, movement: true, deadline: true, decision: true, consent: true }),
    trigger: SPAN,
    ...Object.fromEntries(SPANS.map((name) => [name, SPAN])),
    status: oneOf<Status>({
      ...{ done: true, underway: true, planned: true, demanded: true, possible: true, denied: true },
      ...{ is: true, was: true, made: true, pending: true, rejected: true, reversed: true },
      ...{ given: true, refused: true, contested: true },
    }),
    force: oneOf<Force>({ demand: true, promise: true, order: true, agreement: true, forecast: true }),
    ...{ due: DUE, counts: COUNTS, score: SCORE },
    statement: entry('a statement', 's'),
    actor: entry('an actor', 'a'),
    placeIds: listOf('lasting ids of places, p_…', (one) => isEntry(one, 'p'), 0),
  }),
  statement: fields({
    ...{ source: orNull(SPAN), cue: orNull(SPAN), content: listOf('stretches of the text', isSpan, 0) },
    actor: orNull(entry('an actor', 'a')),
    manner: oneOf<Manner>({ direct: true, indirect: true, mixed: true }),
    ...{ addressee: SPAN, within: entry('a statement', 's'), score: SCORE },
  }),
  actor: fields({
    name: WORDS,
    kind: oneOf<ActorKind>({
      ...{ person: true, office: true, government: true, force: true, organization: true, group: true },
      unnamed: true,
    }),
    ...{ country: COUNTRY, side: WORDS, office: WORDS, entity: WORDS, mentions: MENTIONS },
  }),
  place: fields({
    name: WORDS,
    precision: oneOf<Precision>({ country: true, region: true, city: true, area: true, unknown: true }),
    country: COUNTRY,
    lat: field('degrees from -90 to 90', (value) => isNumber(value, -90, 90)),
    lon: field('degrees from -180 to 180', (value) => isNumber(value, -180, 180)),
    ...{ part: WORDS, mentions: MENTIONS },
  }),
  time: fields({
    span: SPAN,
    type: oneOf<TimeType>({ DATE: true, TIME: true, DURATION: true, SET: true }),
    value: field('a TIMEX3 value, such as 2019-10-23 or P2W', (one) => isName(one) && isTimexValue(one)),
    mod: oneOf<Mod>({
      ...{ START: true, MID: true, END: true, APPROX: true, MORE_THAN: true, LESS_THAN: true },
      ...{ EQUAL_OR_MORE: true, EQUAL_OR_LESS: true },
    }),
    ...{ quant: WORDS, zone: WORDS, interval: INTERVAL, limit: LIMIT },
    anchor: field(
      'published, or the lasting id of a time, t_…',
      (one) => one === 'published' || isEntry(one, 't'),
    ),
  }),
};

function fields(of: Readonly<Record<string, Field>>): ReadonlyMap<string, Field> {
  return new Map(Object.entries(of));
}

const AHEAD: readonly Status[] = ['planned', 'demanded', 'possible', 'denied'];

/** How a claim of each kind may stand; of a deadline, the move that it is a limit for. */
const STATUSES: Readonly<Record<ClaimKind, readonly Status[]>> = {
  presence: ['is', 'was', ...AHEAD],
  movement: ['done', 'underway', ...AHEAD],
  deadline: ['done', 'underway', ...AHEAD],
  decision: ['made', 'pending', 'rejected', 'reversed'],
  consent: ['given', 'refused', 'contested'],
};

/** The fields that entries of a kind have for a person to correct; of all kinds when left out. */
export function correctableFields(kind?: EntryKind): string[] {
  const kinds = kind === undefined ? (Object.keys(FIELDS) as EntryKind[]) : [kind];
  return [...new Set(kinds.flatMap((one) => [...FIELDS[one].keys()]))];
}

/** Why `changed` cannot lie over `body`, an entry of a kind; null where it can. Ends without a full stop. */
export function fieldProblem(kind: EntryKind, changed: Fields, body: Fields): string | null {
  const article = kind === 'actor' ? 'An' : 'A';
  for (const [name, value] of Object.entries(changed)) {
    const known = FIELDS[kind].get(name);
    if (known === undefined)
      return `${article} ${kind} has no field "${name}" to correct. There are ${correctableFields(kind).join(', ')}`;
    if (!known.holds(value)) return `"${name}" takes ${known.takes}, not ${JSON.stringify(value)}`;
  }
  if (kind !== 'claim' || !('kind' in changed || 'status' in changed)) return null;
  const { kind: of, status } = { ...body, ...changed };
  const allowed = CLAIM_KINDS.find((one) => one === of);
  if (allowed === undefined || status === undefined || status === null) return null;
  if (STATUSES[allowed].some((one) => one === status)) return null;
  return `A ${allowed} cannot be "${status}". Say "status": one of ${STATUSES[allowed].join(', ')}`;
}

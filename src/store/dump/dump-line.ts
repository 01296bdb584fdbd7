// The lines of an exported ledger: what each type of line holds, and whether a value from outside is such a line. The
// fields are those of the base tables; what is not known is null.
import { isStorable } from '../../ledger/storable.ts';
import { ACTIONS } from '../judgement.ts';

/** What the first line says of the file. A file of a greater version is not read. */
export const DUMP = { format: 'dateline-ledger', version: 1 } as const;

/** What a field must hold; `?` where it may be null. */
type Check = 'text' | 'text?' | 'hash' | 'hash?' | 'moment' | 'number' | 'truth' | 'object' | 'any';

/**
 * The types of lines and their fields. After `ledger` comes, report by report, a line `report` with all that belongs to it;
 * then judgements and feeds; then `end`.
 */
const SHAPES = {
  ledger: { format: 'text', version: 'number', dateline: 'text' },
  report: { id: 'text' },
  body: { sha256: 'hash', text: 'text' },
  original: { sha256: 'hash', mediaType: 'text?', bytes: 'text' },
  version: {
    ...{
      id: 'text',
      report: 'text',
      number: 'number',
      recordedAt: 'moment',
      body: 'hash',
      original: 'hash?',
    },
    ...{ url: 'text?', outlet: 'text?', title: 'text?', byline: 'text?', language: 'text?' },
    ...{ published: 'text?', publishedBasis: 'text?', mediaType: 'text?' },
  },
  sighting: { version: 'text', seenAt: 'moment', fetched: 'truth', recordedAt: 'moment' },
  reading: { number: 'number', version: 'text', reader: 'text', recordedAt: 'moment' },
  entry: { reading: 'number', id: 'text', kind: 'text', localId: 'text', body: 'object' },
  judgement: {
    ...{ id: 'text', at: 'moment', author: 'text', action: 'text', target: 'text', text: 'hash?' },
    ...{ body: 'object', reason: 'text?' },
  },
  feed: { url: 'text', state: 'any' },
  end: { counts: 'object' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Check>>>>;

type Shapes = typeof SHAPES;
export type LineType = keyof Shapes;

interface Values {
  readonly text: string;
  readonly 'text?': string | null;
  readonly hash: string;
  readonly 'hash?': string | null;
  readonly moment: string;
  readonly number: number;
  readonly truth: boolean;
  readonly object: Readonly<Record<string, unknown>>;
  readonly any: unknown;
}

type Fields<T extends LineType> = { readonly [F in keyof Shapes[T]]: Values[Shapes[T][F] & Check] };

/** A line of one type. */
export type LineOf<T extends LineType> = { readonly type: T } & Fields<T>;

/** A line of any type. */
export type DumpLine = { readonly [T in LineType]: LineOf<T> }[LineType];

/** How many lines of each type there are, `report` to `feed`. */
export type DumpCounts = Readonly<Record<Exclude<LineType, 'ledger' | 'end'>, number>>;

/** Nothing counted yet. */
export function noCounts(): { -readonly [T in keyof DumpCounts]: number } {
  return {
    ...{ report: 0, body: 0, original: 0, version: 0, sighting: 0, reading: 0, entry: 0 },
    ...{ judgement: 0, feed: 0 },
  };
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;
const HASH = /^[0-9a-f]{64}$/;
const LARGEST = 2 ** 31 - 1;

const HOLDS: Readonly<Record<Check, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && isStorable(value),
  'text?': (value) => value === null || HOLDS.text(value),
  hash: (value) => typeof value === 'string' && HASH.test(value),
  'hash?': (value) => value === null || HOLDS.hash(value),
  moment: (value) => typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)),
  number: (value) => Number.isInteger(value) && (value as number) > 0 && (value as number) <= LARGEST,
  truth: (value) => typeof value === 'boolean',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  any: (value) => value !== undefined,
};

/** Why a parsed line is none of an export; null when it is. */
export function lineProblem(value: unknown): string | null {
  if (!HOLDS.object(value)) return 'it is not a JSON object';
  const { type, ...fields } = value as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type))
    return `lines have no type ${JSON.stringify(type)}`;
  for (const [name, check] of Object.entries<Check>(SHAPES[type as LineType]))
    if (!HOLDS[check](fields[name])) return `the field ${name} of a ${type} does not hold what it should`;
  if (type === 'judgement' && !isAction(fields['action']))
    return `there is no judgement ${JSON.stringify(fields['action'])}`;
  return null;
}

const isAction = (action: unknown): boolean =>
  action === 'undo' || (ACTIONS as readonly unknown[]).includes(action);

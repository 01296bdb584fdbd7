// A claim as a line of the summary: under which label it stands, what is said, and by whom.
import type { Claim, Limit, Reading } from '../../../reader.ts';
import type { Span } from '../../../text/span.ts';
import { countWords } from './count-words.ts';
import { cut } from './cut.ts';
import { dueOf } from './due.ts';
import { isPronoun, type Names } from './names.ts';
import { standingOf } from './standing.ts';
import type { Run } from './wrap.ts';

/** One line of the summary; claims with the same label, sub, words and source are one. */
export interface Fact {
  readonly label: string;
  readonly sub?: string;
  readonly runs: readonly Run[];
  /** Who says it. */
  readonly by: string;
  /** Where it stands among the lines with its label and sub. */
  readonly rank: number;
}

/** What facts are told from. */
export interface Telling {
  readonly text: string;
  readonly names: Names;
  readonly published: string | undefined;
  /** The limits of the report by their spans, and the spans of its times. */
  readonly limits: ReadonlyMap<string, Limit>;
  readonly times: ReadonlySet<string>;
}

/** Collects what facts are told from, once a reading. */
export function tellingOf(text: string, { times, published }: Reading, names: Names): Telling {
  const limits = new Map(
    times.flatMap(({ limit }) => (limit === undefined ? [] : [[limit.span.join(), limit] as const])),
  );
  return { text, names, published, limits, times: new Set(times.map(({ span }) => span.join())) };
}

/** Cells of a time, of what is to be done, and of what is decided. */
const WHEN = 40;
const WHAT = 90;

const plain = (text: string): Run => ({ role: 'plain', text });
const quiet = (text: string): Run => ({ role: 'quiet', text });
const standing = (claim: Claim): Run => ({ role: 'standing', text: standingOf(claim) });

const STATUSES = ['is', 'was', 'planned', 'demanded', 'possible', 'denied'];

/** A force at a place; null where the report names neither. */
export function presenceFact(claim: Claim, telling: Telling): Fact | null {
  const { names } = telling;
  const { who, place, count, counts, status } = claim;
  const nameless = who === undefined || (claim.actor === undefined && isPronoun(names.words(who)));
  if (nameless && place === undefined) return null;
  return {
    label: partyOf(claim, names, 'force not named'),
    sub: place === undefined ? 'place not named' : names.place(place),
    runs: [
      standing(claim),
      ...(count === undefined ? [] : [plain(`, ${countWords(names.words(count), counts)}`)]),
      ...whenRuns(claim, telling),
    ],
    by: names.saidBy(claim),
    rank: STATUSES.indexOf(status ?? ''),
  };
}

/** A force on its way. */
export function movementFact(claim: Claim, telling: Telling): Fact {
  const { names } = telling;
  const { from, via, to, trigger, count, counts } = claim;
  const legs = [
    from && `from ${names.place(from)}`,
    via && `via ${names.place(via)}`,
    to && (/^home$/i.test(names.words(to)) ? 'home' : `to ${names.place(to)}`),
  ].filter((leg) => leg !== undefined);
  const way = legs.length > 0 ? legs.join(' → ') : `“${names.words(trigger)}”`;
  return {
    label: partyOf(claim, names, 'force not named'),
    runs: [
      ...(count === undefined ? [] : [plain(`${countWords(names.words(count), counts)} `)]),
      plain(`${way}: `),
      standing(claim),
      ...whenRuns(claim, telling),
    ],
    by: names.saidBy(claim),
    rank: 0,
  };
}

/** What is to be done by a day. */
export function deadlineFact(claim: Claim, { names, text, limits, published }: Telling): Fact {
  const { label, note } = dueOf(claim, limits.get(claim.time?.join() ?? ''), published);
  return {
    label,
    runs: [
      { role: 'source', text: partyOf(claim, names, 'somebody not named') },
      plain(`: “${cut(names.words(actOf(claim, text)), WHAT)}” · `),
      standing(claim),
      ...(note === '' ? [] : [quiet(` · ${note}`)]),
    ],
    by: names.saidBy(claim),
    rank: 0,
  };
}

/** What was decided, and by whom. */
export function decisionFact(claim: Claim, telling: Telling): Fact {
  const { names } = telling;
  const { object, trigger } = claim;
  const what = object === undefined ? trigger : object;
  return {
    label: standingOf(claim),
    runs: [
      { role: 'source', text: partyOf(claim, names, 'somebody not named') },
      plain(`: “${cut(names.words(what), WHAT)}”`),
      ...whenRuns(claim, telling),
    ],
    by: names.saidBy(claim),
    rank: 0,
  };
}

/** Who permits, refuses or contests that a force is there, and in which words. */
export function consentFact(claim: Claim, { names }: Telling): Fact {
  const { object, trigger } = claim;
  const what =
    object === undefined ? names.words(trigger) : `${names.words(trigger)} … ${names.words(object)}`;
  return {
    label: standingOf(claim),
    runs: [
      { role: 'source', text: partyOf(claim, names, 'somebody not named') },
      plain(`: “${cut(what, WHAT)}”`),
    ],
    by: names.saidBy(claim),
    rank: 0,
  };
}

function partyOf({ who, actor }: Claim, names: Names, unnamed: string): string {
  return who === undefined ? unnamed : names.called(who, actor);
}

/** When, where the words are a time of the calendar; *still* and *before they leave* stand in the text. */
function whenRuns({ time }: Claim, { names, limits, times }: Telling): Run[] {
  if (time === undefined || !(times.has(time.join()) || limits.has(time.join()))) return [];
  return [quiet(` · ${cut(names.words(time), WHEN)}`)];
}

/** From the act to its limit, where they stand in this order and close together; else the act alone. */
function actOf({ trigger, time }: Claim, text: string): Span {
  if (time === undefined || time[0] < trigger[1] || time[1] - trigger[0] > 2 * WHAT) return trigger;
  const words: Span = [trigger[0], time[1]];
  return /[.!?]\s/.test(text.slice(...words)) ? trigger : words;
}

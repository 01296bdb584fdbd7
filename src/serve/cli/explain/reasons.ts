// Reasons that several kinds of explanation give, as lines: who an actor is, what a time is, which places were weighed.
import type { Example } from '../../../language/example.ts';
import type {
  ActorReason,
  LinkReason,
  PlaceCandidate,
  Quote,
  RuleReason,
  TimeReason,
} from '../../../reader.ts';

/** A list under a heading. */
export interface Section {
  readonly heading: string;
  readonly lines: Lines;
}

/** Labels and words. */
export type Lines = readonly (readonly [label: string, words: string])[];

/** So many facts and mentions are shown; JSON has them all. */
export const MANY = 14;

export const quoted = ({ words }: Pick<Quote, 'words'>): string => `“${words}”`;

/** `Syria, SY (country) 0.98`. */
export const shareOf = ({ name, country, precision, score }: PlaceCandidate): string =>
  `${name}${country === undefined ? '' : `, ${country}`} (${precision}) ${score}`;

/** An actor with the link that ties its mention. */
export function actorLines(label: string, { id, name, link }: ActorReason): Lines {
  return [[label, `${name} (${id})`], ...(link === undefined ? [] : [linkLine(link)])];
}

/** A mention, the rule that ties it, and what the rule looked at. */
export function linkLine({ rule, words, text }: LinkReason): readonly [string, string] {
  return [rule, `“${words}”: ${text}`];
}

/** Each rule with its reason, once. */
export function ruleLines(rules: readonly RuleReason[]): Lines {
  const reasons = new Map(rules.map(({ rule, reason }) => [rule, reason]));
  return [...reasons].map(([rule, reason]) => [rule, reason ?? 'no reason is written down']);
}

/** Entries of a word list, each with its case. */
export function entryLines(entries: readonly Example[], label = 'word'): Lines {
  return entries.flatMap(
    ({ reason, example, counter }): Lines => [
      [label, reason],
      ['finds', `“${example}”`],
      ['and not', `“${counter}”`],
    ],
  );
}

/** A time: its words and value, the rules behind it, what it counts from, and its limit. */
export function timeLines({ words, type, value, rules, anchor, limit }: Omit<TimeReason, 'id'>): Lines {
  const said = ({ rule, reason }: RuleReason): string => (reason === undefined ? rule : `${rule}. ${reason}`);
  const time: Lines = [
    ['time', `“${words}”, ${type} ${value}`],
    ...rules.map((rule) => ['rule', said(rule)] as const),
    ...(anchor === undefined ? [] : [['counted from', anchor] as const]),
  ];
  if (limit === undefined) return time;
  return [
    ...time,
    ['limit', `“${limit.words}”, of the kind ${limit.kind}`],
    ['rule', said(limit)],
    ['counts from', limit.from],
    ['first, last', `${limit.earliest ?? 'not known'}, ${limit.latest ?? 'not known'}`],
  ];
}

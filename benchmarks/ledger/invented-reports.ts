// Invented news reports by number: the same number gives the same report, whatever the others are. Many persons, places,
// dates and figures in sentences put together anew, so that they are no near-copies of each other.
import { Random } from '../../training/random.ts';
import { SAYINGS, SUBJECTS, TOPICS, type Topic, UNITS } from './topics.ts';
import {
  FIRST,
  LAST,
  MONTHS,
  NUMBERS,
  OFFICES,
  OUTLETS,
  PLACES,
  ROLES,
  SAYS,
  UNNAMED,
  WEEKDAYS,
} from './words.ts';

/** A line of JSON Lines for `dateline add`. */
export interface InventedReport {
  readonly id: string;
  /** A day, from 2010 to 2019. */
  readonly published: string;
  readonly title: string;
  readonly outlet: string;
  readonly text: string;
}

interface Person {
  readonly first: string;
  readonly last: string;
  readonly office: string;
  readonly role: string;
}

/** Persons in the news, and statements and sentences of fact in a report. */
const PERSONS = 600;
const SAID = 9;
const TOLD = 2;

const FIRST_DAY = Date.UTC(2010, 0, 1);
const DAYS = 3652;
const DAY = 86_400_000;

const persons: readonly Person[] = Array.from({ length: PERSONS }, (_, i) => {
  const random = new Random(i + 1);
  const pick = picker(random);
  return { first: pick(FIRST), last: pick(LAST), office: pick(OFFICES), role: pick(ROLES) };
});

/** The report of a number, 0 or more. */
export function inventedReport(number: number): InventedReport {
  const random = new Random(Math.imul(number + 1, 0x9e3779b1));
  const pick = picker(random);
  const date = new Date(FIRST_DAY + Math.floor(random.next() * DAYS) * DAY);
  const topic = pick(TOPICS);
  const fill = filler(random, pick, date, topic);
  const outlet = pick(OUTLETS);
  const sentences = [
    ...Array.from({ length: SAID }, () => pick(SAYINGS)),
    ...Array.from({ length: TOLD }, () => pick(topic.told)),
  ];
  // The first is said by somebody with a name; the others in any order.
  const [lead, ...rest] = sentences.map((one, i) => fill(i === 0 ? SAYINGS[0]! : one));
  for (let i = rest.length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    [rest[i], rest[j]] = [rest[j]!, rest[i]!];
  }
  const paragraphs = [lead!];
  for (let i = 0; i < rest.length; i += 2) paragraphs.push(rest.slice(i, i + 2).join(' '));
  return {
    id: `invented-${number}`,
    published: date.toISOString().slice(0, 10),
    title: capital(fill(pick(topic.headlines))),
    outlet,
    text: `${fill('{city}').toUpperCase()} (${outlet}) — ${paragraphs.join('\n\n')}`,
  };
}

type Pick = <T>(from: readonly T[]) => T;

function picker(random: Random): Pick {
  return (from) => from[Math.floor(random.next() * from.length)]!;
}

/** Fills templates with the persons and places of one report. */
function filler(random: Random, pick: Pick, date: Date, topic: Topic): (template: string) => string {
  const cast = Array.from({ length: 4 }, () => pick(persons));
  const scenes = Array.from({ length: 3 }, () => pick(PLACES));
  const near = new Date(date.getTime() + Math.floor(1 + random.next() * 90) * DAY);
  const upTo = (least: number, most: number) => least + Math.floor(random.next() * (most - least));
  return (template) => {
    const who = pick(cast);
    const scene = (which: number, part: 0 | 1 | 2) => () => scenes[which]![part];
    const slots: Readonly<Record<string, () => string>> = {
      ...{ city: scene(0, 0), country: scene(0, 1), people: scene(0, 2) },
      ...{ city2: scene(1, 0), country2: scene(1, 1), people2: scene(1, 2), city3: scene(2, 0) },
      ...{ name: () => `${who.first} ${who.last}`, last: () => who.last },
      ...{ office: () => who.office, role: () => who.role },
      ...{ unnamed: () => pick(UNNAMED), Unnamed: () => `${CAPITAL}${pick(UNNAMED)}` },
      ...{ says: () => pick(SAYS), outlet: () => pick(OUTLETS), subject: () => pick(SUBJECTS) },
      ...{ content: () => pick(topic.contents), content2: () => pick(topic.contents) },
      Content: () => `${CAPITAL}${pick(topic.contents)}`,
      ...{ day: () => pick(WEEKDAYS), month: () => pick(MONTHS), year: () => String(upTo(1995, 2010)) },
      deadline: () =>
        pick([`${MONTHS[near.getUTCMonth()]} ${near.getUTCDate()}`, pick(WEEKDAYS), 'the end of {month}']),
      ...{ number: () => pick(NUMBERS), percent: () => `${upTo(1, 80)}.${upTo(0, 10)}` },
      ...{ hundreds: () => String(upTo(2, 99) * 10), thousands: () => `${upTo(2, 90)},${upTo(1, 9)}00` },
      unit: () => pick(UNITS),
    };
    let text = template;
    while (/[[{]/.test(text))
      text = text
        .replace(/\[([^[\]]*)\]/g, (_, choices: string) => pick(choices.split('|')))
        .replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]!());
    return capital(text.replace(/\^(.)/g, (_, letter: string) => letter.toUpperCase()));
  };
}

/** The next letter is to be a capital. */
const CAPITAL = '^';

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// News → what a deadline watch asks for: limits that are named, revised or named otherwise, what is said to be done of
// them, and those that fall due.
import { type Deadline, deadlines } from '../../ledger/deadlines.ts';
import { actorLabel, placeLabel } from '../../ledger/labels.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { dayIn } from '../../time/day-span.ts';
import type { AlertRule, Match } from './alert.ts';
import { entryIn } from './entry-in.ts';
import { wordsIn } from './match-entries.ts';
import { meansActor, meansPlace } from './meant.ts';
import type { LookingWatch } from './watches.ts';

/** What is said so many days after the end of a limit is no longer told of it. */
const LATE = 31;

type DeadlineWatch = Extract<LookingWatch, { kind: 'deadline' }>;
type Saying = Deadline['sayings'][number];

const RULES = {
  first: ['deadline-set', 'A limit is named'],
  extended: ['deadline-extended', 'Extended by whoever had named it'],
  'brought forward': ['deadline-brought-forward', 'Brought forward by whoever had named it'],
  differs: ['deadline-differs', 'Another source names another limit'],
} as const satisfies Readonly<Record<Exclude<Saying['change'], 'repeated'>, readonly [AlertRule, string]>>;

/** What is new of deadlines in `versions`; `record` holds all that is said of these deadlines. */
export function matchDeadlines(
  watch: DeadlineWatch,
  versions: ReadonlySet<string>,
  record: LedgerRecord,
): Match[] {
  const entry = entriesIn(record);
  return askedFor(watch, record).flatMap((one) => {
    const { key, sayings, deeds, latest } = one;
    const last = dayIn(latest)! + LATE;
    return [
      ...sayings.flatMap((said): Match[] => {
        if (!versions.has(said.version) || said.change === 'repeated') return [];
        const [rule, why] = RULES[said.change];
        const before = sayings
          .filter((other) => other !== said && other.due.to !== said.due.to)
          .map(({ due }) => due.to);
        const others = [...new Set(before)].sort().join(', ');
        return [
          {
            ...{ rule, title: titleOf(record, one, said.due.to) },
            why: others !== '' ? `${why}; also named: ${others}` : said.change === 'first' ? null : why,
            ...{ about: key, due: said.due.to, entries: [entry(said)] },
            subjects: [`limit ${key} ${said.due.to} ${said.told[0] ?? 'reports'}`, `limit ${said.id}`],
            alike: [],
          },
        ];
      }),
      ...deeds.flatMap((deed): Match[] => {
        if (!versions.has(deed.version) || dayIn(deed.said)! > last) return [];
        const shown = entry(deed);
        return [
          {
            ...{ rule: 'deadline-deed', title: titleOf(record, one, latest) },
            why: `Reported ${deed.status}; whether that meets the limit is for the reader`,
            ...{ about: key, due: latest, entries: [shown] },
            subjects: [`deed ${key} ${deed.id}`, `deed ${key} ${wordsIn(shown.words, '')}`],
            alike: [],
          },
        ];
      }),
    ];
  });
}

/** The limits that end between two days (ISO 8601), both included, as sayings name them. `on` is today. */
export function matchDue(
  watch: DeadlineWatch,
  { from, to, on }: { readonly from: string; readonly to: string; readonly on: string },
  record: LedgerRecord,
): Match[] {
  const entry = entriesIn(record);
  return askedFor(watch, record).flatMap((one) => {
    const ends = [...new Set(one.sayings.map(({ due }) => due.to))].filter((end) => end >= from && end <= to);
    return ends.sort().map((end): Match => {
      const sayings = one.sayings.filter(({ due }) => due.to === end);
      const others = [...new Set(one.sayings.map(({ due }) => due.to))]
        .filter((other) => other !== end)
        .sort();
      const left = dayIn(end)! - dayIn(on)!;
      const when =
        left === 0
          ? 'Falls due today'
          : left > 0
            ? `Falls due in ${left} ${left === 1 ? 'day' : 'days'}`
            : `Fell due on ${end}`;
      return {
        ...{ rule: 'deadline-due', title: titleOf(record, one, end) },
        why: others.length === 0 ? when : `${when}; also named: ${others.join(', ')}`,
        ...{ about: one.key, due: end, entries: sayings.slice(0, MOST_SAYINGS).map((said) => entry(said)) },
        subjects: [`due ${one.key} ${end}`, ...sayings.map(({ id }) => `due ${id} ${end}`)],
        alike: [],
      };
    });
  });
}

/** Sayings of one limit that are shown. */
const MOST_SAYINGS = 5;

function titleOf(record: LedgerRecord, { who, act, place }: Deadline, end: string): string {
  const where = place === null ? '' : `, ${placeLabel(record, place)}`;
  return `${actorLabel(record, who)}: ${act}${where} ${act === 'stay' ? 'until' : 'by'} ${end}`;
}

/** The deadlines of the record that the watch asks for. */
function askedFor({ asked: { actor, place } }: DeadlineWatch, record: LedgerRecord): Deadline[] {
  const isActor = actor === undefined ? null : meansActor(record, actor);
  const isPlace = place === undefined ? null : meansPlace(record, place);
  const placesOf = new Map(
    record.propositions.map(({ version, id, places }) => [`${version} ${id}`, places]),
  );
  return deadlines(record.propositions).filter(
    ({ who, sayings }) =>
      (isActor === null || isActor(who) || sayings.some(({ told }) => told.some((key) => isActor(key)))) &&
      (isPlace === null ||
        sayings.some(({ version, id }) => placesOf.get(`${version} ${id}`)?.some((one) => isPlace(one)))),
  );
}

function entriesIn(record: LedgerRecord) {
  const byId = new Map(record.propositions.map((one) => [`${one.version} ${one.id}`, one]));
  const entry = entryIn(record);
  return ({ version, id }: Pick<Saying, 'version' | 'id'>) => entry(byId.get(`${version} ${id}`)!);
}

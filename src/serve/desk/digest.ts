// Today: what changed in the days up to the one asked for; where no report lies in them, in the days up to the newest one.
import { publishedPeriod } from '../../ledger/published-period.ts';
import { dayIn, dayText } from '../../time/day-span.ts';
import type { ConflictItem } from '../contract/conflicts.ts';
import type { DeadlineItem } from '../contract/deadlines.ts';
import { DIGEST_MOST, type DigestAnswer } from '../contract/digest.ts';
import type { ReportRef } from '../contract/reports.ts';
import { conflictRows, deadlineRows, foundDisagreements, turnsIn } from './lists.ts';
import type { View } from './view.ts';

/** A period of days, ISO 8601, both within it. */
interface Period {
  readonly from: string;
  readonly to: string;
}

/** Changes of a limit: it was not said so before. */
const SET: ReadonlySet<DeadlineItem['sayings'][number]['change']> = new Set([
  ...(['first', 'extended', 'brought forward', 'differs'] as const),
]);

/** What changed in `days` days up to `on`; `reports` are those of the view, the newest first. */
export function digest(
  view: View,
  reports: readonly ReportRef[],
  { on, days }: { readonly on: string; readonly days: number },
): DigestAnswer {
  const dated = view
    .kept('report days', () =>
      reports.flatMap((report) => {
        const day = lastDay(report.published);
        return day === null ? [] : [{ report, day }];
      }),
    )
    .filter(({ day }) => day <= on);
  const newest = dated.reduce<string | null>(
    (latest, { day }) => (latest === null || day > latest ? day : latest),
    null,
  );
  const moved = newest !== null && newest < shifted(on, 1 - days);
  const to = moved ? newest : on;
  const period = { from: shifted(to, 1 - days), to };
  const within = ({ day }: { readonly day: string }) => isIn(period, day);
  const latest = dated.filter(within).toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const conflicts = newConflicts(view, period);
  const deadlines = deadlineRows(view, on).map(({ item }) => item);
  const ahead = { from: period.from, to: shifted(to, days) };
  const due = deadlines.filter((one) => isIn(ahead, one.earliest) || isIn(ahead, one.latest));
  const set = deadlines.filter(({ sayings }) =>
    sayings.some(({ change, said }) => SET.has(change) && said !== null && isIn(period, said)),
  );
  const turns = turnsIn(view).filter((one) => isIn(period, one.to.said.to));
  return {
    ...{ on, ...period, moved },
    reports: { total: latest.length, latest: most(latest).map(({ report }) => report) },
    ...{ conflicts: most(conflicts), due: most(due), set: most(set), turns: most(turns) },
    totals: {
      ...{ conflicts: conflicts.length, due: due.length, set: set.length, turns: turns.length },
    },
  };
}

/** Those that nobody dismissed and that were there first in the period, the newest first. */
function newConflicts(view: View, period: Period): ConflictItem[] {
  return conflictRows(view)
    .flatMap(({ item }, i) => {
      const day = conflictDays(view)[i]!;
      return item.judged === 'dismissed' || day === null || !isIn(period, day) ? [] : [{ item, day }];
    })
    .sort((a, b) => (a.day === b.day ? b.item.score - a.item.score : a.day < b.day ? 1 : -1))
    .map(({ item }) => item);
}

/** The day from which on each conflict is there: both sides of some pair were published. Null where none is dated. */
function conflictDays(view: View): readonly (string | null)[] {
  return view.kept('conflict days', () =>
    foundDisagreements(view).map(({ pairs }) => {
      const days = pairs.flatMap(({ a, b }) => {
        const [one, other] = [a, b].map(({ version }) =>
          lastDay(view.record.versions.get(version)!.published),
        );
        return one === null || other === null || one === undefined || other === undefined
          ? []
          : [one > other ? one : other];
      });
      return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
    }),
  );
}

const most = <T>(all: readonly T[]): readonly T[] => all.slice(0, DIGEST_MOST);
const isIn = ({ from, to }: Period, day: string): boolean => from <= day && day <= to;
const shifted = (day: string, by: number): string => dayText(dayIn(day)! + by);
const lastDay = (published: string | null): string | null =>
  published === null ? null : (publishedPeriod(published)?.to.slice(0, 10) ?? null);

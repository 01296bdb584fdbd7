// The deadlines of a record as items: who must do what by when; who says so; what later reports say was done; what the
// calendar says. The three stay apart: nothing is called met or missed.
import { calendarState, deadlines } from '../../ledger/deadlines.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import type { DeadlineItem } from '../contract/deadlines.ts';
import { actorLabel, placeLabel } from './labels.ts';
import { sayingsIn } from './saying.ts';

/** The deadlines of the record, by their first end; `today` is the day for which the calendar is asked, ISO 8601. */
export function deadlineItems(record: LedgerRecord, today: string): DeadlineItem[] {
  const saying = sayingsIn(record);
  return deadlines(record.propositions).map((one): DeadlineItem => {
    const { key, who, act, place, earliest, latest } = one;
    return {
      ...{ key, who: { key: who, name: actorLabel(record, who) }, act },
      place: place === null ? null : { id: place, name: placeLabel(record, place) },
      ...{ earliest, latest, calendar: { on: today, state: calendarState(one, today) } },
      sayings: one.sayings.map((said) => ({ ...said, ...saying(said) })),
      deeds: one.deeds.map((deed) => ({ ...deed, ...saying(deed) })),
    };
  });
}

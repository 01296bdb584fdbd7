// When a deadline ends, for the summary: the day with its weekday, and what is not said of it.
import type { Claim, Limit } from '../../../reader.ts';
import { dayNumber, parseDay, weekdayOf } from '../../../time/calendar.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A due day as a label, and a note on it. */
export interface Due {
  /** `2019-11-20 Wed`; `2019-04`; `no day known`. */
  readonly label: string;
  readonly note: string;
}

/** The due day of a deadline, set by a limit where the report has one for it. */
export function dueOf({ due }: Claim, limit: Limit | undefined, published: string | undefined): Due {
  if (due === undefined)
    return { label: 'no day known', note: limit?.event === undefined ? '' : 'counted from an event' };
  const day = parseDay(due);
  const weekday =
    day === null || !/^\d{4}-\d\d-\d\d/.test(due) ? '' : ` ${WEEKDAYS[weekdayOf(dayNumber(day)) - 1]}`;
  const clock = due.slice(10).replace('T', ' ');
  const inferred = limit?.inferred === true;
  const notes = [
    inferred ? 'if counted from publication' : '',
    published !== undefined && due < published.slice(0, due.length) ? 'past when published' : '',
  ].filter((note) => note !== '');
  return {
    label: `${weekday === '' ? due : due.slice(0, 10) + weekday + clock}`,
    note: notes.join(', '),
  };
}

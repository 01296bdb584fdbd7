// The questions of the record as lists: conflicts, deadlines, positions, presence and the time line.

import { dayIn } from '../../../time/day-span.ts';
import { actorLabel } from '../../ask/labels.ts';
import { speakerMeant } from '../../ask/position-items.ts';
import { sayingsIn } from '../../ask/saying.ts';
import { timelineItem } from '../../ask/timeline-items.ts';
import { conflictsAnswer, conflictsQuery } from '../../contract/conflicts.ts';
import { deadlinesAnswer, deadlinesQuery } from '../../contract/deadlines.ts';
import { positionsAnswer, positionsQuery } from '../../contract/positions.ts';
import { presenceAnswer, presenceQuery } from '../../contract/presence.ts';
import { timelineAnswer, timelineQuery } from '../../contract/timeline.ts';
import { conflictRows, deadlineRows, positionsOf, presenceRows, timelineRows } from '../../desk/lists.ts';
import { chosen, type Row } from '../../desk/rows.ts';
import { dayAsked, dayEnd, momentsAsked } from '../asked.ts';
import { pageOf } from '../cursor.ts';
import { question } from '../route.ts';
import type { Served } from '../settings.ts';

const itemOf = <T>({ item }: Row<T>): T => item;

const CONFLICTS = question({
  ...{ path: '/conflicts', part: 'Record', query: conflictsQuery, answer: conflictsAnswer },
  summary: 'Accounts that cannot both hold, surest first, each with the two sentences that show it.',
});

const DEADLINES = question({
  ...{ path: '/deadlines', part: 'Record', query: deadlinesQuery, answer: deadlinesAnswer },
  summary: 'Who must do what by when, who says so, and what later reports say was done, by first end.',
});

const POSITIONS = question({
  ...{ path: '/positions', part: 'Record', query: positionsQuery, answer: positionsAnswer },
  summary: 'What an actor answers to each question over time, and where the answer turns.',
});

const PRESENCE = question({
  ...{ path: '/presence', part: 'Record', query: presenceQuery, answer: presenceAnswer },
  summary: 'Which forces are, were or are to be where, the latest word first.',
});

const TIMELINE = question({
  ...{ path: '/timeline', part: 'Record', query: timelineQuery, answer: timelineAnswer },
  summary: 'Each sentence that claims something, by the day on which it was said.',
});

/** Adds the routes. */
export function recordRoutes({ app, desk, settings }: Served): void {
  app.openapi(CONFLICTS, async (c) => {
    const { all, rule, id, ...asked } = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const rows = chosen(view.record, conflictRows(view), asked).filter(
      ({ item }) =>
        (all === 'true' || item.judged !== 'dismissed') &&
        (rule === undefined || item.rule === rule) &&
        (id === undefined || item.id === id),
    );
    // Pairs that were dismissed may share an id with others that were not.
    return c.json(
      pageOf(rows, asked, ({ item }) => `${item.id} ${item.judged ?? ''}`, itemOf),
      200,
    );
  });

  app.openapi(DEADLINES, async (c) => {
    const { state, deadline, ...asked } = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const rows = chosen(view.record, deadlineRows(view, dayAsked(asked, settings.clock())), asked).filter(
      ({ item }) =>
        (state === undefined || item.calendar.state === state) &&
        (deadline === undefined || item.key === deadline),
    );
    return c.json(
      pageOf(rows, asked, ({ item }) => item.key, itemOf),
      200,
    );
  });

  app.openapi(POSITIONS, async (c) => {
    const asked = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const key = speakerMeant(view.record, asked.actor);
    const page = pageOf(
      positionsOf(view, key),
      asked,
      ({ question: of }) => of,
      (one) => one,
    );
    return c.json({ ...page, actor: { key, name: actorLabel(view.record, key) } }, 200);
  });

  app.openapi(PRESENCE, async (c) => {
    const { force, place, ...asked } = c.req.valid('query');
    const view = await desk.view(momentsAsked(asked));
    const rows = chosen(view.record, presenceRows(view), { actor: force, place });
    return c.json(
      pageOf(rows, asked, ({ item }) => `${item.version} ${item.id}`, itemOf),
      200,
    );
  });

  app.openapi(TIMELINE, async (c) => {
    const { from, to, ...asked } = c.req.valid('query');
    const [first, last] = [dayIn(dayEnd(from, 'from')), dayIn(dayEnd(to, 'to'))];
    const view = await desk.view(momentsAsked(asked));
    const rows = chosen(view.record, timelineRows(view), asked).filter(
      ({ item: [{ said }] }) =>
        (first === null || (said !== null && said.to >= first)) &&
        (last === null || (said !== null && said.from <= last)),
    );
    const saying = sayingsIn(view.record);
    return c.json(
      pageOf(
        rows,
        asked,
        ({ item: [one] }) => `${one.version} ${one.id}`,
        ({ item }) => timelineItem(item, saying),
      ),
      200,
    );
  });
}

// Entries and reports: one entry with its history, the reports there are, one with its versions, and one as it reads.

import { judgedReading } from '../../../store/judged-reading.ts';
import { shownEntry } from '../../ask/shown-entry.ts';
import { shownReport } from '../../ask/shown-report.ts';
import { type EntryAnswer, entryAnswer } from '../../contract/entries.ts';
import { momentsQuery } from '../../contract/paging.ts';
import {
  reportAnswer,
  reportReadingAnswer,
  reportReadingQuery,
  reportsAnswer,
  reportsQuery,
} from '../../contract/reports.ts';
import { conflictsByEntry } from '../../desk/lists.ts';
import { reportsOf } from '../../desk/report-rows.ts';
import { momentsAsked } from '../asked.ts';
import { pageOf } from '../cursor.ts';
import { HttpProblem, notFound } from '../problem.ts';
import { question, questionOf } from '../route.ts';
import type { Served } from '../settings.ts';

const ENTRY = questionOf({
  ...{ path: '/entries/{id}', part: 'Reports', query: momentsQuery, answer: entryAnswer },
  id: 'The entry: c_…, s_…, a_…, p_… or t_….',
  summary: 'One entry: its words, fields, sources, reason and whole history, whatever the moment.',
});

const REPORTS = question({
  ...{ path: '/reports', part: 'Reports', query: reportsQuery, answer: reportsAnswer },
  summary: 'The reports, the newest first, undated ones last.',
});

const REPORT = questionOf({
  ...{ path: '/reports/{id}', part: 'Reports', query: momentsQuery, answer: reportAnswer },
  id: 'The report’s id, URL-encoded as a whole: its slashes too.',
  summary: 'One report: its versions, who read them when, and what each changed, whatever the moment.',
});

const READING = questionOf({
  ...{
    path: '/reports/{id}/reading',
    part: 'Reports',
    query: reportReadingQuery,
    answer: reportReadingAnswer,
  },
  id: 'The report’s id, URL-encoded as a whole: its slashes too.',
  summary: 'One report’s text with what was read in it, what people said of that, and its conflicts.',
});

/** Adds the routes. */
export function reportRoutes({ app, desk }: Served): void {
  app.openapi(ENTRY, async (c) => {
    const { id } = c.req.valid('param');
    momentsAsked(c.req.valid('query'));
    const found = await shownEntry(desk.ledger, id);
    if (found === null) throw notFound('entry', id);
    return c.json({ ...found, body: found.body as unknown as EntryAnswer['body'] }, 200);
  });

  app.openapi(REPORTS, async (c) => {
    const asked = c.req.valid('query');
    const moments = momentsAsked(asked);
    const view = await desk.view(moments);
    const page = pageOf(
      await reportsOf(desk, view),
      asked,
      ({ id }) => id,
      (one) => one,
    );
    const undated = asked.asOf === undefined ? 0 : await desk.ledger.undated(moments);
    return c.json({ ...page, undated }, 200);
  });

  app.openapi(REPORT, async (c) => {
    const { id } = c.req.valid('param');
    momentsAsked(c.req.valid('query'));
    const found = await shownReport(desk.ledger, id);
    if (found === null) throw notFound('report', id);
    return c.json(found, 200);
  });

  app.openapi(READING, async (c) => {
    const { id } = c.req.valid('param');
    const { version: wanted, ...asked } = c.req.valid('query');
    const moments = momentsAsked(asked);
    const found = await judgedReading(desk.ledger.database, id, moments, wanted);
    if (found === null) {
      if ((await desk.ledger.versions(id)).length === 0) throw notFound('report', id);
      throw new HttpProblem(
        404,
        'version-unknown',
        `The report ${id} has no ${wanted === undefined ? 'version from so early' : `version ${wanted} by then`}. GET /reports/ID lists its versions.`,
      );
    }
    const byEntry = conflictsByEntry(await desk.view(moments));
    const { report, title, outlet, published, url, id: version, text, reading, ids, judged } = found;
    return c.json(
      {
        report: { id: report, title, outlet, published, url },
        ...{ version, text, reading, ids, judged },
        conflicts: Object.fromEntries(
          Object.values(ids).flatMap((entry) => {
            const own = byEntry.get(entry);
            return own === undefined ? [] : [[entry, own]];
          }),
        ),
      },
      200,
    );
  });
}

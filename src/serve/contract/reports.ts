// Reports: the list, one with its versions, and one as it reads.
import { z } from 'zod';
import { entryKind, version } from './entries.ts';
import { span } from './evidence.ts';
import { moments, pageOf, paging } from './paging.ts';
import { reading } from './reading.ts';

/** A report in a list. */
export const reportRef = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
    versions: z.int(),
  })
  .meta({ id: 'ReportRef' });

export const reportsQuery = z.strictObject({ ...moments, ...paging });
export const reportsAnswer = pageOf(reportRef)
  .extend({
    undated: z
      .int()
      .meta({ description: 'How many more asOf leaves out because they are undated; 0 without it.' }),
  })
  .meta({ id: 'Reports' });

const shownChange = {
  id: z.string(),
  entry: entryKind,
  claim: z.string().optional(),
  span,
  words: z.string(),
};

/** What a version changed against the one before it. */
const changes = z
  .object({
    version: z.string(),
    since: z.object({ version: z.string(), number: z.int() }),
    sameReader: z.boolean(),
    added: z.array(z.object(shownChange)).readonly(),
    gone: z.array(z.object(shownChange)).readonly(),
    changed: z
      .array(
        z.object({
          ...shownChange,
          fields: z.array(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })).readonly(),
        }),
      )
      .readonly(),
    same: z.int(),
  })
  .meta({ id: 'Changes' });

export const reportAnswer = z
  .object({
    report: z.string(),
    versions: z.array(version.extend({ changes: changes.nullable() })).readonly(),
    readings: z
      .array(
        z.object({
          id: z.int(),
          version: z.string(),
          reader: z.string(),
          recordedAt: z.string(),
          entries: z.int(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Report' });

export const reportReadingQuery = z.strictObject({
  ...moments,
  version: z.string().max(40).optional().meta({
    description: 'A state of its page, v_…; the newest of the moments asked for when left out.',
  }),
});

/** A report with what was read in it and what people said of that. */
export const reportReadingAnswer = z
  .object({
    report: reportRef.omit({ versions: true }),
    version: z.string(),
    text: z.string(),
    reading: reading.meta({ description: 'With corrections laid over; rejected entries stay in it.' }),
    ids: z.record(z.string(), z.string()).meta({
      description: 'The id that lasts, by the id of the reading: { "c1": "c_…" }.',
    }),
    judged: z.record(z.string(), z.enum(['accept', 'correct', 'reject'])).meta({
      description: 'What people said last, by the id that lasts.',
    }),
    conflicts: z.record(z.string(), z.array(z.string()).readonly()).meta({
      description: 'The conflicts that an entry is a side of, by the id that lasts.',
    }),
  })
  .meta({ id: 'ReportReading' });

export type ReportRef = z.infer<typeof reportRef>;
export type ReportAnswer = z.infer<typeof reportAnswer>;
export type ReportReadingAnswer = z.infer<typeof reportReadingAnswer>;

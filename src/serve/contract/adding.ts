// Reports that come in: to be read and not kept (`POST /read`), or to be added (`POST /reports`).
import { z } from 'zod';

/** Characters of a text at most. */
export const LONGEST_TEXT = 2_000_000;

const optionalText = (description: string) => z.string().max(4000).optional().meta({ description });

const text = z.string().min(1).max(LONGEST_TEXT).meta({ description: 'The words to read.' });
const published = optionalText('ISO 8601: 2019-10-23, or 2019-10-23T18:05:00Z.');

export const readBody = z
  .strictObject({ id: optionalText('What to call it.'), published, title: optionalText('Its title.'), text })
  .meta({ id: 'ReportToRead' });

export const newReport = z
  .strictObject({
    id: optionalText('Under which it is kept: the same id is the same report. Its url when left out.'),
    url: optionalText('Where it stands on the web.'),
    title: optionalText('Its title.'),
    outlet: optionalText('Who published it.'),
    published,
    text,
  })
  .meta({ id: 'NewReport' });

const counts = z.object({ new: z.int(), gone: z.int(), changed: z.int() });

/** What became of one report: a line of `dateline add --format jsonl`. */
export const became = z
  .object({
    where: z.string().meta({ description: 'The line that it came from.' }),
    outcome: z.enum(['added', 'unchanged', 'new-version', 'copy', 'failed']),
    report: z.string().optional(),
    version: z.string().optional(),
    of: z.string().optional().meta({ description: 'Of copies: the report that has the account already.' }),
    why: z.string().optional().meta({ description: 'Of failures, the slug of the reason.' }),
    changes: z.object({ claims: counts, statements: counts }).optional(),
    feed: z.string().optional(),
  })
  .meta({ id: 'Became' });

export const addedAnswer = z
  .object({
    outcomes: z.array(became).readonly(),
    problems: z
      .array(z.object({ slug: z.string(), where: z.string(), message: z.string() }))
      .readonly()
      .meta({ description: 'What could not be added and why, and what was lost of what was.' }),
    state: z.string().meta({ description: 'The ledger’s state afterwards.' }),
  })
  .meta({ id: 'Added' });

export type ReadBody = z.infer<typeof readBody>;
export type NewReport = z.infer<typeof newReport>;
export type AddedAnswer = z.infer<typeof addedAnswer>;

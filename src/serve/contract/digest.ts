// Today: what changed in the last days, as `GET /digest` gives it.
import { z } from 'zod';
import { account, conflict } from './conflicts.ts';
import { deadline } from './deadlines.ts';
import { day, keyedName } from './evidence.ts';
import { moments } from './paging.ts';
import { reportRef } from './reports.ts';

/** Items of each kind at most. */
export const DIGEST_MOST = 20;

/** An actor's answer that is another than before. */
export const turn = z
  .object({
    actor: keyedName,
    question: z.string(),
    about: z.string().meta({ description: 'The question in words.' }),
    from: account.meta({ description: 'What the actor said before.' }),
    to: account,
  })
  .meta({ id: 'Turn' });

export const digestQuery = z.strictObject({
  ...moments,
  days: z.coerce.number().int().min(1).max(366).default(7).meta({ description: 'Days in the period.' }),
});

export const digestAnswer = z
  .object({
    on: day.meta({ description: 'The day asked for: that of asOf, or today.' }),
    from: day.meta({ description: 'First day of the period.' }),
    to: day.meta({ description: 'Last day of the period.' }),
    moved: z.boolean().meta({
      description:
        'Whether no report lies in the days up to `on`, and the period ends with the newest report.',
    }),
    reports: z.object({
      total: z.int().meta({ description: 'Reports published in the period.' }),
      latest: z.array(reportRef).readonly(),
    }),
    conflicts: z.array(conflict).readonly().meta({
      description: 'Whose later side was published in the period, the newest first.',
    }),
    due: z.array(deadline).readonly().meta({
      description: 'That end in the period, or in as many days after it.',
    }),
    set: z.array(deadline).readonly().meta({
      description: 'First said, extended, brought forward or differed from in the period.',
    }),
    turns: z.array(turn).readonly().meta({ description: 'Positions that turned in it, the newest first.' }),
    totals: z
      .object({ conflicts: z.int(), due: z.int(), set: z.int(), turns: z.int() })
      .meta({ description: `How many there are: of each, at most ${DIGEST_MOST} are given.` }),
  })
  .meta({ id: 'Digest' });

export type DigestAnswer = z.infer<typeof digestAnswer>;
export type TurnItem = z.infer<typeof turn>;

// The one shape of everything that goes wrong.
import { z } from 'zod';

/** What went wrong: the slug stays the same over versions, the message says what to do. */
export const problemAnswer = z
  .object({
    error: z.object({
      slug: z.string().meta({ example: 'parameter-unknown' }),
      message: z.string(),
      details: z.unknown().optional().meta({ description: 'More for programs, by slug.' }),
    }),
  })
  .meta({ id: 'Problem' });

export type ProblemAnswer = z.infer<typeof problemAnswer>;

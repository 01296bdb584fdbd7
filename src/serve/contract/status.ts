// What the server holds: `GET /status`.
import { z } from 'zod';
import { day } from './evidence.ts';

export const statusAnswer = z
  .object({
    version: z.string().meta({ description: 'Of Dateline.' }),
    state: z.string().meta({ description: 'Changes with every addition, judgement and sighting.' }),
    reports: z.int(),
    statements: z.int(),
    claims: z.int(),
    first: day.nullable().meta({ description: 'The day of the earliest report; null when none is dated.' }),
    last: day.nullable().meta({ description: 'The day of the latest one.' }),
    writable: z.boolean().meta({ description: 'Whether whoever asks may add and judge.' }),
    place: z.enum(['folder', 'server', 'memory']),
  })
  .meta({ id: 'Status' });

export type StatusAnswer = z.infer<typeof statusAnswer>;
